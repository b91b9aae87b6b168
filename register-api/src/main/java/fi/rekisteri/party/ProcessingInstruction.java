package fi.rekisteri.party;

import java.time.LocalDate;

/**
 * A documented instruction to a processor (Art. 28(3)(a), G28). Together they are the log of what
 * it was told, oldest first.
 *
 * @param givenOn the day on which it was given
 * @param reference where the written instruction is found
 */
public record ProcessingInstruction(LocalDate givenOn, String reference) {
  /** Refuses a blank reference. */
  public ProcessingInstruction {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("an instruction has a reference");
    }
  }
}
