package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about tasks of the host's sources, A57 and A58. */
public interface SourceTaskStoreContract extends StorageUnderTest {
  @Test
  @DisplayName("A57 a task of every state is read back equal, as added and as moved")
  default void tasksAreReadBackEqual(Samples samples) {
    SourceTasks tasks = new SourceTasks(storage());
    List<SourceTask> all = new ArrayList<>();
    for (State state : State.values()) {
      SourceTask task = SourceTasks.of(samples.id(), samples.uuid(), samples.uuid());
      all.add(task);
      all.add(SourceTasks.asked(task, state, LocalDate.of(9999, 12, 31)));
    }
    SourceTask longest = longest(samples);
    tasks.add(all.get(0), all.get(2), longest, all.get(4), all.get(6));
    for (int i = 0; i < all.size(); i += 2) {
      assertThat(tasks.find(all.get(i).id())).contains(all.get(i));
      assertThat(tasks.move(all.get(i + 1))).isTrue();
      assertThat(tasks.find(all.get(i).id())).contains(all.get(i + 1));
    }
    assertThat(tasks.find(longest.id())).contains(longest);
    assertThat(tasks.find(samples.uuid())).isEmpty();
  }

  private static SourceTask longest(Samples samples) {
    return new SourceTask(
        samples.uuid(),
        samples.id(),
        Optional.empty(),
        "s".repeat(64),
        ("f".repeat(40) + ",").repeat(300),
        Extremes.LONGEST_NAME,
        Instant.parse("1969-12-31T23:59:59.999999Z"),
        Long.MAX_VALUE,
        State.RETAINED,
        Optional.of(Extremes.LONGEST_NAME),
        Optional.of(LocalDate.of(2028, 2, 29)),
        Integer.MAX_VALUE,
        Optional.of(Samples.BEGINNING));
  }

