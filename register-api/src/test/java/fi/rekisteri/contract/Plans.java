package fi.rekisteri.contract;

import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans of erasure of a storage, each call in a transaction of its own. */
record Plans(RegisterStorage storage, Samples samples) {
  /** A plan of the first version that nobody approved. */
  PlanRow plan(Instant madeAt) {
    return new PlanRow(
        samples.uuid(),
        1,
        madeAt,
        LocalDate.of(2026, 5, 25),
        3,
        "5a".repeat(32),
        "people=3",
        "clerk-7",
        List.of(),
        samples.bytes(32));
  }

  /** The next version, approved once more. */
  PlanRow approved(PlanRow plan, String by) {
    List<PlanRow.Approval> approvals = new ArrayList<>(plan.approvals());
    approvals.add(new PlanRow.Approval(by, Samples.BEGINNING.plusNanos(1_000)));
    return new PlanRow(
        plan.id(),
        plan.version() + 1,
        plan.madeAt(),
        plan.asOf(),
        plan.people(),
        plan.digest(),
        plan.counts(),
        plan.madeBy(),
        approvals,
        samples.bytes(32));
  }

  /** Items for people of whom the register knows nothing. */
  List<PlanItem> items(int from, int through) {
    List<PlanItem> items = new ArrayList<>();
    for (int number = from; number <= through; number++) {
      long version = number == 1 ? Long.MAX_VALUE : number;
      String planned = "ERASE email S33 " + samples.uuid();
      items.add(
          new PlanItem(number, samples.id(), version, planned, Optional.empty(), Optional.empty()));
    }
    return items;
  }

  static PlanItem done(PlanItem item, String outcome) {
    return new PlanItem(
        item.number(),
        item.customer(),
        item.version(),
        item.planned(),
        Optional.of(outcome),
        Optional.of(Samples.BEGINNING));
  }

  static List<PlanItem> done(List<PlanItem> items, String outcome) {
    return items.stream().map(item -> done(item, outcome)).toList();
  }

  static List<Integer> numbers(List<PlanItem> items) {
    return items.stream().map(PlanItem::number).toList();
  }

  void add(PlanRow... plans) {
    new Calls(storage).run(tx -> List.of(plans).forEach(plan -> tx.plans().add(plan)));
  }

  void addItems(PlanRow plan, List<PlanItem> items) {
    new Calls(storage).run(tx -> tx.plans().addItems(plan.id(), items));
  }

  void move(PlanRow next) {
    new Calls(storage).run(tx -> tx.plans().move(next));
  }

  List<Integer> finish(PlanRow plan, List<PlanItem> items) {
    return storage.inTransaction(tx -> tx.plans().finish(plan.id(), items));
  }

  Optional<String> find(PlanRow plan) {
    return storage.inTransaction(tx -> tx.plans().find(plan.id())).map(Fingerprint::of);
  }

  List<PlanRow> page(int size) {
    return Pages.<PlanRow>all(
        size, last -> storage.inTransaction(tx -> tx.plans().page(last, size)));
  }

  List<PlanItem> items(PlanRow plan, int size) {
    return Pages.<PlanItem>all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.plans().items(plan.id(), last == null ? 0 : last.number(), size)));
  }

  List<PlanItem> unfinished(PlanRow plan, int size) {
    return Pages.<PlanItem>all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.plans().unfinished(plan.id(), last == null ? 0 : last.number(), size)));
  }
}
