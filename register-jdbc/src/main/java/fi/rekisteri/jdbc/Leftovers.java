package fi.rekisteri.jdbc;

import fi.rekisteri.store.LeftoverRemoval;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Items that erased customers left, {@code rekisteri_leftover} naming whose. The erasure writes
 * that row in its own transaction, whether there are items or not: to look would be one more thing
 * that could go wrong, and the row of somebody without items goes at the first visit.
 *
 * <p>A visit locks the rows of the list that it takes, and passes over those that another one
 * holds, so two never wait for each other. It then deletes items, and after that the rows of
 * whoever has none left; what it does not finish stays on the list. That no item comes after the
 * last look is the tombstone's doing: who has one is neither inserted nor saved any more.
 *
 * <p>Whatever stands on the list, {@link #GONE} stands in each statement that deletes items: a
 * tombstone and no record, so that nobody who lives is within reach.
 */
final class Leftovers {
  private static final String BURIED =
      "exists (select 1 from rekisteri_tombstone t where t.customer_id = l.customer_id)";

  /** A condition on the column {@code l.customer_id}. */
  static final String GONE =
      BURIED
          + " and not exists (select 1 from rekisteri_customer c"
          + " where c.customer_id = l.customer_id)";

  private static final String TAKE =
      "select l.customer_id from rekisteri_leftover l where "
          + GONE
          + " order by l.customer_id limit ? for update skip locked";

  private static final String FINISH =
      "delete from rekisteri_leftover l where l.customer_id = any(?) and not exists"
          + " (select 1 from rekisteri_item i where i.customer_id = l.customer_id)";

  private static final String COUNT = "select count(*) from rekisteri_leftover l where " + BURIED;

  private Leftovers() {}

  static LeftoverRemoval remove(OpenConnection connection, Dialect dialect, int limit)
      throws SQLException {
    List<UUID> erased = take(connection, limit);
    if (erased.isEmpty()) {
      return new LeftoverRemoval(0, 0);
    }
    int items = dialect.deleteItems(connection, erased, limit);
    return new LeftoverRemoval(items, dialect.finishLeftovers(connection, erased));
  }

  static long count(OpenConnection connection) throws SQLException {
    try (Prepared count = connection.prepare(COUNT);
        Row row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<UUID> take(OpenConnection connection, int limit) throws SQLException {
    try (Prepared take = connection.prepare(TAKE)) {
      take.setInt(1, limit);
      try (Row row = take.executeQuery()) {
        List<UUID> erased = new ArrayList<>();
        while (row.next()) {
          erased.add(row.uuid(1));
        }
        return erased;
      }
    }
  }

  /** Takes those off the list of whom nothing is left, and says how many. */
  static int finish(OpenConnection connection, List<UUID> erased) throws SQLException {
    try (Prepared finish = connection.prepare(FINISH)) {
      finish.setObject(1, Listed.ids(erased));
      return finish.executeUpdate();
    }
  }
}
