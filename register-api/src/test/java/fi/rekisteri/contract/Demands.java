package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Demands of erasure of a storage, each call in a transaction of its own. */
record Demands(RegisterStorage storage) {
  /** A demand that sleeps. */
  static DemandLine of(CustomerId subject, UUID id) {
    return of(subject, id, ErasureCause.PROMISED, Set.of());
  }

  static DemandLine of(CustomerId subject, UUID id, ErasureCause cause, Set<String> fields) {
    ErasureDemand demand = new ErasureDemand(cause, fields, LocalDate.of(2028, 2, 29));
    return line(id, subject, demand, Optional.empty());
  }

  /** A demand that means only some of the values of a field. */
  static DemandLine only(Set<String> elements, CustomerId subject, UUID id) {
    DemandLine all = of(subject, id, ErasureCause.AUTHORITY_ORDER, Set.of("order"));
    return line(id, subject, all.demand().only(elements), Optional.empty());
  }

  /** A demand that means only what the subject holds of somebody else. */
  static DemandLine onlyOf(CustomerId other, CustomerId subject, UUID id) {
    LocalDate since = LocalDate.of(2028, 2, 29);
    ErasureDemand demand = new ErasureDemand(ErasureCause.LINKED_PERSON, Set.of(), since);
    return line(id, subject, demand, Optional.of(other));
  }

  private static DemandLine line(
      UUID id, CustomerId subject, ErasureDemand demand, Optional<CustomerId> onlyOf) {
    return new DemandLine(id, subject, demand, onlyOf, Samples.BEGINNING, Optional.empty(), false);
  }

  /** A demand on a visitor that means only what a customer's links cover. */
  static DemandLine onlyOf(CustomerId customer, DemandLine line) {
    return new DemandLine(
        line.id(),
        line.subject(),
        line.demand(),
        Optional.of(customer),
        line.receivedAt(),
        line.endedAt(),
        line.withdrawn());
  }

  static DemandLine ended(DemandLine line, Instant at, boolean withdrawn) {
    return new DemandLine(
        line.id(),
        line.subject(),
        line.demand(),
        line.onlyOf(),
        line.receivedAt(),
        Optional.of(at),
        withdrawn);
  }

  void add(DemandLine... lines) {
    new Calls(storage).run(tx -> List.of(lines).forEach(line -> tx.demands().add(line)));
  }

  List<DemandLine> onVisitorsOf(CustomerId customer) {
    return storage.inTransaction(tx -> tx.demands().openOnVisitorsOf(customer));
  }

  boolean end(UUID id, Instant at, boolean withdrawn) {
    return storage.inTransaction(tx -> tx.demands().end(id, at, withdrawn));
  }

  Optional<DemandLine> find(UUID id) {
    return storage.inTransaction(tx -> tx.demands().find(id));
  }

  List<DemandLine> of(CustomerId... subjects) {
    return storage.inTransaction(tx -> tx.demands().ofSubjects(List.of(subjects)));
  }

  /** All that are open, by pages of a size. */
  List<DemandLine> open(int size) {
    return Pages.<DemandLine>all(
        size,
        last ->
            storage.inTransaction(tx -> tx.demands().open(last == null ? null : last.id(), size)));
  }
}
