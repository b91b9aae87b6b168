package fi.rekisteri.jdbc;

import fi.rekisteri.store.RegisterKey;
import java.sql.SQLException;

/**
 * A key that is added unless its context has one, for databases in which a failed statement leaves
 * a transaction usable: the key itself may tell.
 */
final class KeyInsert {
  private static final String ADD =
      "insert into rekisteri_key"
          + " (register_id, purpose, epoch, provider_id, root_key, blob, check_bytes)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private KeyInsert() {}

  static boolean unlessThere(OpenConnection connection, RegisterKey key) throws SQLException {
    try (Prepared add = connection.prepare(ADD)) {
      KeyRows.bind(add, key);
      add.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (SqlFailure.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }
}
