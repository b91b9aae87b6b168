package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import fi.rekisteri.store.SourceTaskStore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sources of the host have to erase, person by person. */
record InMemorySourceTasks(Tables tables, UndoLog undo) implements SourceTaskStore {
  @Override
  public void add(List<SourceTask> tasks) {
    undo.allOrNothing(() -> tasks.forEach(this::add));
  }

  private void add(SourceTask task) {
    if (!tables.sourceTasks.add(undo, task.id(), task.subject(), task)) {
      throw Refusals.idTaken(task.id());
    }
  }

  @Override
  public boolean move(SourceTask next) {
    boolean follows =
        find(next.id()).filter(stored -> stored.version() == next.version() - 1).isPresent();
    if (follows) {
      tables.sourceTasks.replace(undo, next.id(), next);
    }
    return follows;
  }

  @Override
  public Optional<SourceTask> find(UUID id) {
    return tables.sourceTasks.find(id);
  }

  @Override
  public List<SourceTask> toAsk(LocalDate today, @Nullable UUID after, int limit) {
    return tables.sourceTasks.after(after).stream()
        .filter(task -> isToBeAsked(task, today))
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  private static boolean isToBeAsked(SourceTask task, LocalDate today) {
    return switch (task.state()) {
      case PENDING, FAILED -> true;
      case RETAINED -> task.askAgainOn().filter(day -> !day.isAfter(today)).isPresent();
      case REMOVED -> false;
    };
  }

  @Override
  public List<SourceTask> ofSubject(CustomerId subject) {
    return tables.sourceTasks.ofSubjects(List.of(subject));
  }

  @Override
  public Map<String, Map<State, Integer>> counts(UUID plan) {
    Map<String, Map<State, Integer>> counts = new HashMap<>();
    for (SourceTask task : tables.sourceTasks.after(null)) {
      if (task.plan().filter(plan::equals).isPresent()) {
        counts
            .computeIfAbsent(task.source(), first -> new EnumMap<>(State.class))
            .merge(task.state(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
