package fi.rekisteri.jdbc;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.StaffLine;
import fi.rekisteri.store.StaffStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff book as rows. No statement of the adapter changes or deletes one. The condition refuses
 * a number that leaves a gap, the primary key one that somebody else was faster to take.
 */
final class StaffRows implements StaffStore {
  private static final String COLUMNS = "user_id, number, at, writer, kind, content";

  private static final String APPEND =
      "insert into rekisteri_staff ("
          + COLUMNS
          + ") select cast(? as varchar), cast(? as integer), cast(? as timestamp with time zone),"
          + " cast(? as varchar), cast(? as varchar), cast(? as varchar) where cast(? as bigint) ="
          + " (select count(*) + 1 from rekisteri_staff where user_id = ?)";

  private static final String SELECT = "select " + COLUMNS + " from rekisteri_staff";
  private static final String ORDER = " order by user_id, number";
  private static final String OF = SELECT + " where user_id = ?" + ORDER;
  private static final String FIRST_PAGE = SELECT + ORDER + " limit ?";
  private static final String NEXT_PAGE =
      SELECT + " where (user_id, number) > (?, ?)" + ORDER + " limit ?";

  private final Session session;

  StaffRows(Session session) {
    this.session = session;
  }

  @Override
  public void append(StaffLine line) {
    session.writeAll(
        connection -> {
          try (Prepared append = connection.prepare(APPEND)) {
            append.setString(1, Texts.storable(line.userId()));
            append.setInt(2, line.number());
            append.setObject(3, Times.of(line.at()));
            append.setString(4, Texts.storable(line.writer()));
            append.setString(5, Texts.storable(line.kind()));
            append.setString(6, Texts.storable(line.content()));
            append.setInt(7, line.number());
            append.setString(8, line.userId());
            if (append.executeUpdate() == 0) {
              throw notNext();
            }
            return line;
          }
        },
        () -> notNext());
  }

  @Override
  public List<StaffLine> of(String userId) {
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(OF)) {
            select.setString(1, Texts.storable(userId));
            return read(select);
          }
        });
  }

  @Override
  public List<StaffLine> page(@Nullable StaffLine after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          String sql = after == null ? FIRST_PAGE : NEXT_PAGE;
          try (Prepared select = connection.prepare(sql)) {
            int next = 1;
            if (after != null) {
              select.setString(next++, after.userId());
              select.setInt(next++, after.number());
            }
            select.setInt(next, limit);
            return read(select);
          }
        });
  }

  private static List<StaffLine> read(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<StaffLine> lines = new ArrayList<>();
      while (row.next()) {
        lines.add(
            new StaffLine(
                row.getString(1),
                row.getInt(2),
                Times.read(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
      }
      return lines;
    }
  }

  private static ConflictException notNext() {
    return new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "the lines of the user in the staff book were added to meanwhile",
        "read them again and repeat the change");
  }
}
