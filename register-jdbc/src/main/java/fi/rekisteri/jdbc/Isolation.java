package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/**
 * Refuses levels at which a transaction goes on seeing what was there when it began: whoever was
 * erased since could be inserted again, since their tombstone is not seen. A host's transaction is
 * asked each time; where transactions are the adapter's own, the first connection that is lent is
 * asked.
 */
final class Isolation {
  private static final Map<Integer, String> NAMES =
      Map.of(
          Connection.TRANSACTION_READ_UNCOMMITTED, "READ UNCOMMITTED",
          Connection.TRANSACTION_REPEATABLE_READ, "REPEATABLE READ",
          Connection.TRANSACTION_SERIALIZABLE, "SERIALIZABLE");

  private Isolation() {}

  /** Refuses these levels. */
  static void refuse(Connection connection, Set<Integer> levels) throws SQLException {
    int level = connection.getTransactionIsolation();
    if (levels.contains(level)) {
      throw new StorageException(
          ErrorCode.STORAGE_UNSUITABLE,
          "the connection is at the isolation " + NAMES.getOrDefault(level, "SNAPSHOT"),
          "lend connections at READ COMMITTED",
          false);
    }
  }
}
