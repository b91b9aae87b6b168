package fi.rekisteri.core.consent;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the choices that somebody else's record shows does the ledger hold already? Two are the
 * same where everything but the reference to evidence is equal, since the reference tells who
 * showed it.
 *
 * @param ledger what is recorded
 */
public record KnownChoices(List<RecordedChoice> ledger) {
  /** Refuses choices that no consent record can show. */
  public static List<Choice> requireImportable(List<Choice> shown) {
    if (!shown.stream().allMatch(ConsentHistory::concerns)) {
      throw new IllegalArgumentException("only consents and withdrawals are imported");
    }
    return List.copyOf(shown);
  }

  /** What is new of it, in its order, each once. */
  public List<Choice> unknownOf(List<Choice> shown) {
    Set<Choice> known = new HashSet<>();
    ledger.stream()
        .map(RecordedChoice::choice)
        .filter(ConsentHistory::concerns)
        .map(KnownChoices::bare)
        .forEach(known::add);
    List<Choice> unknown = new ArrayList<>(shown);
    unknown.removeIf(choice -> !known.add(bare(choice)));
    return unknown;
  }

  /** Refuses a choice of which nobody could tell whether it is another. */
  public static void requireEvidence(Choice choice) {
    if (choice.receipt().evidence().isEmpty()) {
      throw new IllegalArgumentException("what is recorded once names its evidence");
    }
  }

  /** The choice, or nothing where one of its kind with its evidence is recorded. */
  public List<Choice> unlessRecorded(Choice choice) {
    boolean recorded =
        ledger.stream()
            .map(RecordedChoice::choice)
            .filter(one -> one.getClass() == choice.getClass())
            .anyMatch(one -> one.receipt().evidence().equals(choice.receipt().evidence()));
    return recorded ? List.of() : List.of(choice);
  }

  private static Choice bare(Choice choice) {
    Receipt bare = Receipt.of(choice.receipt().at(), choice.receipt().channel());
    return choice instanceof Choice.Consent consent
        ? new Choice.Consent(consent.purpose(), consent.asked(), consent.terms(), bare)
        : new Choice.Withdrawal(((Choice.Withdrawal) choice).purpose(), bare);
  }
}
