package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.PlanRow.Approval;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One plan as a row. Its approvals are one text: for each the instant, the length of the user id,
 * and the user id, which may hold any character: {@code 2026-05-25T09:00:00Z 5 maija}.
 */
final class StoredPlan {
  private static final String REPLACED =
      "version, made_at, as_of, people, digest, counts, made_by, approvals, seal";

  private static final String INSERT =
      "insert into rekisteri_erasure_plan ("
          + REPLACED
          + ", plan_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String MOVE =
      "update rekisteri_erasure_plan set version = ?, made_at = ?, as_of = ?, people = ?,"
          + " digest = ?, counts = ?, made_by = ?, approvals = ?, seal = ?"
          + " where plan_id = ? and version = ?";

  private static final String SELECT =
      "select " + REPLACED + ", plan_id from rekisteri_erasure_plan";

  private static final String ORDER = " order by made_at desc, plan_id desc limit ?";

  private StoredPlan() {}

  static int insert(OpenConnection connection, PlanRow plan) throws SQLException {
    try (Prepared insert = connection.prepare(INSERT)) {
      bind(insert, plan);
      return insert.executeUpdate();
    }
  }

  /** Says whether the version before was stored. */
  static boolean move(OpenConnection connection, PlanRow next) throws SQLException {
    try (Prepared move = connection.prepare(MOVE)) {
      bind(move, next);
      move.setLong(11, next.version() - 1);
      return move.executeUpdate() == 1;
    }
  }

  static Optional<PlanRow> find(OpenConnection connection, UUID id) throws SQLException {
    return Selection.of(connection, SELECT + " where plan_id = ?", StoredPlan::read, id).stream()
        .findFirst();
  }

  static List<PlanRow> page(OpenConnection connection, @Nullable PlanRow after, int limit)
      throws SQLException {
    if (after == null) {
      return Selection.of(connection, SELECT + ORDER, StoredPlan::read, limit);
    }
    String sql = SELECT + " where (made_at, plan_id) < (?, ?)" + ORDER;
    return Selection.of(
        connection, sql, StoredPlan::read, Times.of(after.madeAt()), after.id(), limit);
  }

  private static void bind(Prepared statement, PlanRow plan) throws SQLException {
    statement.setLong(1, plan.version());
    statement.setObject(2, Times.of(plan.madeAt()));
    statement.setObject(3, plan.asOf());
    statement.setInt(4, plan.people());
    statement.setString(5, Texts.storable(plan.digest()));
    statement.setString(6, Texts.storable(plan.counts()));
    statement.setString(7, Texts.storable(plan.madeBy()));
    statement.setString(8, Texts.storable(text(plan.approvals())));
    statement.setBytes(9, plan.seal());
    statement.setObject(10, plan.id());
  }

  private static PlanRow read(Row row) throws SQLException {
    return new PlanRow(
        row.uuid(10),
        row.getLong(1),
        Times.read(row, 2),
        row.date(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        approvals(row.getString(8)),
        row.getBytes(9));
  }

  private static String text(List<Approval> approvals) {
    StringBuilder text = new StringBuilder();
    for (Approval one : approvals) {
      text.append(Times.of(one.at()).toInstant())
          .append(' ')
          .append(one.by().length())
          .append(' ')
          .append(one.by());
    }
    return text.toString();
  }

  private static List<Approval> approvals(String text) {
    List<Approval> approvals = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int length = text.indexOf(' ', from) + 1;
      int by = text.indexOf(' ', length) + 1;
      int next = by + Integer.parseInt(text.substring(length, by - 1));
      Instant at = Instant.parse(text.substring(from, length - 1));
      approvals.add(new Approval(text.substring(by, next), at));
      from = next;
    }
    return approvals;
  }
}
