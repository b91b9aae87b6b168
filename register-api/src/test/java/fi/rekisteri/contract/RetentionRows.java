package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One row in each store of retention, work that writes to all of them, and how they look. */
final class RetentionRows {
  private static final UUID BATCH = new UUID(1, 1);
  private static final String RULE = "AREA";
  private static final String AREA = "00";

  private final Samples samples;
  private final Plans plans;
  private final HoldLine hold;
  private final DemandLine demand;
  private final PlanRow plan;
  private final List<PlanItem> items;
  private final SourceTask task;

  RetentionRows(RegisterStorage storage, Samples samples) {
    this.samples = samples;
    plans = new Plans(storage, samples);
    hold = Holds.of(samples.id(), samples.uuid());
    demand = Demands.of(samples.id(), samples.uuid());
    plan = plans.plan(Samples.BEGINNING);
    items = plans.items(1, 2);
    task = SourceTasks.of(samples.id(), samples.uuid(), plan.id());
    new Holds(storage).place(hold);
    new Demands(storage).add(demand);
    plans.addItems(plan, items);
    plans.add(plan);
    new SourceTasks(storage).add(task);
  }

  void write(StorageTransaction tx) {
    CustomerId id = hold.subject();
    tx.holds().place(Holds.of(id, samples.uuid()));
    tx.holds().release(hold.id(), Samples.BEGINNING);
    tx.demands().add(Demands.of(id, samples.uuid()));
    tx.demands().end(demand.id(), Samples.BEGINNING, false);
    PlanRow second = plans.plan(Samples.BEGINNING);
    tx.plans().addItems(second.id(), plans.items(1, 2));
    tx.plans().add(second);
    tx.plans().move(plans.approved(plan, "maija"));
    tx.plans().finish(plan.id(), Plans.done(items.subList(0, 1), "ERASED"));
    tx.sourceTasks().add(List.of(SourceTasks.of(id, samples.uuid(), plan.id())));
    tx.sourceTasks().move(SourceTasks.asked(task, State.REMOVED, null));
    tx.replay().add(BATCH);
    tx.replay().reschedule("rules");
    tx.anonymous().add(RULE, Map.of(AREA, 3));
  }

  static void show(List<String> lines, StorageTransaction tx, Samples samples) {
    tx.holds().ofSubjects(samples.ids()).forEach(line -> lines.add("hold " + line));
    tx.demands().ofSubjects(samples.ids()).forEach(line -> lines.add("demand " + line));
    tx.demands().open(null, Calls.ALL).forEach(line -> lines.add("open demand " + line));
    for (PlanRow row : tx.plans().page(null, Calls.ALL)) {
      lines.add("plan " + Fingerprint.of(row));
      tx.plans().items(row.id(), 0, Calls.ALL).forEach(item -> lines.add("item " + item));
      tx.plans().unfinished(row.id(), 0, Calls.ALL).forEach(item -> lines.add("left " + item));
      lines.add("tasks " + tx.sourceTasks().counts(row.id()));
    }
    for (CustomerId id : samples.ids()) {
      tx.sourceTasks().ofSubject(id).forEach(one -> lines.add("task " + one));
    }
    tx.replay().known(List.of(BATCH)).forEach(batch -> lines.add("known " + batch));
    Stream.of(tx.replay().schedule())
        .filter(rules -> !rules.isEmpty())
        .forEach(rules -> lines.add("schedule " + rules));
    tx.anonymous()
        .counts(RULE, Set.of(AREA))
        .forEach((area, count) -> lines.add("anonymous " + area + " " + count));
  }
}
