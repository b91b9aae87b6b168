package fi.rekisteri.jdbc;

import fi.rekisteri.retention.ErasureVerdict;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Erasures for MariaDB, some statements for any number of people. Rows are locked by the primary
 * key, in its order, and what stands in them is read by the statement that locks them.
 */
final class MariaErasure {
  private static final String LOCK =
      "select customer_id, tags from rekisteri_customer where customer_id = any(?)"
          + " order by customer_id for no key update";

  private static final String DELETE = "delete from rekisteri_customer where customer_id = ?";

  /** Who is inserting the id is waited for, and their row is locked as an update does. */
  private static final String OCCUPY =
      "insert into rekisteri_customer"
          + " (customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed,"
          + " seal) values rows(?, 0, '', '', 0, 0, '', ?, '', '')"
          + " on duplicate key update customer_id = customer_id";

  private static final String LEFTOVER =
      "insert into rekisteri_leftover (customer_id) values rows(?)"
          + " on duplicate key update customer_id = customer_id";

  /** Ignored, not updated: whoever writes has no right to change a tombstone. */
  private static final String TOMBSTONE =
      "insert ignore into rekisteri_tombstone (customer_id, decided_by, decided_at)"
          + " values rows(?, ?, ?)";

  private MariaErasure() {}

  static Map<UUID, byte[]> delete(OpenConnection connection, List<UUID> ids) throws SQLException {
    Map<UUID, byte[]> tags = new HashMap<>();
    try (Prepared lock = connection.prepare(LOCK)) {
      lock.setObject(1, Listed.ids(ids));
      try (Row row = lock.executeQuery()) {
        while (row.next()) {
          tags.put(row.uuid(1), row.getBytes(2));
        }
      }
    }
    try (Prepared delete = connection.prepare(DELETE)) {
      for (UUID id : ids) {
        if (tags.containsKey(id)) {
          delete.setObject(1, id);
          delete.addBatch();
        }
      }
      delete.executeBatch();
    }
    return tags;
  }

  static void occupy(OpenConnection connection, List<UUID> ids) throws SQLException {
    try (Prepared occupy = connection.prepare(OCCUPY)) {
      occupy.setObject(1, Listed.ids(ids));
      occupy.setBytes(2, PackedTags.NONE);
      occupy.executeUpdate();
    }
  }

  static void bury(OpenConnection connection, List<ErasureVerdict> verdicts, List<TagRow> tags)
      throws SQLException {
    TagRows.delete(connection, tags);
    try (Prepared leftover = connection.prepare(LEFTOVER)) {
      leftover.setObject(
          1, Listed.ids(verdicts.stream().map(row -> row.subject().value()).toList()));
      leftover.executeUpdate();
    }
    try (Prepared stone = connection.prepare(TOMBSTONE)) {
      new Columns(stone, 1).verdicts(verdicts);
      stone.executeUpdate();
    }
  }
}
