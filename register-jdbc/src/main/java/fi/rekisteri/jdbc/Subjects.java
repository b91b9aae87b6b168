package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What stands about some people: one statement, however many they are. */
final class Subjects {
  private Subjects() {}

  static <R> List<R> read(
      Session session, String sql, List<CustomerId> subjects, Selection.Reader<R> reader) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = subjects.stream().map(CustomerId::value).toList();
    return session.read(connection -> Selection.of(connection, sql, reader, Listed.ids(ids)));
  }

  /** The person whom the first column names. */
  static CustomerId first(Row row) throws SQLException {
    return new CustomerId(row.uuid(1));
  }
}
