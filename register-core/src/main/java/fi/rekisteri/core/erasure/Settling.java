package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.manual.UndestroyedPaper;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.SourceTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transaction in which a demand is carried out, and ended where nothing of it is left. */
final class Settling {
  private final Act act;
  private final Transaction tx;
  private final PersonErasure.By by;
  private final DemandLine line;
  private final Instant at;
  private final List<LedgerShare> shares = new ArrayList<>(1);

  Settling(Act act, Transaction tx, PersonErasure.By by, DemandLine line) {
    this.act = act;
    this.tx = tx;
    this.by = by;
    this.line = line;
    this.at = act.engine().now();
  }

  /** What went, for the ledger of erasures. */
  List<LedgerShare> shares() {
    return shares;
  }

  /** Carries it out on the person as they are now; null where they are not there. */
  ErasureAnswer of(@Nullable Examined found, Allowance allowed) {
    if (found == null) {
      return settled(elsewhere(true), List.of(), true);
    }
    Examined person = found.within(allowed);
    PersonErasure erasure = new PersonErasure(act, tx, by, at);
    Optional<Erased> erased = erasure.erase(List.of(person)).stream().findFirst();
    erased.ifPresent(one -> shares.add(one.share()));
    if (erased.isEmpty() && person.judgement().findings().isEmpty()) {
      look(person, erasure.lock(person));
    }
    boolean whole = erased.map(Erased::whole).orElse(false);
    return settled(whole ? elsewhere(true) : state(person, erased), fates(person), whole);
  }

  private void look(Examined person, long version) {
    LocalDate today = LocalDate.ofInstant(at, act.engine().definition().zone());
    tx.customers()
        .lookAgain(
            List.of(new NextLook(person.id(), version, today, person.judgement().nextLook())));
  }

  private static List<ValueFate> fates(Examined person) {
    return person.judgement().fates();
  }

  private State state(Examined person, Optional<Erased> erased) {
    if (!person.failedSources().isEmpty() || person.has(PlanFinding.UNREADABLE)) {
      return State.WAITING;
    }
    boolean held = fates(person).stream().filter(this::isMeant).anyMatch(Going::isWithheld);
    if (held) {
      return State.SLEEPING;
    }
    boolean left =
        erased.isEmpty() && fates(person).stream().filter(this::isMeant).anyMatch(Going::goes);
    return left ? State.WAITING : elsewhere(false);
  }

  private boolean isMeant(ValueFate value) {
    return line.demand().covers(value.field(), value.element());
  }

  /** What tables of the host, and people with paper in their hands, have not confirmed. */
  private State elsewhere(boolean whole) {
    CustomerId subject = line.subject();
    boolean outstanding =
        tx.sourceTasks().ofSubject(subject).stream()
            .anyMatch(task -> task.state() != SourceTask.State.REMOVED);
    return outstanding || whole && !UndestroyedPaper.of(tx, subject).isEmpty()
        ? State.ELSEWHERE
        : State.DONE;
  }

  private ErasureAnswer settled(State state, List<ValueFate> fates, boolean whole) {
    if (state == State.DONE) {
      tx.demands().end(line.id(), at, false);
    }
    tx.record(act.done(line.subject(), List.of("demand=" + line.id(), "state=" + state)));
    return new ErasureAnswer(
        line.id(), line.subject(), line.demand(), line.receivedAt(), state, fates, whole);
  }
}
