package fi.rekisteri.core.elsewhere;

import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much one source has to be asked about, and in which turns, so that people for whom it always
 * fails never keep it from the others: first whoever it did not fail for, then those for whom it
 * failed least often, then the rest.
 */
final class SourceBacklog {
  private int size;
  private int fewestFailures = Integer.MAX_VALUE;

  void add(SourceTask task) {
    size++;
    if (hasFailed(task)) {
      fewestFailures = Math.min(fewestFailures, task.attempts());
    }
  }

  int size() {
    return size;
  }

  /** The turns, each of other tasks than those before. */
  List<Predicate<SourceTask>> turns() {
    Predicate<SourceTask> fresh = task -> !hasFailed(task);
    return fewestFailures == Integer.MAX_VALUE
        ? List.of(fresh)
        : List.of(
            fresh,
            task -> hasFailed(task) && task.attempts() <= fewestFailures,
            task -> hasFailed(task) && task.attempts() > fewestFailures);
  }

  private static boolean hasFailed(SourceTask task) {
    return task.state() == State.FAILED;
  }
}
