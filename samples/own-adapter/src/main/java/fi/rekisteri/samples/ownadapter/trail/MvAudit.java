package fi.rekisteri.samples.ownadapter.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.form.TrailForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.AuditStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries by their places, in two indexes with the newest first, and in one with the oldest. */
public final class MvAudit implements AuditStore {
  private final Session session;
  private final Table<AuditEntry> trail;

  public MvAudit(Session session) {
    this.session = session;
    trail =
        new Table<>(session, Shelf.TRAIL, TrailForms.ENTRY)
            .indexed(Shelf.TRAIL_BY_TIME, MvAudit::moment)
            .indexed(
                Shelf.TRAIL_BY_SUBJECT,
                (place, entry) ->
                    entry.act().subject().stream().map(one -> Key.of(one).and(moment(entry))))
            .indexed(Shelf.TRAIL_FROM_OLDEST, MvAudit::oldestFirst);
  }

  private static Key place(AuditPlace place) {
    return Key.of(place.lane()).and(place.number());
  }

  private static Key moment(AuditEntry entry) {
    return oldestFirst(entry).newestFirst();
  }

  private static Key oldestFirst(AuditEntry entry) {
    return placeInTime(entry.at(), entry.place());
  }

  private static Key placeInTime(Instant at, AuditPlace place) {
    return Key.of(at).and(place(place));
  }

  @Override
  public void append(List<AuditEntry> entries) {
    session.write(() -> entries.forEach(this::append));
  }

  private void append(AuditEntry entry) {
    Key place = place(entry.place());
    if (trail.has(place)) {
      throw Refusals.placeTaken("entry " + entry.place());
    }
    trail.put(place, entry);
  }

  @Override
  public List<AuditEntry> ofSubject(CustomerId subject, @Nullable AuditEntry before, int limit) {
    Key person = Key.of(subject);
    Key after = before == null ? null : person.and(moment(before));
    return trail.by(Shelf.TRAIL_BY_SUBJECT, person, after).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<AuditEntry> between(
      Instant from, Instant until, @Nullable AuditEntry before, int limit) {
    boolean goesOn = before != null && before.at().isBefore(until);
    Key after = goesOn ? moment(before) : Key.of(until).newestFirst();
    return trail
        .by(Shelf.TRAIL_BY_TIME, Key.ALL, after)
        .takeWhile(entry -> !entry.at().isBefore(from))
        .limit(Refusals.limit(limit))
        .toList();
  }

  @Override
  public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
    return asked(query, after).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public long count(TrailQuery query) {
    return asked(query, null).count();
  }

  /** A page goes on behind all that begins with a key: so the first one does before its time. */
  private Stream<AuditEntry> asked(TrailQuery query, @Nullable AuditMoment after) {
    boolean goesOn = after != null && !after.at().isBefore(query.span().from());
    Key last = goesOn ? placeInTime(after.at(), after.place()) : before(query.span().from());
    return trail
        .by(Shelf.TRAIL_FROM_OLDEST, Key.ALL, last)
        .takeWhile(entry -> entry.at().isBefore(query.span().until()))
        .filter(query::asksFor);
  }

  /** Behind what is earlier: entries of the moment itself are in the span. */
  private static @Nullable Key before(Instant from) {
    return from.equals(Instant.MIN) ? null : Key.of(from.minusNanos(1));
  }

  @Override
  public List<AuditEntry> inOrder(@Nullable AuditPlace after, int limit) {
    Key last = after == null ? null : place(after);
    return trail.under(Key.ALL, last).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<AuditEntry> ofLane(LaneRange range, int limit) {
    return in(range).limit(Refusals.limit(limit)).toList();
  }

  private Stream<AuditEntry> in(LaneRange range) {
    Key lane = Key.of(range.lane());
    return trail
        .under(lane, lane.and(range.from() - 1))
        .takeWhile(entry -> entry.place().number() <= range.through());
  }

  /** The number of the last entry of a lane, or 0. */
  long newestOf(UUID lane) {
    return trail.last(Key.of(lane)).map(row -> row.value().place().number()).orElse(0L);
  }

  int remove(LaneRange range) {
    List<AuditEntry> gone = in(range).toList();
    gone.forEach(entry -> trail.remove(place(entry.place())));
    return gone.size();
  }
}
