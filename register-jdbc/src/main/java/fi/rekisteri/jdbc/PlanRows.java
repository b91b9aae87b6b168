package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.PlanStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plans of erasure as rows, and their items. A plan moves on where the row has the version before,
 * and only there; an item is written on where it has no outcome, and only there. Items travel as
 * arrays, and a page begins behind the last number of the one before, by the primary key.
 */
record PlanRows(Session session) implements PlanStore {
  private static final long LAST_NUMBER = Integer.MAX_VALUE;
  private static final int FASTER = 32;

  private static final String ADD_ITEMS =
      "insert into rekisteri_erasure_item (plan_id, number, customer_id, version, planned)" + " ";

  private static final String OF_PLAN =
      "select number, customer_id, version, planned, outcome, ended_at"
          + " from rekisteri_erasure_item where plan_id = ? and number > ? and number <= ?";

  private static final String IN_ORDER = " order by plan_id, number limit ?";

  static final String ITEMS = OF_PLAN + IN_ORDER;
  static final String UNFINISHED = OF_PLAN + " and outcome is null" + IN_ORDER;

  @Override
  public void addItems(UUID plan, List<PlanItem> items) {
    if (items.isEmpty()) {
      return;
    }
    session.writeAll(
        connection -> {
          String sql = ADD_ITEMS + session.dialect().retention().items();
          try (Prepared add = connection.prepare(sql)) {
            add.setObject(1, plan);
            new Columns(add, 2)
                .integers(items, PlanItem::number)
                .uuids(items, item -> item.customer().value())
                .longs(items, PlanItem::version)
                .texts(items, item -> Texts.storable(item.planned()));
            return add.executeUpdate();
          }
        },
        () -> Refusals.planStateConflict(plan));
  }

  @Override
  public void add(PlanRow row) {
    session.writeAll(
        connection -> StoredPlan.insert(connection, row),
        () -> Refusals.planStateConflict(row.id()));
  }

  @Override
  public void move(PlanRow next) {
    boolean moved = session.write(connection -> StoredPlan.move(connection, next));
    if (!moved) {
      throw Refusals.planStateConflict(next.id());
    }
  }

  @Override
  public Optional<PlanRow> find(UUID id) {
    return session.read(connection -> StoredPlan.find(connection, id));
  }

  @Override
  public List<PlanRow> page(@Nullable PlanRow after, int limit) {
    Limit.check(limit);
    return session.read(connection -> StoredPlan.page(connection, after, limit));
  }

  /**
   * Numbers have no gap, so a page stands where its limit ends. A bound on both sides keeps any
   * plan of the database from reading all items of a plan of which it has no statistics yet.
   */
  @Override
  public List<PlanItem> items(UUID plan, int after, int limit) {
    Limit.check(limit);
    return session.read(
        connection ->
            Selection.of(
                connection,
                ITEMS,
                PlanRows::item,
                plan,
                (long) after,
                (long) after + limit,
                limit));
  }

  /** What is finished makes gaps, over which the steps grow. */
  @Override
  public List<PlanItem> unfinished(UUID plan, int after, int limit) {
    Limit.check(limit);
    return session.read(
        connection -> {
          List<PlanItem> items = new ArrayList<>();
          long from = after;
          for (long step = limit; items.size() < limit && from < LAST_NUMBER; step *= FASTER) {
            long through = Math.min(from + step, LAST_NUMBER);
            int left = limit - items.size();
            items.addAll(
                Selection.of(connection, UNFINISHED, PlanRows::item, plan, from, through, left));
            from = through;
          }
          return items;
        });
  }

  private static PlanItem item(Row row) throws SQLException {
    return new PlanItem(
        row.getInt(1),
        new CustomerId(row.uuid(2)),
        row.getLong(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        Times.find(row, 6));
  }

  @Override
  public List<Integer> finish(UUID plan, List<PlanItem> items) {
    return items.isEmpty()
        ? List.of()
        : session.write(
            connection -> session.dialect().retention().finish(connection, plan, inOrder(items)));
  }

  /** Each number once, with the first of its outcomes, and in the order in which all lock them. */
  private static List<PlanItem> inOrder(List<PlanItem> items) {
    SortedMap<Integer, PlanItem> numbered = new TreeMap<>();
    items.forEach(item -> numbered.putIfAbsent(item.number(), item));
    return List.copyOf(numbered.values());
  }
}
