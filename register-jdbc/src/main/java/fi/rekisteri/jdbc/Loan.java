package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** A connection that is lent, with the state in which it has to go back. For one thread. */
final class Loan {
  private final Connection connection;
  private @Nullable Savepoint start;
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

  /** Remembers how it came, and brings it to the level at which the adapter works. */
  void prepare(Dialect dialect, boolean joined) throws SQLException {
    autoCommit = connection.getAutoCommit();
    if (joined) {
      dialect.join(connection);
      return;
    }
    if (dialect.readsUncommitted(connection)) {
      isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    if (!autoCommit) {
      dialect.begin(connection);
    }
  }

  /** The savepoint behind which all of the work stands; it is set where there is none. */
  Savepoint fence() throws SQLException {
    Savepoint set = start == null ? connection.setSavepoint() : start;
    start = set;
    return set;
  }

  /** Lets the host have what stands behind the savepoint. */
  void unfence() throws SQLException {
    if (start != null) {
      connection.releaseSavepoint(start);
      start = null;
    }
  }

  /**
   * Undoes what stands behind the savepoint. A deadlock may have taken the savepoint along, with
   * all that the host had written before: then the host's transaction is undone and its connection
   * cut off, so that it cannot commit the rest by mistake.
   */
  void undoFenced() {
    if (start == null) {
      return;
    }
    try {
      connection.rollback(start);
      unfence();
    } catch (SQLException e) {
      SqlFailure.log(e);
      undoAll();
    }
  }

  private void undoAll() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      SqlFailure.log(e);
    }
    abort();
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
