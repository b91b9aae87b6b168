package fi.rekisteri.definition;

import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;

/** Data goes out on declared grounds only, and out of the economic area only with need and tool. */
final class DisclosureCheck {
  private DisclosureCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("disclosureRules", draft.disclosureRules, DisclosureRule::ground);
    problems.addDuplicates(
        "transfers", draft.transfers, rule -> rule.recipient() + "/" + rule.country());
    for (DisclosureRule rule : draft.disclosureRules) {
      checkPurpose(draft, rule, problems);
      checkParts(draft, rule, problems);
    }
    for (TransferRule rule : draft.transfers) {
      checkTransfer(draft, rule, problems);
    }
    for (Recipient recipient : draft.recipients) {
      checkCountry(draft, recipient, problems);
    }
  }

  private static void checkPurpose(Draft draft, DisclosureRule rule, Problems problems) {
    String path = path(rule) + ".purpose";
    if (rule.purpose().equals(Purpose.AD_TARGETING_OWN)) {
      problems.add(path, "own targeting never leaves the controller (S6.2)");
    } else if (draft.activityFor(rule.purpose()).isEmpty()) {
      problems.add(path, rule.purpose() + " is not declared as an activity (S3.2)");
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

  private static void checkTransfer(Draft draft, TransferRule rule, Problems problems) {
    String path = "transfers[" + rule.recipient() + "/" + rule.country() + "]";
    if (draft.recipient(rule.recipient()).isEmpty()) {
      problems.add(path + ".recipient", "is not declared (S37.1)");
    }
    if (draft.area.contains(rule.country())) {
      return;
    }
    if (rule.necessity().isEmpty()) {
      problems.add(path + ".necessity", "is missing outside the economic area (S37.1)");
    }
    if (rule.tool().isEmpty()) {
      problems.add(path + ".tool", "is missing outside the economic area (S37.1, L12)");
    }
  }

  private static void checkCountry(Draft draft, Recipient recipient, Problems problems) {
    recipient
        .party()
        .map(party -> party.country())
        .filter(country -> !draft.area.contains(country))
        .filter(country -> !hasTransfer(draft, recipient, country))
        .ifPresent(
            country ->
                problems.add(
                    "recipients[" + recipient.code() + "].party.country",
                    country + " is outside the economic area; add a transfer rule (S37.1)"));
  }

  private static boolean hasTransfer(Draft draft, Recipient recipient, CountryCode country) {
    return draft.transfers.stream()
        .anyMatch(
            rule -> rule.recipient().equals(recipient.code()) && rule.country().equals(country));
  }

  private static String path(DisclosureRule rule) {
    return "disclosureRules[" + rule.ground() + "]";
  }
}
