package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.RotationMark;
import java.sql.SQLException;
import java.util.Optional;

/** How far a rotation has come, as a row that moves on from exactly what was read. */
final class MarkRow {
  private static final String FIND =
      "select started_at, goal, after_customer, done, failed from rekisteri_rotation where job = ?";

  private static final String BEGIN =
      "insert into rekisteri_rotation (started_at, goal, after_customer, done, failed, job)"
          + " values (?, ?, ?, ?, ?, ?)";

  private static final String AS_READ =
      " where job = ? and started_at = ? and goal = ?"
          + " and after_customer is not distinct from cast(? as uuid) and done = ? and failed = ?";

  private static final String MOVE =
      "update rekisteri_rotation set started_at = ?, goal = ?, after_customer = ?, done = ?,"
          + " failed = ?"
          + AS_READ;

  private static final String END = "delete from rekisteri_rotation" + AS_READ;

  private MarkRow() {}

  static Optional<RotationMark> find(OpenConnection connection, String job) throws SQLException {
    try (Prepared find = connection.prepare(FIND)) {
      find.setString(1, job);
      try (Row row = find.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Optional<CustomerId> after = Optional.ofNullable(row.uuid(3)).map(CustomerId::new);
        return Optional.of(
            new RotationMark(
                Times.read(row, 1), row.getInt(2), after, row.getLong(4), row.getLong(5)));
      }
    }
  }

  static boolean move(
      Session session, String job, Optional<RotationMark> from, Optional<RotationMark> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return session.read(connection -> find(connection, job)).isEmpty();
    }
    if (from.isEmpty()) {
      return begin(session, job, to.get());
    }
    return session.write(connection -> moved(connection, job, from.get(), to) == 1);
  }

  private static boolean begin(Session session, String job, RotationMark mark) {
    try {
      session.writeAll(
          connection -> {
            try (Prepared begin = connection.prepare(BEGIN)) {
              begin.setString(bind(begin, 1, mark), job);
              return begin.executeUpdate();
            }
          },
          MarkRow::taken);
      return true;
    } catch (ConflictException taken) {
      return false;
    }
  }

  private static ConflictException taken() {
    return new ConflictException(
        ErrorCode.ROTATION_UNDER_WAY, "the rotation is under way", "let it finish");
  }

  private static int moved(
      OpenConnection connection, String job, RotationMark from, Optional<RotationMark> to)
      throws SQLException {
    try (Prepared move = connection.prepare(to.isPresent() ? MOVE : END)) {
      int next = to.isPresent() ? bind(move, 1, to.get()) : 1;
      move.setString(next++, job);
      bind(move, next, from);
      return move.executeUpdate();
    }
  }

  private static int bind(Prepared statement, int first, RotationMark mark) throws SQLException {
    int next = first;
    statement.setObject(next++, Times.of(mark.startedAt()));
    statement.setInt(next++, mark.goal());
    statement.setObject(next++, mark.after().map(CustomerId::value).orElse(null));
    statement.setLong(next++, mark.done());
    statement.setLong(next++, mark.failed());
    return next;
  }
}
