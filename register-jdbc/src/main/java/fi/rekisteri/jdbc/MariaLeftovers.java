package fi.rekisteri.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Leftovers for MariaDB. A deletion there locks whatever it looks at in other tables, which would
 * let two visits, or a visit and a writer, wait for each other. So it is looked first, locking
 * nothing, and deleted then: what is seen stays so, since an erased id gets neither a record nor an
 * item any more.
 */
final class MariaLeftovers {
  private static final String ERASED =
      "select l.customer_id from rekisteri_leftover l where l.customer_id = any(?) and "
          + Leftovers.GONE
          + " order by l.customer_id";

  private static final String DELETE_ITEMS =
      "delete from rekisteri_item where customer_id = ? limit ?";

  private static final String EMPTY =
      "select l.customer_id from rekisteri_leftover l where l.customer_id = any(?) and not exists"
          + " (select 1 from rekisteri_item i where i.customer_id = l.customer_id)";

  private static final String FINISH = "delete from rekisteri_leftover where customer_id = ?";

  private MariaLeftovers() {}

  static int deleteItems(OpenConnection connection, List<UUID> erased, int limit)
      throws SQLException {
    List<UUID> gone = Selection.of(connection, ERASED, row -> row.uuid(1), Listed.ids(erased));
    int deleted = 0;
    try (Prepared delete = connection.prepare(DELETE_ITEMS)) {
      for (int i = 0; i < gone.size() && deleted < limit; i++) {
        delete.setObject(1, gone.get(i));
        delete.setInt(2, limit - deleted);
        deleted += delete.executeUpdate();
      }
    }
    return deleted;
  }

  static int finish(OpenConnection connection, List<UUID> erased) throws SQLException {
    List<UUID> empty = Selection.of(connection, EMPTY, row -> row.uuid(1), Listed.ids(erased));
    try (Prepared finish = connection.prepare(FINISH)) {
      for (UUID id : empty) {
        finish.setObject(1, id);
        finish.addBatch();
      }
      finish.executeBatch();
    }
    return empty.size();
  }
}
