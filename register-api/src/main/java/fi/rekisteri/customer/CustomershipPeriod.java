package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time of being a customer (asiakkuus). The end of the last one is what retention counts from
 * (S33).
 *
 * @param start the first day, in the register's zone
 * @param end the last day, or empty while it goes on
 * @param reason why it ended; present exactly when the end is
 */
public record CustomershipPeriod(
    LocalDate start, Optional<LocalDate> end, Optional<EndReason> reason) {
  /** Refuses an end before the start, and an end without reason or the reverse. */
  public CustomershipPeriod {
    if (end.isPresent() && end.get().isBefore(start)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PERIOD,
          "a customership ends before it begins",
          "give an end that is on or after the start");
    }
    if (end.isPresent() != reason.isPresent()) {
      throw new IllegalArgumentException("an end and its reason come together");
    }
  }

  /**
   * A customership that goes on.
   *
   * @param start the first day
   * @return the period
   */
  public static CustomershipPeriod from(LocalDate start) {
    return new CustomershipPeriod(start, Optional.empty(), Optional.empty());
  }

  /**
   * The same customership, ended.
   *
   * @param lastDay the last day
   * @param why why it ended
   * @return a copy
   */
  public CustomershipPeriod endedOn(LocalDate lastDay, EndReason why) {
    return new CustomershipPeriod(start, Optional.of(lastDay), Optional.of(why));
  }

  /**
   * Whether it goes on.
   *
   * @return true while no end is known
   */
  public boolean isOpen() {
    return end.isEmpty();
  }
}
