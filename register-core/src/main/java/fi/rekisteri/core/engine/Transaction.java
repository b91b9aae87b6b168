package fi.rekisteri.core.engine;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.core.trail.LaneUse;
import fi.rekisteri.core.trail.SealedReason;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.AnonymousStore;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.BreachStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DemandStore;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.HoldStore;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.ListStore;
import fi.rekisteri.store.ManualStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.PartyNoticeStore;
import fi.rekisteri.store.PlanStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.ReplayStore;
import fi.rekisteri.store.RequestStore;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SourceTaskStore;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stores of one transaction, together with the keys that everything in it is sealed with, and
 * the lane of the audit trail that its entries stand in. What is recorded gets its place here, and
 * is handed to the storage at once: a place that was given out and not written would be a gap.
 */
public final class Transaction {
  /** No key is of it: epochs count from 1. */
  private static final int NO_EPOCH = 0;

  private final StorageTransaction stores;
  private final OpenRing ring;
  private final @Nullable LaneUse lane;
  private final List<Deed> later;
  private final Consumer<AuditEntry> witness;
  private boolean gap;

  private Transaction(
      StorageTransaction stores,
      OpenRing ring,
      @Nullable LaneUse lane,
      List<Deed> later,
      Consumer<AuditEntry> witness) {
    this.stores = stores;
    this.ring = ring;
    this.lane = lane;
    this.later = later;
    this.witness = witness;
  }

  /** A transaction whose entries a witness sees; whether they stay is not known to it yet. */
  public static Transaction begin(
      StorageTransaction stores, OpenRing ring, LaneUse lane, Consumer<AuditEntry> witness) {
    stores.madeWith(ring.revision());
    return new Transaction(stores, ring, lane, List.of(), witness);
  }

  /** A transaction that only reads: what it records is written afterwards, by whoever began it. */
  static Transaction reading(StorageTransaction stores, OpenRing ring, List<Deed> later) {
    stores.madeWith(ring.revision());
    return new Transaction(stores, ring, null, later, entry -> {});
  }

  public OpenRing ring() {
    return ring;
  }

  public CustomerStore customers() {
    return stores.customers();
  }

  /** The ids of everybody in the register, page by page in their order; no record is read. */
  public List<CustomerId> everybody(@Nullable CustomerId after, int limit) {
    return customers().keysOutside(NO_EPOCH, after, limit).stream().map(KeyHolder::id).toList();
  }

  public RegisterKeyStore keys() {
    return stores.keys();
  }

  public SuppressionStore suppressions() {
    return stores.suppressions();
  }

  public StaffStore staff() {
    return stores.staff();
  }

  public PartyNoticeStore partyNotices() {
    return stores.partyNotices();
  }

  /** The runs of lists. */
  public ListStore lists() {
    return stores.lists();
  }

  public ManualStore manual() {
    return stores.manual();
  }

  public BreachStore breaches() {
    return stores.breaches();
  }

  public RequestStore requests() {
    return stores.requests();
  }

  public HoldStore holds() {
    return stores.holds();
  }

  public DemandStore demands() {
    return stores.demands();
  }

  public PlanStore plans() {
    return stores.plans();
  }

  public SourceTaskStore sourceTasks() {
    return stores.sourceTasks();
  }

  public ReplayStore replay() {
    return stores.replay();
  }

  public AnonymousStore anonymous() {
    return stores.anonymous();
  }

  /** The trail, to be read. */
  public AuditStore audit() {
    return stores.audit();
  }

  /** The ledger of disclosures. */
  public DisclosureStore disclosures() {
    return stores.disclosures();
  }

  CheckpointStore checkpoints() {
    return stores.checkpoints();
  }

  /** Why an id shows nobody: it was erased, or it never was. */
  public RegisterException absent(CustomerId id) {
    Optional<ErasureVerdict> verdict = customers().tombstone(id);
    if (verdict.isPresent()) {
      return new ErasedException(
          "customer "
              + id
              + " was erased at "
              + verdict.get().decidedAt()
              + ", by "
              + verdict.get().decidedBy(),
          "somebody who comes back is registered under a new id");
    }
    return new NotFoundException(
        ErrorCode.CUSTOMER_NOT_FOUND,
        "customer " + id + " is not in the register",
        "look the person up again");
  }

  /** Records something that was done or refused. */
  public void record(Deed deed) {
    record(List.of(deed));
  }

  /** Records several things, in one statement. */
  public void record(List<Deed> deeds) {
    if (lane == null) {
      later.addAll(deeds);
      return;
    }
    List<AuditEntry> entries = placed(deeds);
    written(() -> stores.audit().append(entries));
  }

  /** Saves a change, and records it. */
  public void save(CustomerChange change, Deed deed) {
    AuditEntry entry = placed(deed, Optional.of(change.customer()));
    written(() -> stores.customers().save(change, entry));
  }

  /** Inserts people, and records each. */
  public void insert(List<SealedNewcomer> people) {
    List<NewCustomer> placed = new ArrayList<>(people.size());
    for (SealedNewcomer one : people) {
      AuditEntry entry = placed(one.deed(), Optional.of(one.customer()));
      placed.add(new NewCustomer(one.customer(), one.tags(), one.items(), entry, one.lookBy()));
    }
    written(() -> stores.customers().insert(placed));
  }

  /** Adds values to collections, records what was done, and says how many were not there before. */
  public int addItems(List<ItemAddition> additions, List<Deed> deeds) {
    List<AuditEntry> entries = placed(deeds);
    int[] added = {0};
    written(() -> added[0] = stores.customers().addItems(additions, entries));
    return added[0];
  }

  /**
   * Erases whole people, and records each. A reason that is given is sealed under the key that is
   * being destroyed, and goes with it; one that must outlive the person is recorded apart.
   */
  public void erase(List<ErasureVerdict> verdicts, List<Deed> deeds) {
    List<AuditEntry> entries = placed(deeds);
    written(() -> stores.customers().erase(verdicts, entries));
  }

  /** Erases a part of a customer, and records it; a reason is sealed under the new key. */
  public void eraseFields(PartialErasure erasure, Deed deed) {
    AuditEntry entry = placed(deed, Optional.of(erasure.rest()));
    written(() -> stores.customers().eraseFields(erasure, entry));
  }

  private List<AuditEntry> placed(List<Deed> deeds) {
    List<AuditEntry> entries = new ArrayList<>(deeds.size());
    deeds.forEach(deed -> entries.add(placed(deed, Optional.empty())));
    return entries;
  }

  private AuditEntry placed(Deed deed, Optional<SealedCustomer> subject) {
    LaneUse open = lane;
    if (open == null) {
      throw new IllegalStateException("a transaction that only reads changes nothing");
    }
    SealedReason reason =
        deed.reason().isEmpty() ? SealedReason.NONE : new ReasonSeal(this).of(deed, subject);
    AuditEntry entry = open.place(ring.auditKeys(), stores.checkpoints(), deed, reason);
    witness.accept(entry);
    return entry;
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
  public void requireWhole() {
    if (gap) {
      throw new IllegalStateException(
          "a recorded call was refused, and its work went on: let the refusal leave the work");
    }
  }
}
