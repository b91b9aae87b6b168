package fi.rekisteri.jdbc;

import java.sql.SQLException;
import java.util.List;

/** Rows of the tag tables, each found by its key, in one batch for each table. */
final class TagRows {
  private static final String VALUES =
      " (index_id, index_version, tag, customer_id) values (?, ?, ?, ?)";
  private static final String ROW =
      " where index_id = ? and index_version = ? and tag = ? and customer_id = ?";

  private TagRows() {}

  static void insert(OpenConnection connection, List<TagRow> rows) throws SQLException {
    batch(connection, "insert into rekisteri_search_tag" + VALUES, of(rows, false));
    batch(connection, "insert into rekisteri_unique_tag" + VALUES, of(rows, true));
  }

  static void delete(OpenConnection connection, List<TagRow> rows) throws SQLException {
    batch(connection, "delete from rekisteri_search_tag" + ROW, of(rows, false));
    batch(connection, "delete from rekisteri_unique_tag" + ROW, of(rows, true));
  }

  private static List<TagRow> of(List<TagRow> rows, boolean unique) {
    return rows.stream().filter(row -> row.tag().unique() == unique).toList();
  }

  private static void batch(OpenConnection connection, String sql, List<TagRow> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (Prepared statement = connection.prepare(sql)) {
      for (TagRow row : rows) {
        statement.setString(1, Texts.storable(row.tag().index()));
        statement.setInt(2, row.tag().version());
        statement.setBytes(3, row.tag().tag());
        statement.setObject(4, row.customer());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
