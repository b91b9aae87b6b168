package fi.rekisteri.jdbc;

import fi.rekisteri.retention.ErasureVerdict;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Erasures for H2. It locks rows as it meets them, and looks for several tags by reading them all:
 * so records and tags go one after the other, by statements that are prepared once.
 */
final class H2Erasure {
  private static final String DELETE =
      "select tags from old table (delete from rekisteri_customer where customer_id = ?)";

  private static final String OCCUPY =
      "insert into rekisteri_customer"
          + " (customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed,"
          + " seal) values (?, 0, '', '', 0, 0, X'', ?, X'', X'')";

  private static final String LEFTOVER =
      "insert into rekisteri_leftover (customer_id) select a from table(a uuid = ?,"
          + " b varchar = ?, c timestamp with time zone = ?) where not exists"
          + " (select 1 from rekisteri_leftover where customer_id = a)";

  private static final String TOMBSTONE =
      "insert into rekisteri_tombstone (customer_id, decided_by, decided_at) select a, b, c from"
          + " table(a uuid = ?, b varchar = ?, c timestamp with time zone = ?) where not exists"
          + " (select 1 from rekisteri_tombstone where customer_id = a)";

  private H2Erasure() {}

  static Map<UUID, byte[]> delete(OpenConnection connection, List<UUID> ids) throws SQLException {
    Map<UUID, byte[]> tags = new HashMap<>();
    try (Prepared delete = connection.prepare(DELETE)) {
      for (UUID id : ids) {
        delete.setObject(1, id);
        try (Row row = delete.executeQuery()) {
          if (row.next()) {
            tags.put(id, row.getBytes(1));
          }
        }
      }
    }
    return tags;
  }

  /** A duplicate is welcome here: who was inserting the id is done, and can be deleted now. */
  static void occupy(OpenConnection connection, List<UUID> ids) throws SQLException {
    try (Prepared occupy = connection.prepare(OCCUPY)) {
      for (UUID id : ids) {
        try {
          occupy.setObject(1, id);
          occupy.setBytes(2, PackedTags.NONE);
          occupy.executeUpdate();
        } catch (SQLException e) {
          if (!SqlFailure.isDuplicate(e)) {
            throw e;
          }
        }
      }
    }
  }

  static void bury(OpenConnection connection, List<ErasureVerdict> verdicts, List<TagRow> tags)
      throws SQLException {
    TagRows.delete(connection, tags);
    for (String sql : List.of(LEFTOVER, TOMBSTONE)) {
      try (Prepared insert = connection.prepare(sql)) {
        new Columns(insert, 1).verdicts(verdicts);
        insert.executeUpdate();
      }
    }
  }
}
