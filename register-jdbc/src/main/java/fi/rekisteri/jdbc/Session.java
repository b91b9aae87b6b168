package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction's hold on a connection: asks for it at the first use, begins the transaction at
 * the first write, and gives the connection back as it came. For one thread.
 */
final class Session {
  /** Some statements on the session's connection. */
  interface Step<R> {
    R run(Connection connection) throws SQLException;
  }

  private final Database database;
  private final boolean joined;
  private @Nullable Connection connection;
  private @Nullable Dialect dialect;
  private boolean autoCommit;
  private int isolation = Connection.TRANSACTION_NONE;
  private @Nullable Savepoint start;
  private boolean begun;
  private boolean committed;
  private boolean broken;
  private boolean closed;

  Session(Database database) {
    this.database = database;
    this.joined = database.joined();
  }

  /** The SQL of the connection; to be asked for inside a step. */
  Dialect dialect() {
    if (dialect == null) {
      throw new IllegalStateException("no step has asked for a connection");
    }
    return dialect;
  }

  /** Whether a save of the record alone is a step of a single statement. */
  boolean updatesAtOnce() {
    open();
    return dialect().updatesAtOnce();
  }

  <R> R read(Step<R> step) {
    Connection open = open();
    try {
      return step.run(open);
    } catch (SQLException e) {
      broken |= begun || joined;
      throw SqlFailure.of(e, joined);
    }
  }

  /** A step of a single statement: the database itself keeps all of it or nothing. */
  <R> R write(Step<R> step) {
    Connection open = open();
    try {
      begin(open);
      return step.run(open);
    } catch (SQLException e) {
      throw remembered(SqlFailure.of(e, joined));
    } catch (RegisterException e) {
      throw remembered(e);
    }
  }

  /**
   * A step of several statements, undone as a whole when it fails. Where it is the first write,
   * that costs nothing; later ones are fenced by a savepoint.
   */
  void writeAll(Step<?> step, Supplier<? extends RegisterException> onDuplicate) {
    Connection open = open();
    boolean first = !begun;
    Savepoint mark = null;
    try {
      begin(open);
      mark = first ? start : open.setSavepoint();
      step.run(open);
      if (!first) {
        open.releaseSavepoint(mark);
      }
    } catch (SQLException e) {
      undo(open, first, mark);
      if (SqlFailure.isDuplicate(e) && !broken) {
        throw remembered(onDuplicate.get());
      }
      throw remembered(SqlFailure.of(e, joined));
    } catch (RegisterException refused) {
      undo(open, first, mark);
      throw remembered(refused);
    } catch (RuntimeException | Error mistake) {
      undo(open, first, mark);
      throw mistake;
    }
  }

  /** A refusal is over once its call is undone; a failure of the storage spoils the whole work. */
  private RegisterException remembered(RegisterException e) {
    broken |= e instanceof StorageException;
    return e;
  }

  /** Ends the transaction well. In a host's transaction it leaves the rest to the host. */
  void finish() {
    if (broken) {
      throw new StorageException(
          ErrorCode.STORAGE_FAILED,
          "the work returned although its storage had failed, so nothing of it was kept",
          "let storage failures leave the work",
          false);
    }
    Connection open = connection;
    if (open == null || !begun) {
      return;
    }
    try {
      if (joined) {
        open.releaseSavepoint(start);
      } else {
        open.commit();
        committed = true;
      }
      begun = false;
    } catch (SQLException e) {
      throw joined ? SqlFailure.of(e, true) : SqlFailure.atCommit(e);
    }
  }

  /**
   * Undoes what was not finished and gives the connection back. Never throws a driver's exception.
   */
  void close() {
    closed = true;
    Connection open = connection;
    connection = null;
    if (open == null) {
      return;
    }
    if (joined) {
      undoInHost(open);
    } else if (!restore(open)) {
      abort(open);
    }
    try {
      database.connections().release(open);
    } catch (SQLException e) {
      SqlFailure.log(e);
    }
  }

  private Connection open() {
    if (closed) {
      throw new IllegalStateException("this transaction is over: open one with inTransaction");
    }
    if (connection != null) {
      return connection;
    }
    try {
      Connection fresh = database.connections().get();
      connection = fresh;
      autoCommit = fresh.getAutoCommit();
      dialect = database.dialect(fresh);
      if (!joined && dialect.readsUncommitted(fresh)) {
        isolation = fresh.getTransactionIsolation();
        fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
      return fresh;
    } catch (SQLException e) {
      broken = true;
      throw SqlFailure.noConnection(e);
    }
  }

  private void begin(Connection open) throws SQLException {
    if (begun) {
      return;
    }
    if (joined) {
      if (autoCommit) {
        throw new IllegalStateException(
            "the lent connection is in autocommit mode: begin the host's transaction first");
      }
      start = start == null ? open.setSavepoint() : start;
    } else if (autoCommit) {
      open.setAutoCommit(false);
    }
    begun = true;
  }

  private void undo(Connection open, boolean first, @Nullable Savepoint mark) {
    if (!begun) {
      return;
    }
    try {
      if (mark != null) {
        open.rollback(mark);
      } else if (first) {
        open.rollback();
        begun = false;
      } else {
        broken = true;
      }
    } catch (SQLException e) {
      SqlFailure.log(e);
      broken = true;
    }
  }

  private void undoInHost(Connection open) {
    if (!begun || start == null) {
      return;
    }
    try {
      open.rollback(start);
      open.releaseSavepoint(start);
    } catch (SQLException e) {
      SqlFailure.log(e);
    }
  }

  private boolean restore(Connection open) {
    try {
      if (!committed && !open.getAutoCommit()) {
        open.rollback();
      }
      if (autoCommit && !open.getAutoCommit()) {
        open.setAutoCommit(true);
      }
      if (isolation != Connection.TRANSACTION_NONE) {
        open.setTransactionIsolation(isolation);
      }
      return true;
    } catch (SQLException e) {
      SqlFailure.log(e);
      return false;
    }
  }

  /**
   * Switching autocommit on would commit what could not be rolled back, so the connection must go.
   */
  private static void abort(Connection open) {
    try {
      open.abort(Runnable::run);
    } catch (SQLException e) {
      SqlFailure.log(e);
    }
  }
}
