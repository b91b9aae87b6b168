package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** The settings of a session with MariaDB, with which data could be lost without a word. */
final class MariaSettings {
  private static final String SELECT =
      "select @@session.sql_mode, @@session.tx_isolation, @@session.character_set_client,"
          + " @@session.character_set_connection, @@session.max_allowed_packet,"
          + " @@session.sql_select_limit";

  private static final Set<String> STRICT = Set.of("STRICT_TRANS_TABLES", "STRICT_ALL_TABLES");

  /** The greatest unsigned number of 64 bits. */
  private static final String NO_LIMIT = "18446744073709551615";

  private MariaSettings() {}

  /** Refuses settings that lose data; gives the most bytes that the server takes at once. */
  static long check(Connection connection) throws SQLException {
    try (Statement ask = connection.createStatement();
        ResultSet row = ask.executeQuery(SELECT)) {
      row.next();
      List<String> modes = List.of(row.getString(1).split(","));
      require(modes.stream().anyMatch(STRICT::contains), "sql_mode has neither of " + STRICT);
      require(!modes.contains("EMPTY_STRING_IS_NULL"), "sql_mode has EMPTY_STRING_IS_NULL");
      require(!row.getString(2).equals("READ-UNCOMMITTED"), "tx_isolation is READ-UNCOMMITTED");
      require(row.getString(3).equals("utf8mb4"), "character_set_client is not utf8mb4");
      require(row.getString(4).equals("utf8mb4"), "character_set_connection is not utf8mb4");
      String url = connection.getMetaData().getURL();
      require(!url.contains("useAffectedRows=true"), "the driver's option useAffectedRows is on");
      require(!url.contains("useBulkStmts=true"), "the driver's option useBulkStmts is on");
      require(row.getString(6).equals(NO_LIMIT), "sql_select_limit cuts off what is read");
      return row.getLong(5);
    }
  }

  /** The level of the session is what can be asked for at the price of one round trip. */
  static void requireReadCommitted(Connection connection) throws SQLException {
    require(
        connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED,
        "the host's transaction is not at READ COMMITTED");
  }

  private static void require(boolean met, String what) {
    if (!met) {
      throw new StorageException(
          ErrorCode.STORAGE_UNSUITABLE,
          "with this setting of MariaDB data could be lost: " + what,
          "change the setting, as docs/errors/STORAGE_UNSUITABLE.md tells",
          false);
    }
  }
}
