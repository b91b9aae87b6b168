package fi.rekisteri.deadline;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in which the clock stands still, since the person was asked something. It lasts for whole
 * days, from the day of the question to the day of the answer: asked on the 10th and answered on
 * the 13th, it lasts three. Days are days of the register's zone.
 *
 * @param asked the day on which the person was asked
 * @param received the day on which the answer came; empty as long as the clock stands still
 * @param ground why the clock may stand still
 * @param reason why it was asked in this case, in words; may have several lines
 */
public record Pause(
    LocalDate asked, Optional<LocalDate> received, PauseGround ground, String reason) {
  /**
   * Refuses a pause without a reason, and one that ends before it begins.
   *
   * @throws InvalidValueException {@code PAUSE_REASON_REQUIRED} where the reason says nothing,
   *     {@code INVALID_TEXT} where it cannot be kept, {@code INVALID_PERIOD} for an answer before
   *     the question
   */
  public Pause {
    ReasonText.required(reason, ErrorCode.PAUSE_REASON_REQUIRED, "a pause of the clock");
    if (received.isPresent() && received.get().isBefore(asked)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PERIOD,
          "an answer came on " + received.get() + ", before it was asked for on " + asked,
          "give the day on which it was asked, and a day of the answer that is not before it");
    }
  }

  /**
   * A pause that has begun.
   *
   * @param asked the day on which the person was asked
   * @param ground why the clock may stand still
   * @param reason why it was asked in this case
   * @return a pause without an end
   */
  public static Pause since(LocalDate asked, PauseGround ground, String reason) {
    return new Pause(asked, Optional.empty(), ground, reason);
  }

  /**
   * The pause once the answer came.
   *
   * @param day the day on which it came
   * @return a copy that ends on that day
   */
  public Pause answered(LocalDate day) {
    return new Pause(asked, Optional.of(day), ground, reason);
  }

  /**
   * Whether the answer has not come yet.
   *
   * @return true while the clock stands still
   */
  public boolean isOpen() {
    return received.isEmpty();
  }

  /** Tells the days and the ground; a reason may name people, and is left out. */
  @Override
  public String toString() {
    return "Pause["
        + ground
        + ", "
        + asked
        + " to "
        + received.map(LocalDate::toString).orElse("")
        + "]";
  }
}
