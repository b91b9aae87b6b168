package fi.rekisteri.disclosure;

import java.time.LocalDate;

/**
 * That a transfer on compelling interests was told to those whom the law names (Art. 49(1) second
 * subparagraph).
 *
 * @param authorityOn the day on which the supervisory authority was informed
 * @param peopleOn the day on which the data subjects were informed of the transfer and the
 *     interests
 */
public record TransferNotification(LocalDate authorityOn, LocalDate peopleOn) {
  /**
   * Whether everybody had been told.
   *
   * @param day a day in the register's zone
   * @return true from the later of both days on
   */
  public boolean isCompleteOn(LocalDate day) {
    return !day.isBefore(authorityOn) && !day.isBefore(peopleOn);
  }
}
