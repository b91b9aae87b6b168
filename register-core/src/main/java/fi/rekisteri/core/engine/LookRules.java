package fi.rekisteri.core.engine;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;

/** Whether the days of the next look were set by the rules of the definition (S33). */
public record LookRules(Engine engine) {
  /** The rules of the definition, in one word. */
  public String fingerprint() {
    return engine.lookDays().fingerprint();
  }

  public boolean areCurrent(Transaction tx) {
    return tx.replay().schedule().equals(fingerprint());
  }

  /**
   * Refuses to answer by days of other rules, which would leave people out.
   *
   * @throws ConflictException {@code RESCHEDULE_NEEDED}
   */
  public void requireCurrent(Transaction tx) {
    if (!areCurrent(tx)) {
      throw new ConflictException(
          ErrorCode.RESCHEDULE_NEEDED,
          "the days of the next look were computed by other rules than the definition's",
          "call Retention.reschedule() once");
    }
  }
}
