package fi.rekisteri.party;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What becomes of the data when a processor's work ends (Art. 28(3)(g)), and that it was done.
 *
 * @param choice what the controller chose
 * @param confirmation that the processor did it, once it has said so
 */
public record EndOfProcessing(Choice choice, Optional<Confirmation> confirmation) {
  /** What the controller chose. */
  public enum Choice {
    /** The processor deletes what it has, copies included. */
    DELETE,
    /** The processor gives back what it has, and deletes the copies. */
    RETURN
  }

  /**
   * That a processor said that it has nothing any more.
   *
   * @param on the day
   * @param reference where the confirmation is found
   */
  public record Confirmation(LocalDate on, String reference) {
    /** Refuses a blank reference. */
    public Confirmation {
      if (reference.isBlank()) {
        throw new IllegalArgumentException("a confirmation has a reference");
      }
    }
  }
}
