package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanItem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** MariaDB: rows are written out, and an outcome is written where its key is found. */
final class MariaRetention implements RetentionSql {
  static final RetentionSql SQL = new MariaRetention();

  private static final String COUNT =
      "insert into rekisteri_anonymous (rule, combination, people) values rows(?, ?, ?)"
          + " on duplicate key update people = people + values(people)";

  private MariaRetention() {}

  @Override
  public String items() {
    return "select cast(? as uuid), u.* from (rows(" + MariaInsert.selected(4) + ")) u";
  }

  @Override
  public String tasks() {
    return "select u.* from (rows(" + MariaInsert.selected(13) + ")) u";
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
    List<Map.Entry<String, Integer>> rows = List.copyOf(people.entrySet());
    if (rows.isEmpty()) {
      return;
    }
    try (Prepared count = connection.prepare(COUNT)) {
      count.setString(1, Texts.storable(rule));
      new Columns(count, 2)
          .texts(rows, row -> Texts.storable(row.getKey()))
          .longs(rows, row -> row.getValue().longValue());
      count.executeUpdate();
    }
  }
}
