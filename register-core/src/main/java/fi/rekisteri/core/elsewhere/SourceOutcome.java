package fi.rekisteri.core.elsewhere;

import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of asking a source.
 *
 * @param state how far it has come
 * @param rule the rule by which it keeps something
 * @param askAgainOn when what it keeps is asked for again
 * @param told what the audit trail is told besides
 */
record SourceOutcome(
    State state, Optional<RuleId> rule, Optional<LocalDate> askAgainOn, List<String> told) {
  /** Of an event only the source can know, so it is asked again before long. */
  private static final int DAYS_OF_AN_EVENT = 7;

  static SourceOutcome failed() {
    return new SourceOutcome(State.FAILED, Optional.empty(), Optional.empty(), List.of());
  }

  static SourceOutcome removed(int items) {
    return new SourceOutcome(
        State.REMOVED, Optional.empty(), Optional.empty(), List.of("removed=" + items));
  }

  /** The last answer of a source that has removed some, and then said that more is left. */
  static SourceOutcome of(SourceErasure answer, int removed, LocalDate today) {
    return answer.fold(
        page -> removed(Math.addExact(removed, page.items())),
        retained ->
            new SourceOutcome(
                State.RETAINED,
                Optional.of(retained.decidedBy()),
                Optional.of(againAfter(retained.until(), today)),
                List.of(
                    "removed=" + removed,
                    "left=" + retained.items(),
                    "rule=" + retained.decidedBy())),
        pending ->
            new SourceOutcome(
                State.PENDING,
                Optional.empty(),
                Optional.empty(),
                List.of(
                    "removed=" + removed,
                    "left=" + pending.items(),
                    "until=" + pending.waitsFor())));
  }

  /** A day that has passed already does not make it a question for the same day. */
  private static LocalDate againAfter(Optional<LocalDate> until, LocalDate today) {
    LocalDate tomorrow = today.plusDays(1);
    LocalDate again =
        until.map(last -> last.plusDays(1)).orElseGet(() -> today.plusDays(DAYS_OF_AN_EVENT));
    return again.isBefore(tomorrow) ? tomorrow : again;
  }

  /** The same, of an order of which some fields are held by now, so that the task is not done. */
  SourceOutcome heldBack(LegalHold hold, int fields, LocalDate today) {
    return new SourceOutcome(
        State.RETAINED,
        Optional.of(hold.basis()),
        Optional.of(againAfter(hold.until(), today)),
        Stream.concat(told.stream(), Stream.of("heldFields=" + fields, "rule=" + hold.basis()))
            .toList());
  }

  SourceTask written(SourceTask before, Instant now) {
    return new SourceTask(
        before.id(),
        before.subject(),
        before.plan(),
        before.source(),
        before.fields(),
        before.rule(),
        before.orderedAt(),
        before.version() + 1,
        state,
        rule.map(RuleId::reference),
        askAgainOn,
        before.attempts() + 1,
        Optional.of(now));
  }
}
