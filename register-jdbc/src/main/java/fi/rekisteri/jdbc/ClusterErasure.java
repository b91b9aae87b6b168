package fi.rekisteri.jdbc;

import fi.rekisteri.retention.ErasureVerdict;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Erasures for a cluster, customer by customer. A record and its tombstone lie on one node, so that
 * no engine keeps the one without the other.
 */
final class ClusterErasure {
  private static final String DELETE =
      "delete from rekisteri_customer where customer_id = ? returning tags";
  private static final String OCCUPY =
      "insert into rekisteri_customer"
          + " (customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed,"
          + " seal) values (?, 0, '', '', 0, 0, ?, ?, ?, ?) on conflict do nothing";
  private static final byte[] NOTHING = {};
  private static final String TOMBSTONE =
      "insert into rekisteri_tombstone (customer_id, decided_by, decided_at) values (?, ?, ?)"
          + " on conflict do nothing";
  private static final String LEFTOVER =
      "insert into rekisteri_leftover (customer_id) values (?) on conflict do nothing";
  private static final String ITEMS =
      "select l.field, l.item from rekisteri_item l where l.customer_id = ? and "
          + Leftovers.GONE
          + " order by l.field, l.item limit ?";
  private static final String DELETE_ITEM =
      "delete from rekisteri_item where customer_id = ? and field = ? and item = ?";

  private ClusterErasure() {}

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

  /** Whoever is inserting an id is waited for, and can be deleted then. */
  static void occupy(OpenConnection connection, List<UUID> ids) throws SQLException {
    try (Prepared occupy = connection.prepare(OCCUPY)) {
      for (UUID id : ids) {
        occupy.setObject(1, id);
        occupy.setBytes(2, NOTHING);
        occupy.setBytes(3, PackedTags.NONE);
        occupy.setBytes(4, NOTHING);
        occupy.setBytes(5, NOTHING);
        occupy.addBatch();
      }
      occupy.executeBatch();
    }
  }

  static void bury(OpenConnection connection, List<ErasureVerdict> verdicts, List<TagRow> tags)
      throws SQLException {
    ClusterInsert.rows(connection, TOMBSTONE, columns -> columns.verdicts(verdicts));
    ClusterInsert.rows(
        connection,
        LEFTOVER,
        columns -> columns.uuids(verdicts, verdict -> verdict.subject().value()));
    TagRows.delete(connection, tags);
  }

  /** So many items at most, of one after the other, each by its key. */
  static int deleteItems(OpenConnection connection, List<UUID> erased, int limit)
      throws SQLException {
    int deleted = 0;
    for (int i = 0; i < erased.size() && deleted < limit; i++) {
      deleted += deleteItems(connection, erased.get(i), limit - deleted);
    }
    return deleted;
  }

  private static int deleteItems(OpenConnection connection, UUID erased, int limit)
      throws SQLException {
    List<List<String>> places =
        Selection.of(
            connection, ITEMS, row -> List.of(row.getString(1), row.getString(2)), erased, limit);
    return ClusterInsert.rows(
        connection,
        DELETE_ITEM,
        columns ->
            columns
                .uuids(places, place -> erased)
                .texts(places, place -> place.get(0))
                .texts(places, place -> place.get(1)));
  }
}
