package fi.rekisteri.definition;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.util.List;

/** One period for each category and anchor, none longer than the notice promises (S33.3). */
final class RetentionCheck {
  /** Periods of years, months and days compare by the day on which they end. */
  private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

  private RetentionCheck() {}

  static void check(Draft draft, Problems problems) {
    List<RetentionRule> rules = draft.retention.rules();
    problems.addDuplicates("retention", rules, RetentionCheck::key);
    LocalDate longest = ANY_DAY.plus(draft.retention.longest());
    for (RetentionRule rule : rules) {
      if (end(rule).isAfter(longest)) {
        problems.add(
            "retention[" + key(rule) + "].length",
            "is longer than the promised "
                + draft.retention.longest()
                + "; what a law needs longer is a hold, not a retention rule (S33.3)");
      }
    }
    checkAffiliations(draft, problems);
  }

  /**
   * Once the affiliation is gone, nothing tells when it ended, and the rest would stay for ever.
   */
  private static void checkAffiliations(Draft draft, Problems problems) {
    draft.fields.stream()
        .filter(schema -> schema.key().equals(CustomerFields.AFFILIATION))
        .flatMap(
            schema ->
                draft.retention.rules().stream()
                    .filter(rule -> rule.category().equals(schema.category())))
        .filter(RetentionCheck::isFromAffiliation)
        .findFirst()
        .ifPresent(
            kept ->
                draft.retention.rules().stream()
                    .filter(RetentionCheck::isFromAffiliation)
                    .filter(rule -> end(rule).isAfter(end(kept)))
                    .forEach(
                        rule ->
                            problems.add(
                                "retention[" + key(rule) + "].length",
                                "is longer than that of "
                                    + kept.category()
                                    + ", whose end it is counted from; keep that as long (S33.4)")));
  }

  private static boolean isFromAffiliation(RetentionRule rule) {
    return rule.anchor() == RetentionAnchor.AFFILIATION_END;
  }

  private static LocalDate end(RetentionRule rule) {
    return ANY_DAY.plus(rule.length());
  }

  static String key(RetentionRule rule) {
    return rule.category() + "/" + rule.anchor();
  }
}
