package fi.rekisteri.samples.ownadapter.duty;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.form.DutyForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tasks by id, with indexes by person, by plan, and of those that are asked at some time. */
public final class MvSourceTasks implements SourceTaskStore {
  private final Session session;
  private final Table<SourceTask> tasks;

  public MvSourceTasks(Session session) {
    this.session = session;
    tasks =
        new Table<>(session, Shelf.TASKS, DutyForms.TASK)
            .indexed(Shelf.TASKS_BY_SUBJECT, one -> Key.of(one.subject()).and(one.id()))
            .indexed(
                Shelf.TASKS_BY_PLAN,
                (id, one) -> one.plan().stream().map(plan -> Key.of(plan).and(id)))
            .indexed(
                Shelf.TASKS_TO_ASK,
                (id, one) -> isToBeAsked(one, LocalDate.MAX) ? Stream.of(id) : Stream.empty());
  }

  private static boolean isToBeAsked(SourceTask task, LocalDate today) {
    return switch (task.state()) {
      case PENDING, FAILED -> true;
      case RETAINED -> task.askAgainOn().filter(day -> !day.isAfter(today)).isPresent();
      case REMOVED -> false;
    };
  }

  @Override
  public void add(List<SourceTask> added) {
    session.write(() -> added.forEach(this::add));
  }

  private void add(SourceTask task) {
    if (tasks.has(Key.of(task.id()))) {
      throw Refusals.overtaken("the free id " + task.id());
    }
    tasks.put(Key.of(task.id()), task);
  }

  @Override
  public boolean move(SourceTask next) {
    return session.write(
        () -> {
          boolean follows =
              find(next.id()).filter(one -> one.version() == next.version() - 1).isPresent();
          if (follows) {
            tasks.put(Key.of(next.id()), next);
          }
          return follows;
        });
  }

  @Override
  public Optional<SourceTask> find(UUID id) {
    return tasks.find(Key.of(id));
  }

  @Override
  public List<SourceTask> toAsk(LocalDate today, @Nullable UUID after, int limit) {
    return tasks
        .by(Shelf.TASKS_TO_ASK, Key.ALL, after == null ? null : Key.of(after))
        .filter(task -> isToBeAsked(task, today))
        .limit(Refusals.limit(limit))
        .toList();
  }

  @Override
  public List<SourceTask> ofSubject(CustomerId subject) {
    return tasks.by(Shelf.TASKS_BY_SUBJECT, Key.of(subject), null).toList();
  }

  @Override
  public Map<String, Map<State, Integer>> counts(UUID plan) {
    Map<String, Map<State, Integer>> counts = new HashMap<>();
    tasks
        .by(Shelf.TASKS_BY_PLAN, Key.of(plan), null)
        .forEach(
            task ->
                counts
                    .computeIfAbsent(task.source(), first -> new EnumMap<>(State.class))
                    .merge(task.state(), 1, Integer::sum));
    return counts;
  }
}
