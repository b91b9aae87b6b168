package fi.rekisteri.deadline;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.LocalDate;

/**
 * The one extension, to three months from receipt (Art. 12(3), G12.3c). It counts only where it was
 * decided and the person was told, with the reasons, no later than the first last day.
 *
 * @param decidedOn the day of the decision, in the register's zone
 * @param toldOn the day on which the person was told
 * @param ground what makes it lawful
 * @param reasons why this request takes longer, in words as the person was told them
 */
public record Extension(
    LocalDate decidedOn, LocalDate toldOn, ExtensionGround ground, String reasons) {
  /**
   * Refuses an extension without reasons, and one that was told before it was decided.
   *
   * @throws InvalidValueException {@code EXTENSION_REASONS_MISSING} where the reasons say nothing,
   *     {@code INVALID_TEXT} where they cannot be kept, {@code INVALID_PERIOD} for an order of days
   *     that cannot be
   */
  public Extension {
    ReasonText.required(reasons, ErrorCode.EXTENSION_REASONS_MISSING, "an extension");
    if (toldOn.isBefore(decidedOn)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PERIOD,
          "an extension was told on " + toldOn + ", before it was decided on " + decidedOn,
          "give the day of the decision, and a day of telling that is not before it");
    }
  }

  /**
   * Whether it was decided and told in time.
   *
   * @param firstDue the last day without it
   * @return true also on the last day itself
   */
  public boolean isInTime(LocalDate firstDue) {
    return !decidedOn.isAfter(firstDue) && !toldOn.isAfter(firstDue);
  }

  /** Tells the days and the ground; reasons may name people, and are left out. */
  @Override
  public String toString() {
    return "Extension[" + ground + ", decided " + decidedOn + ", told " + toldOn + "]";
  }
}
