package fi.rekisteri.core.elsewhere;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.erasure.HostHolds;
import fi.rekisteri.core.erasure.KnownReasons;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.store.SourceTask.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left of an order by the day on which a source is asked. Somebody of whom some fields went
 * lives on, and something may hold them meanwhile: what is held by now the source is not asked for,
 * and the task sleeps until the hold ends (law 5: less, and never more). Whoever was erased as a
 * whole has nothing any more that could be held.
 */
record RemainingOrder(Engine engine, LocalDate today) {
  SourceOutcome ask(SubjectDataSource source, SourceOrder order) {
    if (order.isWhole()) {
      return new AskedErasure(source, order, today).outcome();
    }
    RetentionPolicy policy = engine.definition().retentionPolicy();
    List<CustomerId> subject = List.of(order.subject());
    HostHolds host = HostHolds.ask(engine.holdSources(), policy, subject);
    if (!host.failedFor(order.subject()).isEmpty()) {
      return SourceOutcome.failed();
    }
    List<LegalHold> holds = new ArrayList<>(host.of(order.subject()));
    holds.addAll(
        engine.inTransaction(tx -> KnownReasons.of(tx, policy, subject).holdsOf(order.subject())));
    holds.removeIf(hold -> !hold.lastsOn(today) || held(order, hold).isEmpty());
    return holds.isEmpty()
        ? new AskedErasure(source, order, today).outcome()
        : askForTheRest(source, order, holds);
  }

  private SourceOutcome askForTheRest(
      SubjectDataSource source, SourceOrder order, List<LegalHold> holds) {
    Set<String> rest = new HashSet<>(order.fields());
    holds.forEach(hold -> rest.removeAll(held(order, hold)));
    SourceOutcome asked =
        rest.isEmpty()
            ? SourceOutcome.removed(0)
            : new AskedErasure(source, order.only(rest), today).outcome();
    if (asked.state() != State.REMOVED) {
      return asked;
    }
    LegalHold first = holds.stream().min(Comparator.comparing(RemainingOrder::end)).orElseThrow();
    return asked.heldBack(first, order.fields().size() - rest.size(), today);
  }

  private static Set<String> held(SourceOrder order, LegalHold hold) {
    Set<String> held = new HashSet<>(order.fields());
    if (!hold.scope().fields().isEmpty()) {
      held.retainAll(hold.scope().fields());
    }
    return held;
  }

  private static LocalDate end(LegalHold hold) {
    return hold.until().orElse(LocalDate.MAX);
  }
}
