package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.AuditStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class AuditAround implements AuditStore {
  final AuditStore intact;

  AuditAround(AuditStore intact) {
    this.intact = intact;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    intact.append(entries);
  }

  @Override
  public List<AuditEntry> ofSubject(CustomerId subject, @Nullable AuditEntry before, int limit) {
    return intact.ofSubject(subject, before, limit);
  }

  @Override
  public List<AuditEntry> between(
      Instant from, Instant until, @Nullable AuditEntry before, int limit) {
    return intact.between(from, until, before, limit);
  }

  @Override
  public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
    return intact.select(query, after, limit);
  }

  @Override
  public long count(TrailQuery query) {
    return intact.count(query);
  }

  @Override
  public List<AuditEntry> inOrder(@Nullable AuditPlace after, int limit) {
    return intact.inOrder(after, limit);
  }

  @Override
  public List<AuditEntry> ofLane(LaneRange range, int limit) {
    return intact.ofLane(range, limit);
  }
}
