package fi.rekisteri.core.elsewhere;

import fi.rekisteri.SourceRunListener;
import fi.rekisteri.SourceRunReport;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.SourceTasks;
import fi.rekisteri.core.manual.AllSources;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One call that asks sources what they still have to erase: source after source in their order,
 * each about everybody. A task is asked outside of any transaction; its answer and its audit entry
 * are written together, from exactly the version that was asked, so that of two processes at one
 * task one writes. Whoever dies in between leaves the task as it was, and it is asked again.
 */
public final class SourceRun {
  private static final int PAGE = 200;

  /** A source that is down fails for everybody: it is left alone, and the trail is not flooded. */
  private static final int FAILURES_IN_A_ROW = 10;

  private final Act act;
  private final SourceRunListener listener;
  private final Instant begunAt;
  private final LocalDate today;
  private final SourceTally tally = new SourceTally();
  private int failedInARow;
  private int asked;

  public SourceRun(Act act, SourceRunListener listener) {
    this.act = act;
    this.listener = listener;
    this.begunAt = engine().now();
    this.today = LocalDate.ofInstant(begunAt, engine().definition().zone());
  }

  /** Sources that nobody handed to the register are told at the end: their tasks stay. */
  public SourceRunReport report() {
    Map<String, SourceBacklog> backlogs = new TreeMap<>();
    walk(
        page ->
            page.forEach(
                task ->
                    backlogs
                        .computeIfAbsent(task.source(), name -> new SourceBacklog())
                        .add(task)));
    if (backlogs.isEmpty()) {
      engine().retrying(this::foundNothing);
    }
    for (SubjectDataSource source : AllSources.of(act)) {
      SourceBacklog backlog = backlogs.remove(source.name());
      if (backlog != null) {
        tally.left(source.name(), backlog.size() - asked(source, backlog));
      }
    }
    backlogs.forEach((name, backlog) -> tally.left(name, backlog.size()));
    return tally.report();
  }

  /** A run that finds nothing is evidence too. */
  private boolean foundNothing(Transaction tx) {
    tx.record(act.doneToRegister(List.of("tasks=0")));
    return true;
  }

  private void walk(Consumer<List<SourceTask>> work) {
    UUID after = null;
    List<SourceTask> page;
    do {
      admit(act); // again for each page: a designation may end
      UUID from = after;
      page = engine().inTransaction(tx -> tx.sourceTasks().toAsk(today, from, PAGE));
      work.accept(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
  }

  /** How often it was asked. */
  private int asked(SubjectDataSource source, SourceBacklog backlog) {
    failedInARow = 0;
    asked = 0;
    for (Predicate<SourceTask> turn : backlog.turns()) {
      walk(page -> ask(source, page, turn));
    }
    return asked;
  }

  private void ask(SubjectDataSource source, List<SourceTask> page, Predicate<SourceTask> turn) {
    for (SourceTask task : page) {
      if (task.source().equals(source.name())
          && turn.test(task)
          && !wasAsked(task)
          && failedInARow < FAILURES_IN_A_ROW) {
        asked++;
        ask(source, task);
      }
    }
    listener.progressed(tally.report());
  }

  /** In this run, or in another one meanwhile. */
  private boolean wasAsked(SourceTask task) {
    return task.lastAt().filter(at -> at.isAfter(begunAt)).isPresent();
  }

  private void ask(SubjectDataSource source, SourceTask task) {
    Optional<SourceOrder> order = engine().inTransaction(tx -> SourceTasks.order(tx, task));
    SourceOutcome outcome =
        order
            .map(one -> new RemainingOrder(engine(), today).ask(source, one))
            .orElseGet(SourceOutcome::failed);
    failedInARow = outcome.state() == State.FAILED ? failedInARow + 1 : 0;
    tally.count(source.name(), engine().retrying(tx -> write(tx, task, outcome)));
  }

  /** The state in which the task is now: where another process was faster, as that one left it. */
  private State write(Transaction tx, SourceTask task, SourceOutcome outcome) {
    if (tx.sourceTasks().move(outcome.written(task, engine().now()))) {
      tx.record(act.done(task.subject(), told(task, outcome)));
      return outcome.state();
    }
    return tx.sourceTasks().find(task.id()).map(SourceTask::state).orElse(State.PENDING);
  }

  private static List<String> told(SourceTask task, SourceOutcome outcome) {
    return Stream.concat(
            Stream.of("from=" + task.source(), "state=" + outcome.state()), outcome.told().stream())
        .toList();
  }

  /** A person's data goes as a whole, so whoever may touch a part of the fields does not do. */
  public static void admit(Act act) {
    act.admitToRegister(Operation.ADMIN);
    act.requireWholeScope(Operation.ADMIN, Optional.empty());
  }

  private Engine engine() {
    return act.engine();
  }
}
