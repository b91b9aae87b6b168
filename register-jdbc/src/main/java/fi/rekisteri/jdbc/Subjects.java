package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import java.sql.ResultSet;
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
    return session.read(
        connection -> Selection.of(connection, sql, reader, Leftovers.ids(connection, ids)));
  }

  /** The person whom the first column names. */
  static CustomerId first(ResultSet row) throws SQLException {
    return new CustomerId(row.getObject(1, UUID.class));
  }
}
