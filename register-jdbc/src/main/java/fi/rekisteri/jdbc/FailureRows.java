package fi.rekisteri.jdbc;

import fi.rekisteri.credential.FailureCount;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts of failures as rows that move on from exactly what was read. */
final class FailureRows {
  private static final String FIND =
      "select lane, failures, last_at from rekisteri_failure where lane in (";

  private static final String BEGIN =
      "insert into rekisteri_failure (failures, last_at, lane) values (?, ?, ?)";

  private static final String AS_READ = " where lane = ? and failures = ? and last_at = ?";

  private static final String MOVE =
      "update rekisteri_failure set failures = ?, last_at = ?" + AS_READ;

  private static final String END = "delete from rekisteri_failure" + AS_READ;

  private static final String FORGET = "delete from rekisteri_failure where last_at < ?";

  private FailureRows() {}

  static Map<String, FailureCount> find(Session session, Set<String> lanes) {
    if (lanes.isEmpty()) {
      return Map.of();
    }
    String sql = FIND + String.join(", ", Collections.nCopies(lanes.size(), "?")) + ")";
    return session.read(
        connection -> {
          try (Prepared find = connection.prepare(sql)) {
            int next = 1;
            for (String lane : lanes) {
              find.setString(next++, Texts.storable(lane));
            }
            return read(find);
          }
        });
  }

  private static Map<String, FailureCount> read(Prepared find) throws SQLException {
    Map<String, FailureCount> counts = new HashMap<>();
    try (Row row = find.executeQuery()) {
      while (row.next()) {
        counts.put(row.getString(1), new FailureCount(row.getInt(2), Times.read(row, 3)));
      }
    }
    return counts;
  }

  static boolean count(
      Session session, String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
    if (from.isEmpty()) {
      return to.isEmpty()
          ? find(session, Set.of(lane)).isEmpty()
          : Taken.unless(() -> begin(session, lane, to.get()));
    }
    return session.write(
        connection -> {
          String sql = to.isPresent() ? MOVE : END;
          try (Prepared move = connection.prepare(sql)) {
            int next = to.isPresent() ? bind(move, 1, to.get()) : 1;
            move.setString(next, Texts.storable(lane));
            bind(move, next + 1, from.get());
            return move.executeUpdate() == 1;
          }
        });
  }

  private static void begin(Session session, String lane, FailureCount count) {
    session.writeAll(
        connection -> {
          try (Prepared begin = connection.prepare(BEGIN)) {
            begin.setString(bind(begin, 1, count), Texts.storable(lane));
            return begin.executeUpdate();
          }
        },
        Taken::new);
  }

  static int forget(Session session, Instant before) {
    return session.write(
        connection -> {
          try (Prepared forget = connection.prepare(FORGET)) {
            forget.setObject(1, Times.of(before));
            return forget.executeUpdate();
          }
        });
  }

  private static int bind(Prepared statement, int first, FailureCount count) throws SQLException {
    statement.setInt(first, count.failures());
    statement.setObject(first + 1, Times.of(count.lastAt()));
    return first + 2;
  }
}
