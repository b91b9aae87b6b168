package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a demand of erasure so far.
 *
 * @param demand its id
 * @param subject whose data
 * @param asked what was demanded
 * @param receivedAt when it came
 * @param state how far it has come
 * @param fates the fate of each value as it was carried out or found last, in the order of fields,
 *     also of those that were not asked for; empty where the person was gone before, or the demand
 *     had ended
 * @param whole whether everything went, and the person with it
 */
public record ErasureAnswer(
    UUID demand,
    CustomerId subject,
    ErasureDemand asked,
    Instant receivedAt,
    State state,
    List<ValueFate> fates,
    boolean whole) {
  /** How far a demand has come. */
  public enum State {
    /** Nothing is left of it to do anywhere. */
    DONE,
    /** It was erased; the host's tables, paper, or linked visitors' records hold some of it yet. */
    ELSEWHERE,
    /** Something is held or restricted: it sleeps, and is looked at again. */
    SLEEPING,
    /** Nobody knows whether something holds, or the record does not open: it is tried again. */
    WAITING,
    /** It was withdrawn. */
    WITHDRAWN
  }

  /** Copies the list. */
  public ErasureAnswer {
    fates = List.copyOf(fates);
  }

  /**
   * What holds something of what was demanded (S32.2).
   *
   * @return each hold once
   */
  public List<LegalHold> blockers() {
    return fates.stream()
        .filter(one -> asked.covers(one.field(), one.element()))
        .map(ValueFate::fate)
        .filter(Fate.Hold.class::isInstance)
        .map(fate -> ((Fate.Hold) fate).hold())
        .distinct()
        .toList();
  }

  /**
   * The first day on which something that is held may go (S32.2).
   *
   * @return the day after the earliest last day; empty where events decide, or nothing is held
   */
  public Optional<LocalDate> earliestRelease() {
    return blockers().stream()
        .flatMap(hold -> hold.until().stream())
        .min(Comparator.naturalOrder())
        .map(last -> last.plusDays(1));
  }

  /**
   * The same answer, come further.
   *
   * @param later how far the demand has come since
   * @return a copy
   */
  public ErasureAnswer now(State later) {
    return new ErasureAnswer(demand, subject, asked, receivedAt, later, fates, whole);
  }
}
