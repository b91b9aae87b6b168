package fi.rekisteri.deadline;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a deadline depends on. Days are days of the register's zone.
 *
 * @param receivedOn the day of receipt: the first arrival at any address of the controller or of
 *     its processor, also outside of office hours (G12.3f)
 * @param pauses when the clock stood still, in any order; they may overlap
 * @param extension the one extension, whether or not it came in time
 * @param level the controller's own promise
 */
public record DeadlineInputs(
    LocalDate receivedOn, List<Pause> pauses, Optional<Extension> extension, ServiceLevel level) {
  /**
   * Copies the pauses, and refuses what happened before the request came.
   *
   * @throws InvalidValueException {@code INVALID_PERIOD} for a question or an extension from before
   *     the day of receipt
   */
  public DeadlineInputs {
    pauses = List.copyOf(pauses);
    for (Pause pause : pauses) {
      requireSince(receivedOn, pause.asked(), "a question was asked");
    }
    if (extension.isPresent()) {
      requireSince(receivedOn, extension.get().decidedOn(), "an extension was decided");
    }
  }

  /**
   * A request of which nothing else is known, under the standard service level.
   *
   * @param receivedOn the day of receipt
   * @return inputs without pause and extension
   */
  public static DeadlineInputs received(LocalDate receivedOn) {
    return new DeadlineInputs(receivedOn, List.of(), Optional.empty(), ServiceLevel.STANDARD);
  }

  /**
   * The same of an instant: the day that the calendar on the wall showed where the register is.
   *
   * @param at when the request arrived
   * @param zone the register's zone
   * @return inputs without pause and extension
   */
  public static DeadlineInputs received(Instant at, ZoneId zone) {
    return received(LocalDate.ofInstant(at, zone));
  }

  /**
   * One more pause.
   *
   * @param pause the pause
   * @return a copy
   */
  public DeadlineInputs withPause(Pause pause) {
    List<Pause> more = new ArrayList<>(pauses);
    more.add(pause);
    return withPauses(more);
  }

  /**
   * Other pauses, such as after an answer ended one.
   *
   * @param others all of them
   * @return a copy
   */
  public DeadlineInputs withPauses(List<Pause> others) {
    return new DeadlineInputs(receivedOn, others, extension, level);
  }

  /**
   * The extension.
   *
   * @param given what was decided and told; {@code ResponseClock.requireInTime} says whether it may
   *     be
   * @return a copy
   * @throws IllegalArgumentException where there is one already
   */
  public DeadlineInputs withExtension(Extension given) {
    if (extension.isPresent()) {
      throw new IllegalArgumentException("a request is extended once");
    }
    return new DeadlineInputs(receivedOn, pauses, Optional.of(given), level);
  }

  /**
   * Another promise of the controller's.
   *
   * @param other the service level
   * @return a copy
   */
  public DeadlineInputs withLevel(ServiceLevel other) {
    return new DeadlineInputs(receivedOn, pauses, extension, other);
  }

  private static void requireSince(LocalDate receivedOn, LocalDate day, String what) {
    if (day.isBefore(receivedOn)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PERIOD,
          what + " on " + day + ", before the request came on " + receivedOn,
          "give a day that is not before the day of receipt");
    }
  }
}
