package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanItem;
import java.sql.SQLException;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** PostgreSQL: one statement for any number of rows, which travel as arrays. */
final class PostgresRetention implements RetentionSql {
  static final RetentionSql SQL = new PostgresRetention();

  private static final String OF_CALL = " where i.plan_id = ? and i.number between ? and ?";

  /**
   * Rows are locked in the order of numbers before they are written. Numbers of one call stand
   * close together: their bounds keep the database from walking over all items of a plan of which
   * it has no statistics yet.
   */
  private static final String FINISH =
      "with u as (select * from unnest(?::int4[], ?::varchar[], ?::timestamptz[]) as u (n, o, t)),"
          + " held as (select i.number from rekisteri_erasure_item i"
          + OF_CALL
          + " and i.number in (select n from u) and i.outcome is null"
          + " order by i.number for no key update)"
          + " update rekisteri_erasure_item i set outcome = u.o, ended_at = u.t from held, u"
          + OF_CALL
          + " and i.number = held.number and u.n = held.number and i.outcome is null"
          + " returning i.number";

  private static final String KNOW =
      "insert into rekisteri_replay_batch (batch_id) values (?) on conflict do nothing";

  private static final String COUNT =
      "insert into rekisteri_anonymous as a (rule, combination, people)"
          + " select u.* from unnest(?::varchar[], ?::varchar[], ?::int8[]) u"
          + " on conflict (rule, combination) do update set people = a.people + excluded.people";

  private PostgresRetention() {}

  @Override
  public String items() {
    return "select cast(? as uuid), u.* from unnest(?::int4[], ?::uuid[], ?::int8[], ?::varchar[]) u";
  }

  @Override
  public String tasks() {
    return "select u.* from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::varchar[], ?::varchar[], ?::varchar[],"
        + " ?::timestamptz[], ?::int8[], ?::varchar[], ?::varchar[], ?::date[], ?::int4[],"
        + " ?::timestamptz[]) u";
  }

  @Override
  public List<Integer> finish(OpenConnection connection, UUID plan, List<PlanItem> items)
      throws SQLException {
    try (Prepared finish = connection.prepare(FINISH)) {
      new Columns(finish, 1)
          .integers(items, PlanItem::number)
          .texts(items, item -> Texts.storable(item.outcome()))
          .times(items, item -> Times.of(item.endedAt()));
      IntSummaryStatistics numbers = items.stream().mapToInt(PlanItem::number).summaryStatistics();
      for (int first : new int[] {4, 7}) {
        finish.setObject(first, plan);
        finish.setInt(first + 1, numbers.getMin());
        finish.setInt(first + 2, numbers.getMax());
      }
      return Selection.read(finish, row -> row.getInt(1));
    }
  }

  @Override
  public void know(OpenConnection connection, UUID batch) throws SQLException {
    try (Prepared know = connection.prepare(KNOW)) {
      know.setObject(1, batch);
      know.executeUpdate();
    }
  }

  @Override
  public void count(OpenConnection connection, String rule, SortedMap<String, Integer> people)
      throws SQLException {
    List<Map.Entry<String, Integer>> rows = List.copyOf(people.entrySet());
    try (Prepared count = connection.prepare(COUNT)) {
      new Columns(count, 1)
          .texts(rows, row -> Texts.storable(rule))
          .texts(rows, row -> Texts.storable(row.getKey()))
          .longs(rows, row -> row.getValue().longValue());
      count.executeUpdate();
    }
  }
}
