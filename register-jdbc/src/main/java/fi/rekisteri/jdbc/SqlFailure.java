package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a driver's exception into the register's own. The driver's message and the exception itself
 * are dropped, because they may hold bound values; class and SQL state are logged at debug level.
 */
final class SqlFailure {
  private static final Logger LOG = LoggerFactory.getLogger(SqlFailure.class);
  private static final String DUPLICATE = "23505";
  private static final String LOOK = "look for what was to be kept before repeating anything";

  /** A driver's chain of exceptions may be circular or thousands long after a batch. */
  private static final int LONGEST_CHAIN = 50;

  private SqlFailure() {}

  static boolean isDuplicate(SQLException e) {
    return any(e, DUPLICATE::equals);
  }

  /** A failure before the commit: nothing was kept, since the work is rolled back. */
  static StorageException of(SQLException e, boolean joined) {
    log(e);
    String state = state(e);
    if (any(e, SqlFailure::isMissingTable)) {
      return failure(
          ErrorCode.SCHEMA_MISSING,
          "a table of the register is missing",
          state,
          "run JdbcSchema.migrate on this database and schema",
          false);
    }
    if (any(e, SqlFailure::isMissingColumn)) {
      return failure(
          ErrorCode.SCHEMA_MISMATCH,
          "a table of the register has other columns",
          state,
          "run JdbcSchema.migrate with this version of the library",
          false);
    }
    String remedy = joined ? "repeat the whole transaction of the host" : "repeat the call";
    if (any(e, SqlFailure::isConnectionLoss) || e instanceof SQLTransientConnectionException) {
      return failure(
          ErrorCode.STORAGE_UNAVAILABLE, "the database cannot be reached", state, remedy, !joined);
    }
    if (any(e, SqlFailure::isContention)) {
      return failure(
          ErrorCode.STORAGE_FAILED, "another transaction was in the way", state, remedy, !joined);
    }
    return failure(
        ErrorCode.STORAGE_FAILED,
        "the database refused a statement",
        state,
        "look up the SQL state; nothing was kept",
        false);
  }

  /**
   * A failure of a statement that is its own transaction. The database that tells of it has kept
   * nothing; where it was lost instead, nobody knows.
   */
  static StorageException inAutoCommit(SQLException e) {
    boolean told = any(e, state -> !isConnectionLoss(state) && !state.equals("40003"));
    boolean lost = any(e, SqlFailure::isConnectionLoss);
    return told && !lost ? of(e, false) : atCommit(e);
  }

  /** A failure of the commit itself: unless the database says that it rolled back, nobody knows. */
  static StorageException atCommit(SQLException e) {
    if (any(e, SqlFailure::isContention) || any(e, SqlFailure::isRolledBack)) {
      return of(e, false);
    }
    log(e);
    return failure(
        ErrorCode.STORAGE_UNAVAILABLE, "the outcome of a commit is unknown", state(e), LOOK, false);
  }

  static StorageException noConnection(SQLException e) {
    log(e);
    boolean refused = any(e, state -> state.startsWith("28"));
    return failure(
        ErrorCode.STORAGE_UNAVAILABLE,
        "the database gives no connection",
        state(e),
        refused ? "check the database user" : "repeat the call when it runs",
        !refused);
  }

  /** For failures that must not hide another one, such as that of giving a connection back. */
  static void log(SQLException e) {
    LOG.debug("{} with SQL state {}", e.getClass().getName(), state(e));
  }

  private static StorageException failure(
      ErrorCode code, String what, String state, String remedy, boolean retryable) {
    return new StorageException(code, what + " (SQL state " + state + ")", remedy, retryable);
  }

  private static boolean isMissingTable(String state) {
    return switch (state) {
      case "42P01", "3F000", "42S02", "42S03", "42S04", "90079" -> true;
      default -> false;
    };
  }

  private static boolean isMissingColumn(String state) {
    return state.equals("42703") || state.equals("42S22");
  }

  /** Class 08 of the standard, shutdowns of PostgreSQL, closed connections and databases of H2. */
  private static boolean isConnectionLoss(String state) {
    return state.startsWith("08")
        || switch (state) {
          case "57P01", "57P02", "57P03", "53300", "90007", "90067", "90098", "90121" -> true;
          default -> false;
        };
  }

  /** Serialization failures, deadlocks and lock waits that were given up. */
  private static boolean isContention(String state) {
    return switch (state) {
      case "40001", "40P01", "55P03", "HYT00", "90131" -> true;
      default -> false;
    };
  }

  private static boolean isRolledBack(String state) {
    return state.startsWith("23")
        || state.startsWith("25")
        || (state.startsWith("40") && !state.equals("40003"));
  }

  private static boolean any(SQLException e, Predicate<String> test) {
    Throwable at = e;
    for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
      if (at instanceof SQLException sql) {
        String state = States.of(sql);
        if (state != null && test.test(state)) {
          return true;
        }
        at = sql.getNextException() != null ? sql.getNextException() : sql.getCause();
      } else {
        at = at.getCause();
      }
    }
    return false;
  }

  private static String state(SQLException e) {
    String[] first = {"none"};
    any(
        e,
        state -> {
          first[0] = state;
          return true;
        });
    return first[0];
  }
}
