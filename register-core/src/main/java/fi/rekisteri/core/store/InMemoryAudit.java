package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.core.store.Tables.Moment;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.AuditStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    if (tables.places.containsKey(entry.place())) {
      throw Refusals.entryExists(entry.place());
    }
    undo.put(tables.places, entry.place(), entry);
    undo.put(tables.trail, Moment.of(entry), entry);
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

  @Override
  public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
    return asked(query)
        .filter(entry -> after == null || AuditMoment.of(entry).compareTo(after) > 0)
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  @Override
  public long count(TrailQuery query) {
    return asked(query).count();
  }

  private Stream<AuditEntry> asked(TrailQuery query) {
    return tables.trail.descendingMap().values().stream()
        .dropWhile(entry -> entry.at().isBefore(query.span().from()))
        .takeWhile(entry -> entry.at().isBefore(query.span().until()))
        .filter(query::asksFor);
  }

  @Override
  public List<AuditEntry> inOrder(@Nullable AuditPlace after, int limit) {
    return (after == null ? tables.places : tables.places.tailMap(after, false))
        .values().stream().limit(Refusals.requireLimit(limit)).toList();
  }

  @Override
  public List<AuditEntry> ofLane(LaneRange range, int limit) {
    AuditPlace from = new AuditPlace(range.lane(), range.from());
    AuditPlace through = new AuditPlace(range.lane(), range.through());
    return tables.places.subMap(from, true, through, true).values().stream()
        .limit(Refusals.requireLimit(limit))
        .toList();
  }

  private Collection<AuditEntry> olderThan(@Nullable AuditEntry before) {
    return before == null
        ? tables.trail.values()
        : tables.trail.tailMap(Moment.of(before), false).values();
  }
}
