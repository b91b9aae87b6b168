package fi.rekisteri.core;

import fi.rekisteri.DemandListener;
import fi.rekisteri.DemandReport;
import fi.rekisteri.Erasures;
import fi.rekisteri.OutstandingErasure;
import fi.rekisteri.SourceRunListener;
import fi.rekisteri.SourceRunReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.demand.OpenDemands;
import fi.rekisteri.core.elsewhere.SourceRun;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.erasure.LedgerBatch;
import fi.rekisteri.core.erasure.SourceTasks;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.store.SourceTask;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is left to erase elsewhere, in the hands of one actor. */
record ErasureDesk(Engine engine, Caller caller) implements Erasures {
  /** As late as a date can be stored: every task that is not done. */
  private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);

  @Override
  public SourceRunReport askSources(SourceRunListener listener) {
    Objects.requireNonNull(listener, "listener");
    LedgerBatch.requireOwnTransactions(engine);
    return new SourceRun(act(AuditAction.ERASE_ELSEWHERE), listener).report();
  }

  @Override
  public List<OutstandingErasure> openTasks(@Nullable UUID after, int limit) {
    PageLimit.require(limit);
    Act act = act(AuditAction.READ_SOURCE_TASKS);
    SourceRun.admit(act);
    return engine.reading(
        tx -> {
          List<SourceTask> tasks = tx.sourceTasks().toAsk(ANY_DAY, after, limit);
          tx.record(act.doneToRegister(List.of("tasks=" + tasks.size())));
          return tasks.stream().map(ErasureDesk::shown).toList();
        });
  }

  @Override
  public DemandReport resume(DemandListener listener) {
    Objects.requireNonNull(listener, "listener");
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.DEMAND_ERASURE);
    act.admitToRegister(Operation.ERASE);
    act.requireWholeScope(Operation.ERASE, Optional.empty());
    LedgerBatch.requireErasing(engine);
    Map<State, Integer> states = new EnumMap<>(State.class);
    OpenDemands.resume(
        act,
        one -> {
          states.merge(one.state(), 1, Integer::sum);
          listener.looked(one);
        });
    return new DemandReport(states);
  }

  private static OutstandingErasure shown(SourceTask task) {
    return new OutstandingErasure(
        task.id(),
        task.source(),
        new OutstandingErasure.Order(
            task.subject(), SourceTasks.fields(task), new RuleId(task.rule()), task.orderedAt()),
        task.state(),
        task.reason().map(RuleId::new),
        task.askAgainOn(),
        task.attempts(),
        task.lastAt());
  }

  private Act act(AuditAction action) {
    return new Act(engine, caller, Purpose.REGISTER_MAINTENANCE, action);
  }
}
