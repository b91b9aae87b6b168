package fi.rekisteri.definition;

import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import java.util.Map;
import java.util.Set;

/** Data goes out on declared grounds only, each with the evidence that the notice promises. */
final class DisclosureCheck {
  /** What each ground of the notice asks for; a host's own grounds ask for what they declare. */
  private static final Map<DisclosureGround, Evidence> EVIDENCE =
      Map.of(
          DisclosureGround.TECHNICAL_OPERATION, Evidence.CONTRACT,
          DisclosureGround.VALUE_ADDED_SERVICE, Evidence.CONTRACT,
          DisclosureGround.CREDIT_DECISION_SUPPORT, Evidence.CONTRACT,
          DisclosureGround.DEBT_COLLECTION, Evidence.CLAIM,
          DisclosureGround.LEGAL_DUTY, Evidence.STATUTE);

  private static final Set<DisclosureGround> ABOUT_CREDIT =
      Set.of(DisclosureGround.CREDIT_DECISION_SUPPORT, DisclosureGround.CREDIT_APPLICATION);

  private DisclosureCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("disclosureRules", draft.disclosureRules, DisclosureRule::ground);
    for (DisclosureRule rule : draft.disclosureRules) {
      checkPurpose(draft, rule, problems);
      checkEvidence(rule, problems);
      checkParts(draft, rule, problems);
    }
  }

  private static void checkPurpose(Draft draft, DisclosureRule rule, Problems problems) {
    String path = path(rule) + ".purpose";
    if (rule.purpose().equals(Purpose.AD_TARGETING_OWN)) {
      problems.add(path, "own targeting never leaves the controller (S6.2)");
    } else if (draft.activityFor(rule.purpose()).isEmpty()) {
      problems.add(path, rule.purpose() + " is not declared as an activity (S3.2)");
    } else if (ABOUT_CREDIT.contains(rule.ground()) && CreditCheck.isMarketing(draft, rule)) {
      problems.add(path, rule.purpose() + " markets, and credit data never serves that (F14)");
    }
  }

  private static void checkEvidence(DisclosureRule rule, Problems problems) {
    Evidence asked = EVIDENCE.getOrDefault(rule.ground(), rule.evidence());
    if (asked != rule.evidence()) {
      problems.add(
          path(rule) + ".evidence", "is " + asked + " for this ground (S29.1, S30.2, F13)");
    }
  }

  private static void checkParts(Draft draft, DisclosureRule rule, Problems problems) {
    rule.fields().stream()
        .filter(key -> draft.schemaOf(key).isEmpty())
        .map(FieldKey::path)
        .sorted()
        .forEach(
            field ->
                problems.add(path(rule) + ".fields[" + field + "]", "is not declared (S30.3)"));
    rule.recipients().stream()
        .filter(code -> draft.recipient(code).isEmpty())
        .sorted()
        .forEach(
            code ->
                problems.add(path(rule) + ".recipients[" + code + "]", "is not declared (S29.1)"));
  }

  private static String path(DisclosureRule rule) {
    return "disclosureRules[" + rule.ground() + "]";
  }
}
