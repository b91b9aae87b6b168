package fi.rekisteri.core.store;

import fi.rekisteri.store.AnonymousStore;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.BreachStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.DemandStore;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.HoldStore;
import fi.rekisteri.store.ListStore;
import fi.rekisteri.store.ManualStore;
import fi.rekisteri.store.PartyNoticeStore;
import fi.rekisteri.store.PlanStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.ReplayStore;
import fi.rekisteri.store.RequestStore;
import fi.rekisteri.store.SourceTaskStore;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps a register in memory, for tests and trials: whoever loses the process loses the customers.
 *
 * <p>Thread-safe: one lock is held for the whole of a transaction, so transactions run one after
 * the other. Each write notes how to take it back; work that throws is taken back step by step,
 * last step first. Byte arrays are copied on the way in and on the way out.
 *
 * <p>{@link #close} does nothing: what is kept goes when the object goes.
 */
public final class InMemoryStorage implements RegisterStorage {
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Tables tables = new Tables();

  /** An empty storage. */
  public InMemoryStorage() {}

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException inside the work of another transaction of this storage
   */
  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    if (oneAtATime.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "this thread is inside a transaction already; use that one, or end it first");
    }
    oneAtATime.lock();
    UndoLog undo = new UndoLog();
    try {
      T result = work.apply(open(undo));
      undo.keep();
      return result;
    } finally {
      undo.end();
      oneAtATime.unlock();
    }
  }

  @Override
  public void close() {}

  private StorageTransaction open(UndoLog undo) {
    InMemoryAudit audit = new InMemoryAudit(tables, undo);
    return new Stores(
        new InMemoryCustomers(tables, undo, audit),
        new InMemoryKeys(tables, undo),
        new InMemorySuppressions(tables, undo),
        new InMemoryStaff(tables, undo),
        new InMemoryDisclosures(tables, undo),
        new InMemoryPartyNotices(tables, undo),
        new InMemoryLists(tables, undo),
        new InMemoryPaper(tables, undo),
        new InMemoryBreaches(tables, undo),
        new InMemoryRequests(tables, undo),
        new InMemoryHolds(tables, undo),
        new InMemoryDemands(tables, undo),
        new InMemoryPlans(tables, undo),
        new InMemorySourceTasks(tables, undo),
        new InMemoryReplay(tables, undo),
        new InMemoryAnonymous(tables, undo),
        audit,
        new InMemoryCheckpoints(tables, undo));
  }

  private record Stores(
      InMemoryCustomers customers,
      RegisterKeyStore keys,
      SuppressionStore suppressions,
      StaffStore staff,
      DisclosureStore disclosures,
      PartyNoticeStore partyNotices,
      ListStore lists,
      ManualStore manual,
      BreachStore breaches,
      RequestStore requests,
      HoldStore holds,
      DemandStore demands,
      PlanStore plans,
      SourceTaskStore sourceTasks,
      ReplayStore replay,
      AnonymousStore anonymous,
      AuditStore audit,
      CheckpointStore checkpoints)
      implements StorageTransaction {
    @Override
    public void madeWith(long revision) {
      customers.madeWith(revision);
    }
  }
}
