package fi.rekisteri.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * SQL states, where MariaDB's say too little put as others say them: it is the numbers of its
 * errors that tell a duplicate from any other constraint, or a lock that was waited for in vain
 * from anything at all.
 */
final class States {
  private States() {}

  static @Nullable String of(SQLException e) {
    return switch (e.getErrorCode() + " " + e.getSQLState()) {
      case "1062 23000", "1586 23000" -> "23505";
      case "1205 HY000" -> "55P03";
      case "1049 42000" -> "3F000";
      case "1927 70100" -> "08006";
      // Larger than the server takes: the link still stands, though the state denies it.
      case "1153 08S01" -> "54000";
      default -> e.getSQLState();
    };
  }
}
