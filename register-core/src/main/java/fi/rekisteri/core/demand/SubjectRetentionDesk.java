package fi.rekisteri.core.demand;

import fi.rekisteri.SubjectRetention;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.LedgerBatch;
import fi.rekisteri.core.erasure.LinkedVisits;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.HoldOrder;
import fi.rekisteri.retention.PlacedHold;
import fi.rekisteri.retention.RecordedDemand;
import fi.rekisteri.retention.RecordedDemand.State;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.HoldLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Holds and demands of one person, in the hands of one actor. */
public record SubjectRetentionDesk(Engine engine, Caller caller, CustomerId subject)
    implements SubjectRetention {
  private static final List<String> PATHS = List.of("*");

  @Override
  public List<ValueFate> preview(ErasureDemand demand) {
    Act act = act(AuditAction.READ_HOLDS);
    act.admitWhole(Operation.READ, Optional.of(subject));
    new DemandForm(act, subject).require(demand);
    return new Preview(act, subject).of(demand);
  }

  @Override
  public ErasureAnswer demand(ErasureDemand demand) {
    Act act = admitted(demand);
    return carriedOut(act, recorded(act, UUID.randomUUID(), demand));
  }

  @Override
  public ErasureAnswer demandOnce(UUID id, ErasureDemand demand) {
    Act act = admitted(demand);
    Recorded recorded =
        before(act, id)
            .orElseGet(
                () -> {
                  try {
                    return recorded(act, id, demand);
                  } catch (ErasedException gone) { // perhaps by the same demand, a moment ago
                    return before(act, id).orElseThrow(() -> gone);
                  }
                });
    return PersonWork.repeated(() -> carriedOut(act, recorded));
  }

  private Act admitted(ErasureDemand demand) {
    Act act = act(AuditAction.DEMAND_ERASURE);
    act.admitWhole(Operation.ERASE, Optional.of(subject));
    new DemandForm(act, subject).require(demand);
    LedgerBatch.requireErasing(engine);
    return act;
  }

  /** A demand that is there already, with those on visitors that follow from it. */
  private Optional<Recorded> before(Act act, UUID id) {
    Optional<Recorded> found =
        engine.retrying(
            tx ->
                tx.demands()
                    .find(id)
                    .map(line -> new Recorded(line, tx.demands().openOnVisitorsOf(subject))));
    if (found.filter(one -> !one.line().subject().equals(subject)).isPresent()) {
      act.recordDenial(subject, ErrorCode.DEMAND_NOT_FOUND);
      throw absent(id);
    }
    return found;
  }

  private ErasureAnswer carriedOut(Act act, Recorded recorded) {
    DemandRun run = new DemandRun(act);
    ErasureAnswer answer = run.of(recorded.line());
    recorded.linked().forEach(line -> OpenDemands.attempt(run, line));
    return recorded.linked().isEmpty() ? answer : answer.now(run.of(recorded.line()).state());
  }

  /** A demand, and those on visitors that it means besides. */
  private record Recorded(DemandLine line, List<DemandLine> linked) {}

  /** A demand is durable before anything is erased. */
  private Recorded recorded(Act act, UUID id, ErasureDemand demand) {
    return new PersonWork(act, subject, PATHS)
        .repeated(
            (tx, stored, permitted) -> {
              Optional<DemandLine> faster = tx.demands().find(id);
              if (faster.isPresent()) {
                return () -> new Recorded(faster.get(), List.of());
              }
              DemandLine line =
                  new DemandLine(id, subject, demand, engine.now(), Optional.empty(), false);
              tx.demands().add(line);
              List<DemandLine> linked =
                  LinkedVisits.concerns(stored, demand)
                      ? LinkedVisits.demand(engine, tx, stored)
                      : List.of();
              look(tx);
              List<String> told = new ArrayList<>(demand.fields().stream().sorted().toList());
              told.add("demand=" + line.id());
              told.add("rule=" + demand.cause().rule());
              tx.record(act.done(subject, told));
              return () -> new Recorded(line, linked);
            });
  }

  @Override
  public List<RecordedDemand> demands() {
    return reading(
        tx ->
            tx.demands().ofSubjects(List.of(subject)).stream()
                .map(SubjectRetentionDesk::shown)
                .toList());
  }

  private static RecordedDemand shown(DemandLine line) {
    State state =
        line.endedAt().isEmpty() ? State.OPEN : line.withdrawn() ? State.WITHDRAWN : State.DONE;
    return new RecordedDemand(line.id(), line.demand(), line.receivedAt(), state, line.endedAt());
  }

  @Override
  public void withdraw(UUID demand) {
    Act act = act(AuditAction.DEMAND_ERASURE);
    act.admitWhole(Operation.ERASE, Optional.of(subject));
    if (!new WithdrawnDemand(act, subject, demand).isEnded()) {
      throw absent(demand);
    }
  }

  private NotFoundException absent(UUID demand) {
    return new NotFoundException(
        ErrorCode.DEMAND_NOT_FOUND,
        "customer " + subject + " has no open demand " + demand,
        "look at SubjectRetention.demands()");
  }

  /** The record is held, so that an erasure either sees the hold or came before. */
  @Override
  public PlacedHold hold(HoldOrder order) {
    Act act = act(AuditAction.PLACE_HOLD);
    act.admitWhole(Operation.MAINTAIN, Optional.of(subject));
    if (engine.definition().retentionPolicy().hold(order.code()).isEmpty()) {
      act.recordDenial(subject, ErrorCode.HOLD_NOT_DECLARED);
      throw new InvalidValueException(
          ErrorCode.HOLD_NOT_DECLARED,
          "the definition declares no hold of that code",
          "declare it with changes.hold(...), or name one that is declared");
    }
    return new PersonWork(act, subject, PATHS)
        .repeated(
            (tx, stored, permitted) -> {
              if (tx.customers().hold(List.of(subject)).isEmpty()) {
                RegisterException gone = tx.absent(subject);
                tx.record(act.denied(subject, gone.code()));
                return PersonWork.failing(gone);
              }
              HoldLine line = line(order);
              tx.holds().place(line);
              look(tx);
              tx.record(act.done(subject, List.of("hold=" + order.code(), "id=" + line.id())));
              return () -> placed(line);
            });
  }

  private HoldLine line(HoldOrder order) {
    return new HoldLine(
        UUID.randomUUID(),
        subject,
        order.code(),
        engine.now(),
        order.from(),
        order.until(),
        order.untilEvent(),
        Optional.empty());
  }

  @Override
  public List<PlacedHold> holds() {
    return reading(
        tx ->
            tx.holds().ofSubjects(List.of(subject)).stream()
                .map(SubjectRetentionDesk::placed)
                .toList());
  }

  private static PlacedHold placed(HoldLine line) {
    HoldOrder order = new HoldOrder(line.code(), line.from(), line.until(), line.untilEvent());
    return new PlacedHold(line.id(), order, line.placedAt(), line.releasedAt());
  }

  @Override
  public void release(UUID hold) {
    Act act = act(AuditAction.RELEASE_HOLD);
    act.admitWhole(Operation.MAINTAIN, Optional.of(subject));
    boolean released =
        engine.retrying(
            tx -> {
              boolean theirs =
                  tx.holds().ofSubjects(List.of(subject)).stream()
                      .anyMatch(line -> line.id().equals(hold));
              boolean done = theirs && tx.holds().release(hold, engine.now());
              if (done) {
                look(tx);
              }
              tx.record(
                  done
                      ? act.done(subject, List.of("id=" + hold))
                      : act.denied(subject, ErrorCode.HOLD_NOT_FOUND));
              return done;
            });
    if (!released) {
      throw new NotFoundException(
          ErrorCode.HOLD_NOT_FOUND,
          "customer " + subject + " has no hold " + hold + " that lasts",
          "look at SubjectRetention.holds()");
    }
  }

  /** The next plan looks at the person too. */
  private void look(Transaction tx) {
    tx.customers()
        .lookBy(List.of(subject), LocalDate.ofInstant(engine.now(), engine.definition().zone()));
  }

  private <T> T reading(Function<Transaction, T> work) {
    Act act = act(AuditAction.READ_HOLDS);
    act.admitWhole(Operation.READ, Optional.of(subject));
    return engine.reading(
        tx -> {
          T result = work.apply(tx);
          tx.record(act.done(subject, PATHS));
          return result;
        });
  }

  private Act act(AuditAction action) {
    return new Act(engine, caller, Purpose.RIGHTS, action);
  }
}
