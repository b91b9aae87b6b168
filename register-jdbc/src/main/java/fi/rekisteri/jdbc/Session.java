package fi.rekisteri.jdbc;

import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction's hold on a connection: asks for it at the first use, begins the transaction at
 * the first write, and gives the connection back as it came. For one thread.
 */
final class Session {
  /** Some statements on the session's connection. */
  interface Step<R> {
    R run(OpenConnection connection) throws SQLException;
  }

  private final Database database;
  private final boolean joined;
  private @Nullable Loan loan;
  private @Nullable OpenConnection opened;
  private @Nullable Dialect dialect;
  private @Nullable HeldWrite held;
  private long ring = RingGuard.NONE;
  private boolean begun;
  // Stays true when a refused first write is rolled back and nothing is begun any more.
  private boolean leftAutoCommit;
  private boolean committed;
  private boolean broken;
  // Why a refused call could not be undone.
  private @Nullable StorageException undoing;
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

  /** From now on the caller works with that revision of the key ring, which writes compare. */
  void madeWith(long revision) {
    ring = revision;
  }

  long ring() {
    return ring;
  }

  /** Whether a save of the record alone is a step of a single statement. */
  boolean savesAtOnce() {
    use();
    return dialect().savesAtOnce();
  }

  <R> R read(Step<R> step) {
    OpenConnection open = use();
    try {
      fence();
      return step.run(open);
    } catch (SQLException e) {
      broken |= begun || joined;
      throw SqlFailure.of(e, joined);
    }
  }

  /** A step of a single statement: the database itself keeps all of it or nothing. */
  <R> R write(Step<R> step) {
    OpenConnection open = use();
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
    OpenConnection open = use();
    boolean first = !begun;
    Savepoint mark = null;
    try {
      begin(open);
      mark = first ? fence() : open.connection().setSavepoint();
      step.run(open);
      if (!first) {
        open.connection().releaseSavepoint(mark);
      }
    } catch (SQLException e) {
      undo(open, first, mark);
      if (SqlFailure.isDuplicate(e)) {
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

  /**
   * A step of a single statement that the work waits for nothing from. It is held back until the
   * next use of a store, which carries it out first, or the end of the work, where it is then the
   * only write: there it needs no transaction but its own, which spares the begin and the commit.
   */
  void writeLater(Step<?> step, @Nullable Supplier<? extends RegisterException> onDuplicate) {
    use();
    later(new HeldWrite(step, onDuplicate), true);
  }

  /** As {@link #writeLater}, for rows, which some databases take in several statements. */
  void writeRowsLater(Step<?> step, @Nullable Supplier<? extends RegisterException> onDuplicate) {
    later(new HeldWrite(step, onDuplicate), use().spelling().writesRowsAtOnce());
  }

  private void later(HeldWrite write, boolean whole) {
    if (!whole || joined || leftAutoCommit || !autoCommit()) {
      carryOut(write);
    } else {
      held = write;
    }
  }

  private void carryOut(HeldWrite write) {
    if (write.onDuplicate() == null) {
      write(write.step());
    } else {
      writeAll(write.step(), write.onDuplicate());
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
      throw undoing == null ? Refusals.swallowed() : undoing;
    }
    if (loan == null) {
      return;
    }
    OpenConnection open = Objects.requireNonNull(opened);
    if (held != null) {
      held.alone(open);
    }
    if (!joined && !begun) {
      return;
    }
    try {
      if (joined) {
        loan.unfence();
      } else {
        open.connection().commit();
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
    Loan lent = loan;
    loan = null;
    if (lent == null) {
      return;
    }
    if (joined) {
      lent.undoFenced();
    } else if (!lent.restore(committed)) {
      lent.abort();
    }
    database.release(lent.connection());
  }

  /** The connection, when everything that was written before has reached it. */
  private OpenConnection use() {
    OpenConnection open = open();
    HeldWrite write = held;
    if (write != null) {
      held = null;
      carryOut(write);
    }
    return open;
  }

  private OpenConnection open() {
    if (closed) {
      throw new IllegalStateException("this transaction is over: open one with inTransaction");
    }
    if (broken) {
      throw Refusals.swallowed();
    }
    if (opened != null) {
      return opened;
    }
    try {
      Connection fresh = database.connections().get();
      loan = new Loan(fresh);
      dialect = database.dialect(fresh);
      loan.prepare(dialect, joined);
      opened = database.open(fresh);
    } catch (SQLException e) {
      throw remembered(SqlFailure.noConnection(e, joined));
    } catch (StorageException e) {
      throw remembered(e);
    }
    return known(opened);
  }

  /** The connection, where the tables behind it are those that the statements are written for. */
  private OpenConnection known(OpenConnection open) {
    try {
      fence();
      database.requireKnown(open);
      return open;
    } catch (SQLException e) {
      throw remembered(SqlFailure.of(e, joined));
    } catch (StorageException e) {
      throw remembered(e);
    }
  }

  /**
   * In a host's transaction all that the work does, looks too, stands behind a savepoint: one
   * statement that fails must not cost the host its own ones.
   */
  private @Nullable Savepoint fence() throws SQLException {
    return joined && loan != null && !autoCommit() ? loan.fence() : null;
  }

  private boolean autoCommit() {
    return loan != null && loan.autoCommit();
  }

  private void begin(OpenConnection open) throws SQLException {
    if (begun) {
      return;
    }
    if (joined) {
      if (autoCommit()) {
        throw new IllegalStateException(
            "the lent connection is in autocommit mode: begin the host's transaction first");
      }
      fence();
    } else if (autoCommit() && !leftAutoCommit) {
      open.connection().setAutoCommit(false);
      leftAutoCommit = true;
      dialect().begin(open.connection());
    }
    begun = true;
  }

  private void undo(OpenConnection open, boolean first, @Nullable Savepoint mark) {
    if (!begun) {
      return;
    }
    try {
      if (mark != null) {
        open.connection().rollback(mark);
      } else if (first) {
        open.connection().rollback();
        begun = false;
        dialect().begin(open.connection());
      } else {
        broken = true;
      }
    } catch (SQLException e) {
      undoing = SqlFailure.of(e, joined);
      broken = true;
    }
  }
}
