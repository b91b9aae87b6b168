package fi.rekisteri.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What SQL states mean, of the standard and of the databases that the adapter knows. */
final class SqlState {
  private SqlState() {}

  /**
   * The state of an exception, but for those of MariaDB that do not tell enough: its numbers of
   * errors tell a duplicate from any other constraint, or a lock that was waited for in vain from
   * anything at all.
   */
  static @Nullable String of(SQLException e) {
    return switch (e.getErrorCode() + " " + e.getSQLState()) {
      case "1062 23000", "1586 23000" -> "23505";
      case "1205 HY000" -> "55P03";
      case "1049 42000" -> "3F000";
      case "1927 70100" -> "08006";
      // Larger than the server takes: the link still stands, though the state denies it.
      case "1153 08S01" -> "54000";
      default -> ofNumber(e);
    };
  }

  /** Missing rights, and a server that takes no changes, have one state with much else there. */
  private static @Nullable String ofNumber(SQLException e) {
    boolean maria = "42000".equals(e.getSQLState()) || "HY000".equals(e.getSQLState());
    return switch (maria ? e.getErrorCode() : 0) {
      case 1044, 1142, 1143, 1370 -> "42501";
      case 1290, 1792, 1836 -> "25006";
      default -> e.getSQLState();
    };
  }

  static boolean isMissingTable(String state) {
    return switch (state) {
      case "42P01", "42S02", "42S03", "42S04" -> true;
      default -> false;
    };
  }

  static boolean isMissingSchema(String state) {
    return state.equals("3F000") || state.equals("90079");
  }

  static boolean isMissingColumn(String state) {
    return state.equals("42703") || state.equals("42S22");
  }

  /**
   * Class 08 of the standard, shutdowns and ended sessions of PostgreSQL, closed connections and
   * databases of H2.
   */
  static boolean isConnectionLoss(String state) {
    return state.startsWith("08")
        || switch (state) {
          case "57P01", "57P02", "57P03", "57P05", "53300" -> true;
          case "25P03", "25P04" -> true;
          case "90007", "90067", "90098", "90121" -> true;
          default -> false;
        };
  }

  /** Serialization failures, deadlocks and lock waits that were given up. */
  static boolean isContention(String state) {
    return switch (state) {
      case "40001", "40P01", "55P03", "HYT00", "90131" -> true;
      default -> false;
    };
  }

  /** A statement whose time was up, or that somebody cancelled: PostgreSQL and H2, MariaDB. */
  static boolean isCancelled(String state) {
    return state.equals("57014") || state.equals("70100");
  }

  /**
   * Whether what was to become durable then may be so all the same: the connection was lost, the
   * database says so itself, or H2 could not write or read its file. A session that PostgreSQL
   * ended for its idleness (25P03) had not been told to commit yet.
   */
  static boolean leavesDoubt(String state) {
    return isConnectionLoss(state) && !state.equals("25P03")
        || switch (state) {
          case "40003", "90028", "90031" -> true;
          default -> false;
        };
  }

  /** Whether a database that says so at a commit has rolled back. */
  static boolean isRolledBack(String state) {
    return state.startsWith("23")
        || state.startsWith("25")
        || state.startsWith("40") && !state.equals("40003");
  }
}
