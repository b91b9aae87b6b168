package fi.rekisteri.samples.benchmarks.people;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.AnonymousStore;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.BreachStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.CustomerStore;
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
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Drops the audit entries of reads, so that the rest of a read can be timed alone: decision,
 * statement, unsealing. It exists here only: no register that is offered to anybody can do this.
 */
public record UnauditedReads(RegisterStorage storage) implements RegisterStorage {
  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return storage.inTransaction(tx -> work.apply(new Unaudited(tx)));
  }

  @Override
  public void close() {
    storage.close();
  }

  private record Unaudited(StorageTransaction tx) implements StorageTransaction {
    @Override
    public void madeWith(long revision) {
      tx.madeWith(revision);
    }

    @Override
    public CustomerStore customers() {
      return tx.customers();
    }

    @Override
    public RegisterKeyStore keys() {
      return tx.keys();
    }

    @Override
    public SuppressionStore suppressions() {
      return tx.suppressions();
    }

    @Override
    public CheckpointStore checkpoints() {
      return tx.checkpoints();
    }

    @Override
    public PartyNoticeStore partyNotices() {
      return tx.partyNotices();
    }

    @Override
    public StaffStore staff() {
      return tx.staff();
    }

    @Override
    public DisclosureStore disclosures() {
      return tx.disclosures();
    }

    @Override
    public ListStore lists() {
      return tx.lists();
    }

    @Override
    public ManualStore manual() {
      return tx.manual();
    }

    @Override
    public BreachStore breaches() {
      return tx.breaches();
    }

    @Override
    public RequestStore requests() {
      return tx.requests();
    }

    @Override
    public HoldStore holds() {
      return tx.holds();
    }

    @Override
    public DemandStore demands() {
      return tx.demands();
    }

    @Override
    public PlanStore plans() {
      return tx.plans();
    }

    @Override
    public SourceTaskStore sourceTasks() {
      return tx.sourceTasks();
    }

    @Override
    public ReplayStore replay() {
      return tx.replay();
    }

    @Override
    public AnonymousStore anonymous() {
      return tx.anonymous();
    }

    @Override
    public AuditStore audit() {
      return new Dropped(tx);
    }
  }

  private record Dropped(StorageTransaction tx) implements AuditStore {
    @Override
    public void append(List<AuditEntry> entries) {}

    @Override
    public List<AuditEntry> ofSubject(CustomerId subject, @Nullable AuditEntry before, int limit) {
      return tx.audit().ofSubject(subject, before, limit);
    }

    @Override
    public List<AuditEntry> between(
        Instant from, Instant until, @Nullable AuditEntry before, int limit) {
      return tx.audit().between(from, until, before, limit);
    }

    @Override
    public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
      return tx.audit().select(query, after, limit);
    }

    @Override
    public long count(TrailQuery query) {
      return tx.audit().count(query);
    }

    @Override
    public List<AuditEntry> inOrder(@Nullable AuditPlace after, int limit) {
      return tx.audit().inOrder(after, limit);
    }

    @Override
    public List<AuditEntry> ofLane(LaneRange range, int limit) {
      return tx.audit().ofLane(range, limit);
    }
  }
}
