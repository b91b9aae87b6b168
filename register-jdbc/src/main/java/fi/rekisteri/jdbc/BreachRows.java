package fi.rekisteri.jdbc;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.BreachStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of breaches as rows. No statement of the adapter changes or deletes one. The condition
 * refuses a number that leaves a gap, the primary key one that somebody else was faster to take.
 */
final class BreachRows implements BreachStore {
  private static final String COLUMNS = "breach, number, at, writer, kind, facts, sealed";

  private static final String APPEND =
      "insert into rekisteri_breach ("
          + COLUMNS
          + ") select cast(? as bigint), cast(? as integer), cast(? as timestamp with time zone),"
          + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as bytea)"
          + " where cast(? as integer) = (select count(*) + 1 from rekisteri_breach where breach = ?)"
          + " and cast(? as bigint) <="
          + " (select coalesce(max(breach), 0) + 1 from rekisteri_breach)";

  private static final String OF =
      "select " + COLUMNS + " from rekisteri_breach where breach = ? order by number";

  private static final String LAST = "select coalesce(max(breach), 0) from rekisteri_breach";

  private final Session session;

  BreachRows(Session session) {
    this.session = session;
  }

  @Override
  public void append(BreachLine line) {
    session.writeAll(
        connection -> {
          try (Prepared append = connection.prepare(APPEND)) {
            bind(append, line);
            append.setInt(8, line.number());
            append.setLong(9, line.breach());
            append.setLong(10, line.breach());
            if (append.executeUpdate() == 0) {
              throw notNext(line);
            }
            return line;
          }
        },
        () -> notNext(line));
  }

  private static void bind(Prepared append, BreachLine line) throws SQLException {
    append.setLong(1, line.breach());
    append.setInt(2, line.number());
    append.setObject(3, Times.of(line.at()));
    append.setString(4, Texts.storable(line.writer()));
    append.setString(5, Texts.storable(line.kind()));
    append.setString(6, Texts.storable(line.facts()));
    append.setBytes(7, line.sealed());
  }

  @Override
  public List<BreachLine> of(long breach) {
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(OF)) {
            select.setLong(1, breach);
            try (Row row = select.executeQuery()) {
              List<BreachLine> lines = new ArrayList<>();
              while (row.next()) {
                lines.add(line(row));
              }
              return lines;
            }
          }
        });
  }

  private static BreachLine line(Row row) throws SQLException {
    return new BreachLine(
        row.getLong(1),
        row.getInt(2),
        Times.read(row, 3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBytes(7));
  }

  @Override
  public long last() {
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(LAST);
              Row row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  private static ConflictException notNext(BreachLine line) {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "the file of breach " + line.breach() + " was added to meanwhile",
        "read it again and repeat the entry");
  }
}
