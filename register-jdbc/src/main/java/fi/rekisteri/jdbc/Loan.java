package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection that is lent, with the state in which it has to go back. For one thread. */
final class Loan {
  private final Connection connection;
  private boolean autoCommit;
  private int isolation = Connection.TRANSACTION_NONE;

  Loan(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** Whether it came in autocommit mode. */
  boolean autoCommit() {
    return autoCommit;
  }

  void remember() throws SQLException {
    autoCommit = connection.getAutoCommit();
  }

  /** Lifts a connection that would see what others have not finished. */
  void lift() throws SQLException {
    isolation = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
  }

  /** Makes it as it came; says whether that could be done. */
  boolean restore(boolean committed) {
    try {
      if (!committed && !connection.getAutoCommit()) {
        connection.rollback();
      }
      if (autoCommit && !connection.getAutoCommit()) {
        connection.setAutoCommit(true);
      }
      if (isolation != Connection.TRANSACTION_NONE) {
        connection.setTransactionIsolation(isolation);
      }
      return true;
    } catch (SQLException e) {
      SqlFailure.log(e);
      return false;
    }
  }

  /**
   * Switching autocommit on would commit what could not be rolled back, so the connection must go.
   * H2 does nothing where it is told to abort; there what a pool has wrapped is closed itself.
   */
  void abort() {
    try {
      connection.abort(Runnable::run);
      if (!connection.isClosed()) {
        connection.unwrap(Connection.class).close();
      }
    } catch (SQLException e) {
      SqlFailure.log(e);
    }
  }
}
