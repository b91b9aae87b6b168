package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanItem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * H2: row by row, since each is found by its key and a statement is no round trip. A failed
 * statement leaves an H2 transaction usable, so that a duplicate only tells that the row is there.
 */
final class H2Retention implements RetentionSql {
  static final RetentionSql SQL = new H2Retention();

  private static final String COUNT_MORE =
      "update rekisteri_anonymous set people = people + ? where rule = ? and combination = ?";

  private static final String COUNT_FIRST =
      "insert into rekisteri_anonymous (people, rule, combination) values (?, ?, ?)";

  private H2Retention() {}

  @Override
  public String items() {
    return "select cast(? as uuid), u.* from table(a integer = ?, b uuid = ?, c bigint = ?, d varchar = ?) u";
  }

  @Override
  public String tasks() {
    return "select u.* from table(a uuid = ?, b uuid = ?, c uuid = ?, d varchar = ?, e varchar = ?, f varchar = ?,"
        + " g timestamp with time zone = ?, h bigint = ?, i varchar = ?, j varchar = ?,"
        + " k date = ?, l integer = ?, m timestamp with time zone = ?) u";
  }

  @Override
  public List<Integer> finish(OpenConnection connection, UUID plan, List<PlanItem> items)
      throws SQLException {
    return RetentionSteps.finish(connection, plan, items);
  }

  @Override
  public void know(OpenConnection connection, UUID batch) throws SQLException {
    RetentionSteps.know(connection, batch);
  }

  @Override
  public void count(OpenConnection connection, String rule, SortedMap<String, Integer> people)
      throws SQLException {
    for (Map.Entry<String, Integer> more : people.entrySet()) {
      if (count(connection, COUNT_MORE, rule, more) == 0) {
        try {
          count(connection, COUNT_FIRST, rule, more);
        } catch (SQLException faster) {
          if (!SqlFailure.isDuplicate(faster)) {
            throw faster;
          }
          count(connection, COUNT_MORE, rule, more);
        }
      }
    }
  }

  private static int count(
      OpenConnection connection, String sql, String rule, Map.Entry<String, Integer> more)
      throws SQLException {
    try (Prepared count = connection.prepare(sql)) {
      count.setLong(1, more.getValue());
      count.setString(2, Texts.storable(rule));
      count.setString(3, Texts.storable(more.getKey()));
      return count.executeUpdate();
    }
  }
}
