package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks of the host's sources in a storage, each call in a transaction of its own. */
record SourceTasks(RegisterStorage storage) {
  static final LocalDate DAY = LocalDate.of(2026, 5, 25);

  /** A task that nobody was asked to do yet, ordered by a plan. */
  static SourceTask of(CustomerId subject, UUID id, UUID plan) {
    return new SourceTask(
        id,
        subject,
        Optional.of(plan),
        "webshop",
        "email,name",
        "S33",
        Samples.BEGINNING,
        1,
        State.PENDING,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  /** The next version: the source was asked and came to a state. */
  static SourceTask asked(SourceTask task, State state, @Nullable LocalDate again) {
    return new SourceTask(
        task.id(),
        task.subject(),
        task.plan(),
        task.source(),
        task.fields(),
        task.rule(),
        task.orderedAt(),
        task.version() + 1,
        state,
        state == State.RETAINED ? Optional.of("§ 2:10") : Optional.empty(),
        Optional.ofNullable(again),
        task.attempts() + 1,
        Optional.of(Samples.BEGINNING.plusNanos(1_000)));
  }

  void add(SourceTask... tasks) {
    new Calls(storage).run(tx -> tx.sourceTasks().add(List.of(tasks)));
  }

  boolean move(SourceTask next) {
    return storage.inTransaction(tx -> tx.sourceTasks().move(next));
  }

  Optional<SourceTask> find(UUID id) {
    return storage.inTransaction(tx -> tx.sourceTasks().find(id));
  }

  List<SourceTask> of(CustomerId subject) {
    return storage.inTransaction(tx -> tx.sourceTasks().ofSubject(subject));
  }

  /** All that are to be asked, by pages of a size. */
  List<SourceTask> toAsk(LocalDate today, int size) {
    return Pages.<SourceTask>all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.sourceTasks().toAsk(today, last == null ? null : last.id(), size)));
  }
}
