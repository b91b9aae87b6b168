package fi.rekisteri.rights;

import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By when a person is told of data that came from elsewhere (Art. 14(3), G14), also of a value that
 * only waits (S26.2). Pure: the same facts always give the same duty.
 *
 * <p>A month ends on the day of the same number, or on the last day of a month that has no such day
 * (Reg. 1182/71, Art. 3). A last day on a Saturday, Sunday or holiday is not moved on here: the day
 * is never later than the law's.
 *
 * @param due the last day on which the person may be told
 * @param state whether it is done, or need not be
 * @param exception why the person need not be told, where they need not
 */
public record InformDuty(LocalDate due, State state, Optional<InformException> exception) {
  /** Whether a person must be told. */
  public enum State {
    /** The person must be told. */
    DUE,
    /** The person was told. */
    DONE,
    /** The person need not be told. */
    EXEMPT
  }

  /**
   * What the duty depends on. Days are days of the register's zone.
   *
   * @param obtainedOn when the data was obtained
   * @param firstCommunication when the data was first used to speak with the person
   * @param firstDisclosure when it was first disclosed to somebody else
   */
  public record Facts(
      LocalDate obtainedOn,
      Optional<LocalDate> firstCommunication,
      Optional<LocalDate> firstDisclosure) {
    /**
     * Data that nobody has used yet.
     *
     * @param obtainedOn when it was obtained
     * @return the facts
     */
    public static Facts obtained(LocalDate obtainedOn) {
      return new Facts(obtainedOn, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Whether a value must be told of at all: it came neither from the person nor from the
   * controller's own observation of them, of which Art. 13 tells when it begins.
   *
   * @param provenance the value's origin
   * @return true for data from elsewhere
   */
  public static boolean concerns(Provenance provenance) {
    return provenance.source() != SourceKind.DATA_SUBJECT
        && provenance.source() != SourceKind.CONTROLLER;
  }

  /**
   * A duty that stands: the earliest of one month, the first communication, the first disclosure.
   *
   * @param facts what it depends on
   * @return the duty
   */
  public static InformDuty of(Facts facts) {
    LocalDate month = facts.obtainedOn().plusMonths(1);
    LocalDate due =
        Stream.concat(facts.firstCommunication().stream(), facts.firstDisclosure().stream())
            .filter(day -> !day.isBefore(facts.obtainedOn()))
            .filter(day -> day.isBefore(month))
            .min(LocalDate::compareTo)
            .orElse(month);
    return new InformDuty(due, State.DUE, Optional.empty());
  }

  /**
   * The duty once the person was told. It stays done, whatever else is found.
   *
   * @return a copy
   */
  public InformDuty done() {
    return new InformDuty(due, State.DONE, Optional.empty());
  }

  /**
   * The duty where the person need not be told.
   *
   * @param why the exception, with its reason
   * @return a copy; a duty that is done stays done
   */
  public InformDuty exempt(InformException why) {
    return state == State.DONE ? this : new InformDuty(due, State.EXEMPT, Optional.of(why));
  }

  /**
   * Whether the person should have been told before a day.
   *
   * @param today a day of the register's zone
   * @return true from the day after the last one, until it is done
   */
  public boolean isOverdue(LocalDate today) {
    return state == State.DUE && today.isAfter(due);
  }
}
