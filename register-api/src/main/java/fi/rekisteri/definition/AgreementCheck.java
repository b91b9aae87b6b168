package fi.rekisteri.definition;

import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.ProcessingTerm;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import java.util.Arrays;
import java.util.List;

/** An agreement with a processor states what the law asks for, and how it ends (G28). */
final class AgreementCheck {
  private AgreementCheck() {}

  static void check(Draft draft, Problems problems) {
    for (Recipient recipient : draft.recipients) {
      String path = "recipients[" + recipient.code() + "].party";
      recipient.party().ifPresent(party -> checkOutside(draft, party, path, problems));
      if (recipient.role() == Recipient.Role.PROCESSOR) {
        recipient
            .party()
            .flatMap(NamedParty::agreement)
            .ifPresent(signed -> check(signed, path + ".agreement", problems));
      }
    }
  }

  /** Staff act under the controller, who is no recipient of its own data. */
  private static void checkOutside(Draft draft, NamedParty party, String path, Problems problems) {
    if (draft.controller != null && draft.controller.name().equalsIgnoreCase(party.name())) {
      problems.add(path, "is the controller itself, which is no recipient (S14.1)");
    }
  }

  private static void check(ProcessingAgreement signed, String path, Problems problems) {
    Arrays.stream(ProcessingTerm.values())
        .filter(term -> !signed.terms().contains(term))
        .forEach(
            term ->
                problems.add(
                    path + ".terms[" + term + "]",
                    "is not stated; " + term.article() + " asks for it (G28)"));
    if (signed.instructions().isEmpty()) {
      problems.add(
          path + ".instructions",
          "names none; a processor acts on documented instructions (Art. 28(3)(a), G28)");
    }
    if (signed.end().isEmpty()) {
      problems.add(
          path + ".end", "says neither delete nor return; choose one (Art. 28(3)(g), G28)");
    }
    checkSubProcessors(signed.subProcessors(), path, problems);
  }

  /** One name on one day is one country, so that a transfer is judged where it happens. */
  private static void checkSubProcessors(
      List<SubProcessor> others, String path, Problems problems) {
    for (int i = 0; i < others.size(); i++) {
      SubProcessor later = others.get(i);
      if (others.subList(0, i).stream()
          .anyMatch(
              other ->
                  other.name().equals(later.name()) && other.approved().meet(later.approved()))) {
        problems.add(
            path + ".subProcessors[" + i + "]",
            "is approved twice on the same day; end the earlier approval (Art. 28(2))");
      }
    }
  }
}
