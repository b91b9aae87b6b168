package fi.rekisteri.core.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a person before their request can go on.
 *
 * @param asked what is asked, at least one thing
 * @param why why it is needed
 * @param pausedFrom the day from which the period does not run until the answer; empty where it
 *     runs on
 */
public record Inquiry(List<Remark> asked, Remark why, Optional<LocalDate> pausedFrom) {
  private static final int MOST = 20;

  /**
   * Copies the questions.
   *
   * @throws fi.rekisteri.error.InvalidValueException {@code LETTER_INVALID} where nothing is asked,
   *     too much, or without a reason
   */
  public Inquiry {
    asked = List.copyOf(asked);
    if (asked.isEmpty() || asked.size() > MOST) {
      throw Remark.invalid("it asks nothing, or more than " + MOST + " things");
    }
    asked.forEach(Remark::require);
    why.require();
  }
}
