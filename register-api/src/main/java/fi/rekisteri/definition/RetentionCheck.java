package fi.rekisteri.definition;

import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;

/** One period for each category and anchor, none longer than the notice promises (S33.3). */
final class RetentionCheck {
  /** Periods of years, months and days compare by the day on which they end. */
  private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

  private RetentionCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("retention", draft.retention.rules(), RetentionCheck::key);
    LocalDate longest = ANY_DAY.plus(draft.retention.longest());
    for (RetentionRule rule : draft.retention.rules()) {
      if (ANY_DAY.plus(rule.length()).isAfter(longest)) {
        problems.add(
            "retention[" + key(rule) + "].length",
            "is longer than the promised "
                + draft.retention.longest()
                + "; what a law needs longer is a hold, not a retention rule (S33.3)");
      }
    }
  }

  private static String key(RetentionRule rule) {
    return rule.category() + "/" + rule.anchor();
  }
}
