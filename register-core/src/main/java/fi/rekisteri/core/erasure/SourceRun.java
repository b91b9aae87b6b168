package fi.rekisteri.core.erasure;

import fi.rekisteri.SourceRunListener;
import fi.rekisteri.SourceRunReport;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.manual.AllSources;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.rights.SourceOrder;
import fi.rekisteri.rights.SubjectDataSource;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One call that asks sources what they still have to erase: source after source in their order,
 * each about everybody. A task is asked outside of any transaction; its answer and its audit entry
 * are written together, from exactly the version that was asked, so that of two processes at one
 * task one writes. Whoever dies in between leaves the task as it was, and it is asked again.
 */
final class SourceRun {
  private static final int PAGE = 200;

  /** A source that is down fails for everybody: it is left alone, and the trail is not flooded. */
  private static final int FAILURES_IN_A_ROW = 10;

  private final Act act;
  private final SourceRunListener listener;
  private final LocalDate today;
  private final SourceTally tally = new SourceTally();
  private int failedInARow;

  SourceRun(Act act, SourceRunListener listener) {
    this.act = act;
    this.listener = listener;
    this.today = LocalDate.ofInstant(engine().now(), engine().definition().zone());
  }

  /** Sources that nobody handed to the register are told at the end: their tasks stay. */
  SourceRunReport report() {
    TreeSet<String> due = new TreeSet<>();
    walk(page -> page.forEach(task -> due.add(task.source())));
    for (SubjectDataSource source : AllSources.of(act)) {
      if (due.remove(source.name())) {
        failedInARow = 0;
        walk(page -> ask(source, page));
      }
    }
    if (!due.isEmpty()) {
      walk(
          page -> page.stream().map(SourceTask::source).filter(due::contains).forEach(tally::left));
    }
    return tally.report();
  }

  private void walk(Consumer<List<SourceTask>> work) {
    UUID after = null;
    List<SourceTask> page;
    do {
      act.admitToRegister(Operation.ADMIN); // again for each page: a designation may end
      UUID from = after;
      page = engine().inTransaction(tx -> tx.sourceTasks().toAsk(today, from, PAGE));
      work.accept(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
  }

  private void ask(SubjectDataSource source, List<SourceTask> page) {
    for (SourceTask task : page) {
      if (task.source().equals(source.name())) {
        if (failedInARow < FAILURES_IN_A_ROW) {
          ask(source, task);
        } else {
          tally.left(source.name());
        }
      }
    }
    listener.progressed(tally.report());
  }

  private void ask(SubjectDataSource source, SourceTask task) {
    Optional<SourceOrder> order = engine().inTransaction(tx -> SourceTasks.order(tx, task));
    SourceOutcome outcome =
        order
            .map(one -> new AskedErasure(source, one, today).outcome())
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

  private Engine engine() {
    return act.engine();
  }
}
