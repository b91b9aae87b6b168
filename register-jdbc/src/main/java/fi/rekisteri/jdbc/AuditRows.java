package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.AuditStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail as rows. No statement of the adapter changes one, and only {@link
 * CheckpointRows#prune} deletes any.
 */
final class AuditRows implements AuditStore {
  private final Session session;

  AuditRows(Session session) {
    this.session = session;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Session.Step<@Nullable Void> step =
        connection -> {
          session.dialect().append(connection, entries);
          return null;
        };
    if (entries.size() == 1) {
      session.writeLater(step, null);
    } else {
      session.writeRowsLater(step, AuditRows::duplicate);
    }
  }

  @Override
  public List<AuditEntry> ofSubject(CustomerId subject, @Nullable AuditEntry before, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = before == null ? AuditSql.OF_SUBJECT : AuditSql.OF_SUBJECT_BEFORE;
          try (Prepared select = connection.prepare(sql)) {
            select.setObject(1, subject.value());
            return page(select, 2, before, limit);
          }
        });
  }

  @Override
  public List<AuditEntry> between(
      Instant from, Instant until, @Nullable AuditEntry before, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = before == null ? AuditSql.BETWEEN : AuditSql.BETWEEN_BEFORE;
          try (Prepared select = connection.prepare(sql)) {
            select.setObject(1, Times.bound(from));
            select.setObject(2, Times.bound(until));
            return page(select, 3, before, limit);
          }
        });
  }

  @Override
  public List<AuditEntry> select(TrailQuery query, @Nullable AuditMoment after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = after == null ? AuditSql.select(query) : AuditSql.selectAfter(query);
          try (Prepared select = connection.prepare(sql)) {
            int next = asked(select, query);
            if (after != null) {
              select.setObject(next++, Times.of(after.at()));
              select.setObject(next++, Times.of(after.at()));
              select.setObject(next++, after.place().lane());
              select.setLong(next++, after.place().number());
            }
            return rows(select, next, limit);
          }
        });
  }

  @Override
  public long count(TrailQuery query) {
    return session.read(
        connection -> {
          try (Prepared count = connection.prepare(AuditSql.count(query))) {
            asked(count, query);
            return TagReads.one(count);
          }
        });
  }

  /** The number of the next parameter. */
  private static int asked(Prepared select, TrailQuery query) throws SQLException {
    int next = 1;
    if (query.subject().isPresent()) {
      select.setObject(next++, query.subject().get().value());
    }
    select.setObject(next++, Times.of(query.span().from()));
    select.setObject(next++, Times.of(query.span().until()));
    if (query.actor().isPresent()) {
      select.setString(next++, Texts.storable(query.actor().get()));
    }
    return next;
  }

  /** The rest of one lane, then the lanes behind it: each begins at its place in the index. */
  @Override
  public List<AuditEntry> inOrder(@Nullable AuditPlace after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          List<AuditEntry> page = new ArrayList<>();
          if (after != null) {
            try (Prepared rest = connection.prepare(AuditSql.REST_OF_LANE)) {
              rest.setObject(1, after.lane());
              rest.setLong(2, after.number());
              page.addAll(rows(rest, 3, limit));
            }
          }
          if (page.size() < limit) {
            page.addAll(lanesBehind(connection, after, limit - page.size()));
          }
          return page;
        });
  }

  private static List<AuditEntry> lanesBehind(
      OpenConnection connection, @Nullable AuditPlace after, int limit) throws SQLException {
    String sql = after == null ? AuditSql.IN_ORDER : AuditSql.LANES_BEHIND;
    try (Prepared select = connection.prepare(sql)) {
      if (after != null) {
        select.setObject(1, after.lane());
      }
      return rows(select, after == null ? 1 : 2, limit);
    }
  }

  @Override
  public List<AuditEntry> ofLane(LaneRange range, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(AuditSql.OF_LANE)) {
            select.setObject(1, range.lane());
            select.setLong(2, range.from());
            select.setLong(3, range.through());
            return rows(select, 4, limit);
          }
        });
  }

  private static StorageException duplicate() {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "an audit entry in the place of a new one is there already",
        "give each entry a place of its own",
        false);
  }

  private static List<AuditEntry> page(
      Prepared select, int first, @Nullable AuditEntry before, int limit) throws SQLException {
    int next = first;
    if (before != null) {
      select.setObject(next++, Times.of(before.at()));
      select.setObject(next++, Times.of(before.at()));
      select.setObject(next++, before.place().lane());
      select.setLong(next++, before.place().number());
    }
    return rows(select, next, limit);
  }

  private static List<AuditEntry> rows(Prepared select, int last, int limit) throws SQLException {
    select.setInt(last, limit);
    try (Row row = select.executeQuery()) {
      List<AuditEntry> page = new ArrayList<>();
      while (row.next()) {
        page.add(AuditRow.read(row));
      }
      return page;
    }
  }
}
