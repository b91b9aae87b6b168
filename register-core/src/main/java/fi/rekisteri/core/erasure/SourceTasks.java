package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.manual.AllSources;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * From a verdict to a task for each source, and back: the one place where a task becomes an order
 * again.
 */
public final class SourceTasks {
  private SourceTasks() {}

  /**
   * A task for each source, paper too. They are added in the transaction that erases.
   *
   * @param act who erases
   * @param order what follows from the verdict that was carried out
   * @param plan the plan, where one ordered it
   */
  public static List<SourceTask> of(Act act, SourceOrder order, Optional<UUID> plan) {
    return of(act, order, plan, source -> true);
  }

  /** A task for each source that may hold something, by its name. */
  public static List<SourceTask> of(
      Act act, SourceOrder order, Optional<UUID> plan, Predicate<String> holding) {
    return AllSources.of(act).stream()
        .map(SubjectDataSource::name)
        .filter(holding)
        .map(
            source ->
                new SourceTask(
                    UUID.randomUUID(),
                    order.subject(),
                    plan,
                    source,
                    String.join(",", order.fields().stream().sorted().toList()),
                    order.decidedBy().reference(),
                    order.decidedAt(),
                    1,
                    State.PENDING,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty()))
        .toList();
  }

  /**
   * The order of a task. Everything of somebody goes only where the tombstone says that they were
   * erased, whatever a row says.
   *
   * @return empty where a task of everything is about somebody who was not erased
   */
  public static Optional<SourceOrder> order(Transaction tx, SourceTask task) {
    if (task.fields().isEmpty()) {
      return tx.customers().tombstone(task.subject()).map(SourceOrder::of);
    }
    return Optional.of(
        new SourceOrder(task.subject(), fields(task), new RuleId(task.rule()), task.orderedAt()));
  }

  public static Set<String> fields(SourceTask task) {
    return task.fields().isEmpty() ? Set.of() : Set.of(task.fields().split(","));
  }
}
