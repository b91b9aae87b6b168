package fi.rekisteri.consent;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * Everything that one person ever consented to and withdrew (Art. 7(1), G7): what shows that they
 * did.
 *
 * @param subject the person
 * @param readAt when it was read; a consent whose last day is over by then has expired
 * @param choices the consents and withdrawals, in the order in which they were recorded
 */
public record ConsentHistory(CustomerId subject, Instant readAt, List<RecordedChoice> choices) {
  /** Copies the list; refuses choices of another kind. */
  public ConsentHistory {
    choices = List.copyOf(choices);
    if (!choices.stream().map(RecordedChoice::choice).allMatch(ConsentHistory::concerns)) {
      throw new IllegalArgumentException("a history of consents holds consents and withdrawals");
    }
  }

  /**
   * Whether a choice belongs to such a history.
   *
   * @param choice a choice
   * @return true for a consent and for a withdrawal
   */
  public static boolean concerns(Choice choice) {
    return choice instanceof Choice.Consent || choice instanceof Choice.Withdrawal;
  }

  @Override
  public String toString() {
    return "ConsentHistory[" + subject + ", " + choices.size() + " choices]";
  }
}
