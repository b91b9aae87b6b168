package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.NoticeClaim;
import fi.rekisteri.store.PartyNoticeStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The notices to parties as rows. A taker locks the rows that it takes, passing over those that
 * others hold, and moves their version on in the same transaction; each replacement compares the
 * version. So neither a lock nor a transaction is needed while a notice is delivered.
 */
final class NoticeRows implements PartyNoticeStore {
  private static final String TABLE = "rekisteri_party_notice";
  private static final String SELECT = "select " + NoticeRow.COLUMNS + " from " + TABLE;
  private static final String NEXT = " and (planned_at, notice_id) > (?, ?)";
  private static final String IN_TIME = " order by planned_at, notice_id limit ?";

  private static final String ADD =
      "insert into " + TABLE + " (" + NoticeRow.COLUMNS + ") values (" + "?, ".repeat(13) + "?)";

  private static final String FIND = SELECT + " where notice_id = ?";

  private static final String COUNT =
      "select count(*) from " + TABLE + " where state = ? and planned_at < ?";

  private static final String TAKE =
      SELECT
          + " where state = 'PENDING' and (due_at <= ? or due_at > ?)"
          + " order by due_at, planned_at, notice_id limit ? for update skip locked";

  private static final String REPLACE =
      NoticeRow.REPLACED.stream()
          .map(column -> column + " = ?")
          .collect(
              Collectors.joining(
                  ", ", "update " + TABLE + " set ", " where notice_id = ? and version = ?"));

  private final Session session;

  NoticeRows(Session session) {
    this.session = session;
  }

  @Override
  public void add(List<PartyNotice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    session.writeAll(
        connection -> {
          try (Prepared insert = connection.prepare(ADD)) {
            for (PartyNotice notice : notices) {
              NoticeRow.bind(insert, notice);
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        },
        NoticeRows::exists);
  }

  @Override
  public Optional<PartyNotice> find(NoticeId id) {
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(FIND)) {
            select.setObject(1, id.value());
            return NoticeRow.read(select).stream().findFirst();
          }
        });
  }

  @Override
  public List<PartyNotice> of(CustomerId subject, @Nullable PartyNotice after, int limit) {
    return page("subject", subject.value(), after, limit);
  }

  @Override
  public List<PartyNotice> page(NoticeState state, @Nullable PartyNotice after, int limit) {
    return page("state", state.name(), after, limit);
  }

  private List<PartyNotice> page(
      String column, Object value, @Nullable PartyNotice after, int limit) {
    Limit.check(limit);
    String sql = SELECT + " where " + column + " = ?" + (after == null ? "" : NEXT) + IN_TIME;
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(sql)) {
            int next = 1;
            select.setObject(next++, value);
            if (after != null) {
              select.setObject(next++, Times.of(after.plannedAt()));
              select.setObject(next++, after.id().value());
            }
            select.setInt(next, limit);
            return NoticeRow.read(select);
          }
        });
  }

  @Override
  public long count(NoticeState state, Instant plannedBefore) {
    return session.read(
        connection -> {
          try (Prepared count = connection.prepare(COUNT)) {
            count.setString(1, state.name());
            count.setObject(2, Times.of(plannedBefore));
            try (Row row = count.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  @Override
  public List<PartyNotice> claim(NoticeClaim claim) {
    return session.write(
        connection -> {
          List<PartyNotice> lent = new ArrayList<>();
          for (PartyNotice due : take(connection, claim)) {
            PartyNotice next = due.with(due.progress().lent(claim.at(), claim.until()));
            if (replace(connection, next)) {
              lent.add(next);
            }
          }
          return lent;
        });
  }

  private static List<PartyNotice> take(OpenConnection connection, NoticeClaim claim)
      throws SQLException {
    try (Prepared take = connection.prepare(TAKE)) {
      take.setObject(1, Times.of(claim.at()));
      take.setObject(2, Times.of(claim.horizon()));
      take.setInt(3, claim.limit());
      return NoticeRow.read(take);
    }
  }

  @Override
  public boolean replace(PartyNotice next) {
    return session.write(connection -> replace(connection, next));
  }

  private static boolean replace(OpenConnection connection, PartyNotice notice)
      throws SQLException {
    try (Prepared replace = connection.prepare(REPLACE)) {
      int next = NoticeRow.bindReplaced(replace, 1, notice);
      replace.setObject(next++, notice.id().value());
      replace.setLong(next, notice.version() - 1);
      return replace.executeUpdate() == 1;
    }
  }

  private static ConflictException exists() {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "a notice of this id is there already",
        "replace it by its next version, or plan another one");
  }
}
