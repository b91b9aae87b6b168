package fi.rekisteri.definition;

import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Data leaves the economic area with necessity and tool only, wherever on its way (S37, G44). */
record TransferCheck(Draft draft, Set<String> declared, Problems problems) {
  static void check(Draft draft, Problems problems) {
    problems.addDuplicates(
        "transfers", draft.transfers, rule -> rule.recipient() + "/" + rule.country());
    Set<String> declared = new HashSet<>();
    draft.transfers.forEach(rule -> declared.add(rule.recipient() + "/" + rule.country()));
    TransferCheck check = new TransferCheck(draft, declared, problems);
    draft.transfers.forEach(check::checkRule);
    draft.recipients.forEach(check::checkParty);
  }

  private void checkRule(TransferRule rule) {
    String path = "transfers[" + rule.recipient() + "/" + rule.country() + "]";
    if (draft.recipient(rule.recipient()).isEmpty()) {
      problems.add(path + ".recipient", "is not declared (S37.1)");
    }
    if (draft.recipient(rule.recipient()).map(this::isOutside).orElse(false)
        || isOutside(rule.country())) {
      checkBoth(rule, path);
    }
    rule.tools().stream()
        .filter(tool -> tool.asksForNotification() && tool.notification().isEmpty())
        .map(TransferTool::kind)
        .forEach(
            kind ->
                problems.add(
                    path + ".tools[" + kind + "]",
                    "tells no day on which authority and people were informed ("
                        + kind.article()
                        + ", G44)"));
  }

  private void checkBoth(TransferRule rule, String path) {
    if (rule.necessity().isEmpty()) {
      problems.add(path + ".necessity", "is missing outside the economic area (S37.1)");
    }
    if (rule.tools().isEmpty()) {
      problems.add(path + ".tools", "are missing outside the economic area (S37.1, L12)");
    }
  }

  private void checkParty(Recipient recipient) {
    recipient.party().ifPresent(party -> checkParty(recipient, party));
  }

  private void checkParty(Recipient recipient, NamedParty party) {
    String path = "recipients[" + recipient.code() + "].party";
    if (isOutside(recipient) || isOutside(party.country())) {
      requireRule(recipient, party.country(), path + ".country");
    }
    List<SubProcessor> others =
        party.agreement().map(signed -> signed.subProcessors()).orElse(List.of());
    for (int i = 0; i < others.size(); i++) {
      SubProcessor other = others.get(i);
      if (isOutside(other.country()) && !hasEnded(other)) {
        String where = path + ".agreement.subProcessors[" + i + "].country";
        requireRule(recipient, other.country(), where);
      }
    }
  }

  private void requireRule(Recipient recipient, CountryCode country, String path) {
    if (!declared.contains(recipient.code() + "/" + country)) {
      problems.add(path, country + " is outside the economic area; add a transfer rule (S37.1)");
    }
  }

  private boolean isOutside(CountryCode country) {
    return !draft.area.contains(country, firstDay());
  }

  /** An organisation of states is outside wherever it sits (Art. 44). */
  private boolean isOutside(Recipient recipient) {
    return recipient.party().map(NamedParty::internationalOrganisation).orElse(false);
  }

  private boolean hasEnded(SubProcessor other) {
    return other.approved().last().filter(last -> last.isBefore(firstDay())).isPresent();
  }

  /** What changes after the definition's first day is judged on the day of each transfer. */
  private LocalDate firstDay() {
    return draft.validFrom == null ? LocalDate.MAX : draft.validFrom;
  }
}
