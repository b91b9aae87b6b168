package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanItem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** Plans of erasure in a cluster: rows travel as batches, and duplicates are no errors. */
final class ClusterRetention implements RetentionSql {
  static final RetentionSql SQL = new ClusterRetention();

  private static final String COUNT =
      "insert into rekisteri_anonymous as a (rule, combination, people) values (?, ?, ?)"
          + " on conflict (rule, combination) do update set people = a.people + excluded.people";

  private ClusterRetention() {}

  @Override
  public String items() {
    return "values (?, ?, ?, ?, ?)";
  }

  @Override
  public String tasks() {
    return "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  }

  @Override
  public List<Integer> finish(OpenConnection connection, UUID plan, List<PlanItem> items)
      throws SQLException {
    return RetentionSteps.finish(connection, plan, items);
  }

  @Override
  public void know(OpenConnection connection, UUID batch) throws SQLException {
    PostgresRetention.SQL.know(connection, batch);
  }

  @Override
  public void count(OpenConnection connection, String rule, SortedMap<String, Integer> people)
      throws SQLException {
    List<Map.Entry<String, Integer>> rows = List.copyOf(people.entrySet());
    ClusterInsert.rows(
        connection,
        COUNT,
        columns ->
            columns
                .texts(rows, row -> Texts.storable(rule))
                .texts(rows, row -> Texts.storable(row.getKey()))
                .longs(rows, row -> row.getValue().longValue()));
  }
}
