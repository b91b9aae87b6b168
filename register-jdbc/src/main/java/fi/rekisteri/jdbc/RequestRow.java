package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.RequestHead;
import fi.rekisteri.store.RequestLine;
import java.sql.SQLException;
import java.util.Optional;

/** Requests and their lines as columns. */
final class RequestRow {
  /** The number stands last, as it does among the conditions of an update. */
  static final String HEAD = "subject, received_on, next_on, kept_through, lines, request";

  static final String LINE = "request, number, at, writer, kind, sealed";

  private RequestRow() {}

  static void bind(Prepared statement, RequestHead head) throws SQLException {
    statement.setObject(1, head.subject().map(CustomerId::value).orElse(null));
    statement.setObject(2, head.receivedOn());
    statement.setObject(3, head.nextDay());
    statement.setObject(4, head.keptThrough().orElse(null));
    statement.setInt(5, head.lines());
    statement.setLong(6, head.request());
  }

  static RequestHead head(Row row) throws SQLException {
    return new RequestHead(
        row.getLong(6),
        Optional.ofNullable(row.uuid(1)).map(CustomerId::new),
        row.date(2),
        row.date(3),
        Optional.ofNullable(row.date(4)),
        row.getInt(5));
  }

  static void bind(Prepared statement, RequestLine line) throws SQLException {
    statement.setLong(1, line.request());
    statement.setInt(2, line.number());
    statement.setObject(3, Times.of(line.at()));
    statement.setString(4, Texts.storable(line.writer()));
    statement.setString(5, Texts.storable(line.kind()));
    statement.setBytes(6, line.sealed());
  }

  static RequestLine line(Row row) throws SQLException {
    return new RequestLine(
        row.getLong(1),
        row.getInt(2),
        Times.read(row, 3),
        row.getString(4),
        row.getString(5),
        row.getBytes(6));
  }
}
