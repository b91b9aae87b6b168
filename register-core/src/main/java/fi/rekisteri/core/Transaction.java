package fi.rekisteri.core;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.core.trail.LaneUse;
import fi.rekisteri.core.trail.SealedReason;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stores of one transaction, together with the keys that everything in it is sealed with, and
 * the lane of the audit trail that its entries stand in. What is recorded gets its place here, and
 * is handed to the storage at once: a place that was given out and not written would be a gap.
 */
final class Transaction {
  private final StorageTransaction stores;
  private final OpenRing ring;
  private final LaneUse lane;
  private boolean gap;

  private Transaction(StorageTransaction stores, OpenRing ring, LaneUse lane) {
    this.stores = stores;
    this.ring = ring;
    this.lane = lane;
  }

  static Transaction begin(StorageTransaction stores, OpenRing ring, LaneUse lane) {
    stores.madeWith(ring.revision());
    return new Transaction(stores, ring, lane);
  }

  OpenRing ring() {
    return ring;
  }

  CustomerStore customers() {
    return stores.customers();
  }

  RegisterKeyStore keys() {
    return stores.keys();
  }

  SuppressionStore suppressions() {
    return stores.suppressions();
  }

  /** The trail, to be read. */
  AuditStore audit() {
    return stores.audit();
  }

  CheckpointStore checkpoints() {
    return stores.checkpoints();
  }

  /** Records something that was done or refused. */
  void record(Deed deed) {
    record(List.of(deed));
  }

  /** Records several things, in one statement. */
  void record(List<Deed> deeds) {
    List<AuditEntry> entries = new ArrayList<>(deeds.size());
    deeds.forEach(deed -> entries.add(placed(deed, Optional.empty())));
    written(() -> stores.audit().append(entries));
  }

  /** Saves a change, and records it. */
  void save(CustomerChange change, Deed deed) {
    AuditEntry entry = placed(deed, Optional.of(change.customer()));
    written(() -> stores.customers().save(change, entry));
  }

  /** Inserts people, and records each. */
  void insert(List<SealedNewcomer> people) {
    List<NewCustomer> placed = new ArrayList<>(people.size());
    for (SealedNewcomer one : people) {
      AuditEntry entry = placed(one.deed(), Optional.of(one.customer()));
      placed.add(new NewCustomer(one.customer(), one.tags(), one.items(), entry));
    }
    written(() -> stores.customers().insert(placed));
  }

  private AuditEntry placed(Deed deed, Optional<SealedCustomer> subject) {
    SealedReason reason =
        deed.reason().isEmpty() ? SealedReason.NONE : new ReasonSeal(this).of(deed, subject);
    return lane.place(ring.auditKeys(), stores.checkpoints(), deed, reason);
  }

  private void written(Runnable write) {
    boolean done = false;
    try {
      write.run();
      done = true;
    } finally {
      gap |= !done;
    }
  }

  /** Work that goes on after a refused record would leave a gap that looks like a theft. */
  void requireWhole() {
    if (gap) {
      throw new IllegalStateException(
          "a recorded call was refused, and its work went on: let the refusal leave the work");
    }
  }
}
