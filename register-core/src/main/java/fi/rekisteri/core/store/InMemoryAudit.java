package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.store.Tables.Moment;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.AuditStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit trail, newest first. */
final class InMemoryAudit implements AuditStore {
  private final Tables tables;
  private final UndoLog undo;

  InMemoryAudit(Tables tables, UndoLog undo) {
    this.tables = tables;
    this.undo = undo;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    undo.allOrNothing(() -> entries.forEach(this::append));
  }

  void append(AuditEntry entry) {
    Moment moment = Moment.of(entry);
    if (tables.trail.containsKey(moment)) {
      throw Refusals.entryExists(entry.id());
    }
    undo.put(tables.trail, moment, entry);
  }

  @Override
  public List<AuditEntry> ofSubject(CustomerId subject, @Nullable AuditEntry before, int limit) {
    Optional<CustomerId> wanted = Optional.of(subject);
    return olderThan(before).stream()
        .filter(entry -> entry.act().subject().equals(wanted))
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  @Override
  public List<AuditEntry> between(
      Instant from, Instant until, @Nullable AuditEntry before, int limit) {
    return olderThan(before).stream()
        .dropWhile(entry -> !entry.at().isBefore(until))
        .takeWhile(entry -> !entry.at().isBefore(from))
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  private Collection<AuditEntry> olderThan(@Nullable AuditEntry before) {
    return before == null
        ? tables.trail.values()
        : tables.trail.tailMap(Moment.of(before), false).values();
  }
}
