package fi.rekisteri.core;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A storage whose audit trail can be made to fail, to see that nothing happens without it. */
final class SilencedStorage implements RegisterStorage {
  private final RegisterStorage inner;
  boolean auditFails;

  SilencedStorage(RegisterStorage inner) {
    this.inner = inner;
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return inner.inTransaction(tx -> work.apply(new Silenced(tx)));
  }

  @Override
  public void close() {
    inner.close();
  }

  private final class Silenced extends TransactionAround implements AuditStore {
    Silenced(StorageTransaction tx) {
      super(tx);
    }

    @Override
    public AuditStore audit() {
      return this;
    }

    @Override
    public void append(List<AuditEntry> entries) {
      if (auditFails) {
        throw new StorageException(ErrorCode.STORAGE_FAILED, "audit is full", "make room", false);
      }
      tx.audit().append(entries);
    }

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
