package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.RequestStore;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of requests as rows: one for each request with what it is looked for by, and one for
 * each line. A first line comes with a row whose number is free, which the primary key decides; any
 * other one with an update that finds the row where the line before has left it. That update locks
 * the row, as a removal does first of all, so that no line is written behind a removal's back.
 */
record RequestRows(Session session) implements RequestStore {
  private static final String OPEN =
      "insert into rekisteri_request ("
          + RequestRow.HEAD
          + ") select cast(? as uuid), cast(? as date), cast(? as date), cast(? as date),"
          + " cast(? as integer), cast(? as bigint) where cast(? as bigint) ="
          + " (select coalesce(max(request), 0) + 1 from rekisteri_request)";

  private static final String GO_ON =
      "update rekisteri_request set subject = cast(? as uuid), received_on = ?, next_on = ?,"
          + " kept_through = cast(? as date), lines = ? where request = ? and lines = ?";

  private static final String ADD =
      "insert into rekisteri_request_line (" + RequestRow.LINE + ") values (?, ?, ?, ?, ?, ?)";

  private static final String EMPTY =
      "update rekisteri_request set subject = null, received_on = null, next_on = null,"
          + " kept_through = null, lines = 0 where request = ?";

  private static final String REMOVE = "delete from rekisteri_request_line where request = ?";

  private static final String OF =
      "select "
          + RequestRow.LINE
          + " from rekisteri_request_line where request = ? order by number";

  private static final String LAST = "select coalesce(max(request), 0) from rekisteri_request";

  private static final String SELECT =
      "select " + RequestRow.HEAD + " from rekisteri_request where ";

  private static final String HEAD = SELECT + "lines > 0 and request = ?";

  static final String PAGE = SELECT + "lines > 0 and request > ? order by request limit ?";

  static final String OF_SUBJECT = SELECT + "subject = ? order by subject, request";

  private static final String OPEN_BY = "kept_through is null and next_on <= ?";

  private static final String IS_DUE = SELECT + OPEN_BY;

  static final String COUNT_DUE = "select count(*) from rekisteri_request where " + OPEN_BY;

  /** What is null throughout leads the order too, so that both databases see that of the index. */
  private static final String BY_DAY = " order by kept_through, next_on, request limit ?";

  static final String DUE = IS_DUE + BY_DAY;

  /** The first condition is implied by the second, but it is what H2 can search an index by. */
  static final String DUE_AFTER =
      IS_DUE + " and next_on >= ? and (next_on, request) > (?, ?)" + BY_DAY;

  /** The sum keeps H2 from walking over all numbers instead of the few days that are over. */
  static final String EXPIRED =
      SELECT + "kept_through < ? and request + 0 > ? order by request limit ?";

  @Override
  public void append(RequestHead head, RequestLine line) {
    head.requireOf(line);
    boolean first = line.number() == 1;
    session.writeAll(
        connection -> {
          try (Prepared place = connection.prepare(first ? OPEN : GO_ON)) {
            RequestRow.bind(place, head);
            place.setLong(7, first ? line.request() : line.number() - 1);
            if (place.executeUpdate() == 0) {
              throw notNext(line.request());
            }
          }
          return add(connection, line);
        },
        () -> notNext(line.request()));
  }

  private static int add(OpenConnection connection, RequestLine line) throws SQLException {
    try (Prepared add = connection.prepare(ADD)) {
      RequestRow.bind(add, line);
      return add.executeUpdate();
    }
  }

  @Override
  public List<RequestLine> of(long request) {
    return session.read(connection -> Selection.of(connection, OF, RequestRow::line, request));
  }

  @Override
  public Optional<RequestHead> head(long request) {
    return heads(HEAD, request).stream().findFirst();
  }

  @Override
  public long last() {
    return session.read(connection -> Selection.of(connection, LAST, row -> row.getLong(1))).get(0);
  }

  @Override
  public List<RequestHead> page(long after, int limit) {
    Limit.check(limit);
    return heads(PAGE, after, limit);
  }

  @Override
  public List<RequestHead> ofSubject(CustomerId subject) {
    return heads(OF_SUBJECT, subject.value());
  }

  @Override
  public List<RequestHead> due(LocalDate through, @Nullable RequestHead after, int limit) {
    Limit.check(limit);
    return after == null
        ? heads(DUE, through, limit)
        : heads(DUE_AFTER, through, after.nextDay(), after.nextDay(), after.request(), limit);
  }

  @Override
  public long countDue(LocalDate through) {
    return session
        .read(connection -> Selection.of(connection, COUNT_DUE, row -> row.getLong(1), through))
        .get(0);
  }

  @Override
  public List<RequestHead> expired(LocalDate before, long after, int limit) {
    Limit.check(limit);
    return heads(EXPIRED, before, after, limit);
  }

  private List<RequestHead> heads(String sql, Object... wanted) {
    return session.read(connection -> Selection.of(connection, sql, RequestRow::head, wanted));
  }

  @Override
  public void remove(EvidenceVerdict verdict) {
    write(EMPTY, verdict.request());
    write(REMOVE, verdict.request());
  }

  private void write(String sql, long request) {
    session.write(
        connection -> {
          try (Prepared write = connection.prepare(sql)) {
            write.setLong(1, request);
            return write.executeUpdate();
          }
        });
  }

  private static ConflictException notNext(long request) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "the file of request " + request + " was added to meanwhile, or removed",
        "read it again and repeat the entry");
  }
}
