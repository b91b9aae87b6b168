package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a driver's exception into the register's own. The driver's message and the exception itself
 * are dropped, because they may hold bound values; class and SQL state are logged at debug level.
 */
final class SqlFailure {
  private static final Logger LOG = LoggerFactory.getLogger(SqlFailure.class);
  private static final String DUPLICATE = "23505";

  /**
   * Tables, indexes, columns and constraints that are there: PostgreSQL's states and H2's. And a
   * table that is not: while H2 alters one, it is away.
   */
  private static final Set<String> MADE =
      Set.of("42P07", "42701", "42710", "42S01", "42S11", "42S21", "90045", "42S02");

  /** What H2 says, without a state of its own, where two runs make one index. */
  private static final int H2_GENERAL = 50000;

  private static final String LOOK = "look for what was to be kept before repeating anything";

  /** A driver's chain of exceptions may be circular or thousands long after a batch. */
  private static final int LONGEST_CHAIN = 50;

  /** A refusal for good, told in words. */
  private record Why(Set<String> states, String what, String remedy) {}

  private static final List<Why> WHY =
      List.of(
          new Why(
              Set.of("25006", "90097"),
              "the database takes no changes",
              "end what makes it read-only, or use the one that is written to"),
          new Why(
              Set.of("0A000"),
              "the driver does not tell how many rows of a batch it wrote",
              "turn its rewriting of batches off (reWriteBatchedInserts)"),
          new Why(
              Set.of("42501", "90096", "90040"),
              "the database user may not do this",
              "give it the rights that JdbcSchema.roles lists"));

  private SqlFailure() {}

  static boolean isDuplicate(SQLException e) {
    return any(e, DUPLICATE::equals);
  }

  static boolean isMissingTable(SQLException e) {
    return any(e, SqlState::isMissingTable);
  }

  /**
   * Whether a script met another run of it: contention, or something made meanwhile that the
   * statement wanted to make. Then the next run finds it.
   */
  static boolean isInTheWay(SQLException e) {
    return isDuplicate(e)
        || any(e, SqlState::isContention)
        || any(e, MADE::contains)
        || e.getErrorCode() == H2_GENERAL;
  }

  /** A failure before the commit: nothing was kept, since the work is rolled back. */
  static StorageException of(SQLException e, boolean joined) {
    log(e);
    String state = state(e);
    if (isMissingTable(e)) {
      return failure(
          ErrorCode.SCHEMA_MISSING,
          "a table of the register is missing",
          state,
          "run JdbcSchema.migrate on this database and schema",
          false);
    }
    if (any(e, SqlState::isMissingSchema)) {
      return failure(
          ErrorCode.SCHEMA_MISSING,
          "the schema of the tables is not there",
          state,
          "make the schema, or name another one with JdbcSettings.withSchema",
          false);
    }
    if (any(e, SqlState::isMissingColumn)) {
      return failure(
          ErrorCode.SCHEMA_MISMATCH,
          "a table of the register has other columns",
          state,
          "run JdbcSchema.migrate with this version of the library",
          false);
    }
    return passing(e, state, joined);
  }

  /** What another moment may bring, and what it will not. */
  private static StorageException passing(SQLException e, String state, boolean joined) {
    String remedy = joined ? "repeat the whole transaction of the host" : "repeat the call";
    if (any(e, SqlState::isConnectionLoss) || e instanceof SQLTransientConnectionException) {
      return failure(
          ErrorCode.STORAGE_UNAVAILABLE, "the database cannot be reached", state, remedy, !joined);
    }
    if (any(e, SqlState::isContention)) {
      return failure(
          ErrorCode.STORAGE_FAILED, "another transaction was in the way", state, remedy, !joined);
    }
    if (any(e, SqlState::isCancelled)) {
      return failure(ErrorCode.STORAGE_FAILED, "a statement took too long", state, remedy, !joined);
    }
    return refused(e);
  }

  /** What another try would meet again. */
  private static StorageException refused(SQLException e) {
    Why why =
        WHY.stream()
            .filter(each -> any(e, each.states()::contains))
            .findFirst()
            .orElse(new Why(Set.of(), "the database refused a statement", "look up the SQL state"));
    return failure(
        ErrorCode.STORAGE_FAILED, why.what(), state(e), why.remedy() + "; nothing was kept", false);
  }

  /**
   * A failure of a statement that is its own transaction. The database that tells of it has kept
   * nothing; where it was lost instead, nobody knows.
   */
  static StorageException inAutoCommit(SQLException e) {
    boolean told = any(e, state -> true) && !any(e, SqlState::leavesDoubt);
    return told ? of(e, false) : unknown(e);
  }

  /**
   * A failure of the commit itself: unless the database says that it rolled back, and nothing else
   * in the chain leaves a doubt, nobody knows.
   */
  static StorageException atCommit(SQLException e) {
    boolean told = any(e, SqlState::isContention) || any(e, SqlState::isRolledBack);
    return told && !any(e, SqlState::leavesDoubt) ? of(e, false) : unknown(e);
  }

  private static StorageException unknown(SQLException e) {
    log(e);
    return failure(
        ErrorCode.STORAGE_UNAVAILABLE, "the outcome of a commit is unknown", state(e), LOOK, false);
  }

  static StorageException noConnection(SQLException e) {
    return noConnection(e, false);
  }

  /** The host's own connection is its own to get, so it is the host that begins again. */
  static StorageException noConnection(SQLException e, boolean joined) {
    log(e);
    boolean refused = any(e, state -> state.startsWith("28"));
    String again =
        joined ? "repeat the whole transaction of the host" : "repeat the call when it runs";
    return failure(
        ErrorCode.STORAGE_UNAVAILABLE,
        "the database gives no connection",
        state(e),
        refused ? "check the database user" : again,
        !refused && !joined);
  }

  /** For failures that must not hide another one, such as that of giving a connection back. */
  static void log(SQLException e) {
    LOG.debug("{} with SQL state {}", e.getClass().getName(), state(e));
  }

  private static StorageException failure(
      ErrorCode code, String what, String state, String remedy, boolean retryable) {
    return new StorageException(code, what + " (SQL state " + state + ")", remedy, retryable);
  }

  /** Whether a state in the chain passes: drivers hide it in next exceptions and in causes. */
  private static boolean any(SQLException e, Predicate<String> test) {
    Deque<Throwable> open = new ArrayDeque<>(List.of(e));
    for (int met = 0; !open.isEmpty() && met < LONGEST_CHAIN; met++) {
      Throwable at = open.removeFirst();
      if (at instanceof SQLException sql) {
        String state = SqlState.of(sql);
        if (state != null && test.test(state)) {
          return true;
        }
        addIfAny(open, sql.getNextException());
      }
      addIfAny(open, at.getCause());
    }
    return false;
  }

  private static void addIfAny(Deque<Throwable> open, @Nullable Throwable more) {
    if (more != null) {
      open.addLast(more);
    }
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
