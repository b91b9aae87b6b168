package fi.rekisteri.core.receipt;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.Consent;
import fi.rekisteri.consent.RecordedChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What happened to the consent for one purpose.
 *
 * @param state what it was from then on
 * @param at when
 * @param recorded the choice; none for a consent that expired by itself
 */
record ConsentEvent(State state, Instant at, Optional<RecordedChoice> recorded) {
  /** What a consent can be. */
  enum State {
    /** Given for the first time, or again after it was withdrawn. */
    GIVEN,
    /** Given again while it stood, or after it expired. */
    RENEWED,
    /** Withdrawn (Art. 7(3)). */
    WITHDRAWN,
    /** Over: its last day has passed. */
    EXPIRED
  }

  /**
   * The events of one purpose, by the time at which they had effect.
   *
   * @param choices consents and withdrawals of the purpose, in the order of the ledger
   * @param until when the history was read: later than that, nothing has expired
   * @param zone the register's, in which last days are counted
   */
  public static List<ConsentEvent> of(List<RecordedChoice> choices, Instant until, ZoneId zone) {
    List<ConsentEvent> events = new ArrayList<>();
    List<RecordedChoice> inTime = new ArrayList<>(choices);
    inTime.sort(Comparator.comparing(recorded -> recorded.choice().receipt().at()));
    for (RecordedChoice recorded : inTime) {
      Instant at = recorded.choice().receipt().at();
      addExpiry(events, at, zone);
      events.add(new ConsentEvent(stateBy(recorded.choice(), events), at, Optional.of(recorded)));
    }
    addExpiry(events, until, zone);
    return events;
  }

  private static void addExpiry(List<ConsentEvent> events, Instant by, ZoneId zone) {
    last(events)
        .flatMap(event -> event.expiry(by, zone))
        .ifPresent(over -> events.add(new ConsentEvent(State.EXPIRED, over, Optional.empty())));
  }

  /** When a consent given here was over, where that had come by then. */
  private Optional<Instant> expiry(Instant by, ZoneId zone) {
    return recorded
        .map(RecordedChoice::choice)
        .filter(Consent.class::isInstance)
        .flatMap(given -> ((Consent) given).terms().lastDay())
        .filter(day -> LocalDate.ofInstant(by, zone).isAfter(day))
        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
        .map(over -> over.isBefore(at) ? at : over);
  }

  private static State stateBy(Choice choice, List<ConsentEvent> before) {
    if (choice instanceof Choice.Withdrawal) {
      return State.WITHDRAWN;
    }
    boolean anew = last(before).filter(event -> event.state != State.WITHDRAWN).isEmpty();
    return anew ? State.GIVEN : State.RENEWED;
  }

  private static Optional<ConsentEvent> last(List<ConsentEvent> events) {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }
}