  @Test
  @DisplayName("A57 an id that is there is refused, and none of the call is added")
  default void idOfATaskIsTakenOnce(Samples samples) {
    SourceTasks tasks = new SourceTasks(storage());
    SourceTask first = SourceTasks.of(samples.id(), samples.uuid(), samples.uuid());
    SourceTask second = SourceTasks.of(samples.id(), first.id(), samples.uuid());
    SourceTask beside = SourceTasks.of(samples.id(), samples.uuid(), samples.uuid());
    tasks.add(first);
    tasks.add();
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> tasks.add(beside, second));
    assertThat(tasks.find(first.id())).contains(first);
    assertThat(tasks.find(beside.id())).isEmpty();
  }

  @Test
  @DisplayName("A57 from any version but the one before a task is not moved, and nothing changes")
  default void otherTaskVersionsAreRefused(Samples samples) {
    SourceTasks tasks = new SourceTasks(storage());
    SourceTask first = SourceTasks.of(samples.id(), samples.uuid(), samples.uuid());
    SourceTask second = SourceTasks.asked(first, State.FAILED, null);
    SourceTask third = SourceTasks.asked(second, State.REMOVED, null);
    assertThat(tasks.move(second)).isFalse();
    tasks.add(first);
    for (SourceTask late : List.of(first, third)) {
      assertThat(tasks.move(late)).isFalse();
      assertThat(tasks.find(first.id())).contains(first);
    }
    assertThat(tasks.move(second)).isTrue();
    assertThat(tasks.move(second)).isFalse();
    assertThat(tasks.find(first.id())).contains(second);
  }

  @Test
  @DisplayName("A57 of threads that move one task exactly one is told that it did")
  default void oneTaskMoverComesThrough(Samples samples) {
    SourceTasks tasks = new SourceTasks(storage());
    SourceTask from = SourceTasks.of(samples.id(), samples.uuid(), samples.uuid());
    tasks.add(from);
    for (int round = 0; round < 6; round++) {
      SourceTask read = from;
      AtomicInteger moved = new AtomicInteger();
      List<Runnable> movers = new ArrayList<>();
      for (State state : State.values()) {
        SourceTask next = SourceTasks.asked(read, state, null);
        movers.add(() -> moved.addAndGet(tasks.move(next) ? 1 + state.ordinal() * 100 : 0));
      }
      assertThat(Race.between(movers)).allMatch(Optional::isEmpty);
      from = tasks.find(read.id()).orElseThrow();
      assertThat(moved).hasValue(1 + from.state().ordinal() * 100);
      assertThat(from.version()).isEqualTo(read.version() + 1);
    }
  }

  @Test
  @DisplayName("A58 pages of what is to be asked show each task once, in the order of ids")
  default void pagesOfTasksToAsk(Samples samples) {
    SourceTasks tasks = new SourceTasks(storage());
    List<SourceTask> due = new ArrayList<>();
    int kind = 0;
    for (CustomerId id : Extremes.ids()) {
      SourceTask task = SourceTasks.of(samples.id(), id.value(), samples.uuid());
      tasks.add(task);
      SourceTask next = next(task, kind++ % 7);
      assertThat(next.equals(task) || tasks.move(next)).isTrue();
      if ((kind - 1) % 7 < 4) {
        due.add(next);
      }
    }
    for (int size : new int[] {1, 3, due.size(), 100}) {
      assertThat(tasks.toAsk(SourceTasks.DAY, size)).as("pages of %d", size).isEqualTo(due);
    }
  }

  /** Of the first four kinds the source is to be asked, of the others it is not. */
  private static SourceTask next(SourceTask task, int kind) {
    LocalDate today = SourceTasks.DAY;
    return switch (kind) {
      case 0 -> task;
      case 1 -> SourceTasks.asked(task, State.FAILED, today.plusYears(1));
      case 2 -> SourceTasks.asked(task, State.RETAINED, today);
      case 3 -> SourceTasks.asked(task, State.PENDING, null);
      case 4 -> SourceTasks.asked(task, State.RETAINED, today.plusDays(1));
      case 5 -> SourceTasks.asked(task, State.RETAINED, null);
      default -> SourceTasks.asked(task, State.REMOVED, today);
    };
  }

  @Test
  @DisplayName("A58 all tasks of a person are shown in the order of ids, whatever became of both")
  default void tasksOfASubject(Samples samples) {
    SourceTasks tasks = new SourceTasks(storage());
    NewCustomer doomed = samples.newcomer();
    CustomerId id = Samples.idOf(doomed);
    Calls calls = new Calls(tasks.storage());
    calls.insert(doomed);
    List<SourceTask> all = new ArrayList<>();
    for (CustomerId one : Extremes.ids()) {
      all.add(SourceTasks.of(id, one.value(), samples.uuid()));
      tasks.add(
          SourceTasks.of(samples.id(), samples.uuid(), samples.uuid()), all.get(all.size() - 1));
    }
    all.set(2, SourceTasks.asked(all.get(2), State.REMOVED, null));
    assertThat(tasks.move(all.get(2))).isTrue();
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(tasks.of(id)).isEqualTo(all);
    assertThat(tasks.of(samples.id())).isEmpty();
  }

  @Test
  @DisplayName("A58 the tasks of a plan are counted by source and state, and no others")
  default void tasksOfAPlanAreCounted(Samples samples) {
    SourceTasks tasks = new SourceTasks(storage());
    UUID plan = samples.uuid();
    for (int i = 0; i < 5; i++) {
      SourceTask task = SourceTasks.of(samples.id(), samples.uuid(), plan);
      tasks.add(task, SourceTasks.of(samples.id(), samples.uuid(), samples.uuid()));
      assertThat(i < 2 || tasks.move(SourceTasks.asked(task, State.REMOVED, null))).isTrue();
    }
    SourceTask other = longest(samples);
    tasks.add(other);
    assertThat(
            tasks
                .storage()
                .<Map<String, Map<State, Integer>>>inTransaction(
                    tx -> tx.sourceTasks().counts(plan)))
        .isEqualTo(Map.of("webshop", Map.of(State.PENDING, 2, State.REMOVED, 3)));
    assertThat(
            tasks
                .storage()
                .<Map<String, Map<State, Integer>>>inTransaction(
                    tx -> tx.sourceTasks().counts(other.id())))
        .isEmpty();
  }
}
