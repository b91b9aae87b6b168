package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * The only class that knows PostgreSQL's own driver, which a host need not have: it is loaded where
 * {@link #isOpen} is asked, and what lies behind a missing or another driver is then said to be
 * closed. For one thread.
 */
final class CopyStream {
  private static final boolean DRIVER = isThere();

  private final CopyManager driver;

  private CopyStream(CopyManager driver) {
    this.driver = driver;
  }

  /** Whether the connection is one of PostgreSQL's own driver, also behind a pool's. */
  static boolean isOpen(Connection connection) throws SQLException {
    return DRIVER && connection.isWrapperFor(PGConnection.class);
  }

  /** The stream of a connection for which {@link #isOpen} holds. */
  static CopyStream of(Connection connection) throws SQLException {
    return new CopyStream(connection.unwrap(PGConnection.class).getCopyAPI());
  }

  /** Sends all rows, or none of the transaction's where the database refuses one of them. */
  void send(String copy, byte[] rows) throws SQLException {
    CopyIn in = driver.copyIn(copy);
    try {
      in.writeToCopy(rows, 0, rows.length);
      in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  private static boolean isThere() {
    try {
      Class.forName("org.postgresql.PGConnection", false, CopyStream.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}
