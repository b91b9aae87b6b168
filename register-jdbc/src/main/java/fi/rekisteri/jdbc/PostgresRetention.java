package fi.rekisteri.jdbc;

import fi.rekisteri.store.PlanItem;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/** PostgreSQL: one statement for any number of rows, which travel as arrays. */
final class PostgresRetention implements RetentionSql {
  static final RetentionSql SQL = new PostgresRetention();

  /**
   * Each item is looked up by its key, and locked, in the order in which they come: the lateral
   * part cannot be joined in another way, whatever the database knows of the plan. What was locked
   * is written where it stands. So an outcome costs the same in a call of ten and of thousands.
   */
  static final String FINISH =
      "with held as (select i.place, u.o, u.t"
          + " from unnest(?::int4[], ?::varchar[], ?::timestamptz[]) as u (n, o, t), lateral"
          + " (select i.ctid as place from rekisteri_erasure_item i where i.plan_id = ?"
          + " and i.number = u.n and i.outcome is null for no key update) i)"
          + " update rekisteri_erasure_item i set outcome = held.o, ended_at = held.t from held"
          + " where i.ctid = held.place and i.outcome is null returning i.number";

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

  /**
   * An item that somebody changed while this waited for it is locked where it stands now, which a
   * statement that began before does not see. So what was not written is tried once more: the item
   * is locked already, and either open or finished for good.
   */
  @Override
  public List<Integer> finish(OpenConnection connection, UUID plan, List<PlanItem> items)
      throws SQLException {
    List<Integer> written = written(connection, plan, items);
    if (written.size() == items.size()) {
      return written;
    }
    Set<Integer> known = new HashSet<>(written);
    List<PlanItem> rest = items.stream().filter(item -> !known.contains(item.number())).toList();
    return Stream.concat(written.stream(), written(connection, plan, rest).stream()).toList();
  }

  private static List<Integer> written(OpenConnection connection, UUID plan, List<PlanItem> items)
      throws SQLException {
    try (Prepared finish = connection.prepare(FINISH)) {
      new Columns(finish, 1)
          .integers(items, PlanItem::number)
          .texts(items, item -> Texts.storable(item.outcome()))
          .times(items, item -> Times.of(item.endedAt()));
      finish.setObject(4, plan);
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
