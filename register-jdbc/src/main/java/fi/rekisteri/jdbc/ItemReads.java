package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.SealedItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of collections, of whoever has a record. */
final class ItemReads {
  private ItemReads() {}

  static List<SealedItem> page(
      OpenConnection connection, CustomerId id, String field, @Nullable String after, int limit)
      throws SQLException {
    Limit.check(limit);
    try (Prepared items = connection.prepare(CustomerSql.ITEMS)) {
      items.setObject(1, id.value());
      items.setString(2, field);
      items.setString(3, after == null ? "" : after);
      items.setObject(4, id.value());
      items.setInt(5, limit);
      try (Row row = items.executeQuery()) {
        List<SealedItem> page = new ArrayList<>();
        while (row.next()) {
          page.add(new SealedItem(field, row.getString(1), row.getBytes(2)));
        }
        return page;
      }
    }
  }

  /**
   * The first values of customers, read one after the other. H2 is not asked for several with a
   * limit: where a limit cuts off what it finds by a list of ids, the next use of the prepared
   * statement begins in the middle of that list, with values of whoever was asked for before.
   */
  static List<OwnedItem> oneByOne(OpenConnection connection, List<CustomerId> ids, int limit)
      throws SQLException {
    List<OwnedItem> first = new ArrayList<>();
    try (Prepared items = connection.prepare(CustomerSql.ITEMS_OF_ONE)) {
      for (CustomerId id : ids) {
        if (first.size() == limit) {
          break;
        }
        items.setObject(1, id.value());
        items.setObject(2, id.value());
        items.setInt(3, limit - first.size());
        readOwned(items, first);
      }
    }
    return first;
  }

  static List<OwnedItem> atOnce(OpenConnection connection, List<CustomerId> ids, int limit)
      throws SQLException {
    List<OwnedItem> first = new ArrayList<>();
    try (Prepared items = connection.prepare(CustomerSql.ITEMS_OF_MANY)) {
      items.setObject(1, Listed.ids(ids.stream().map(CustomerId::value).toList()));
      items.setInt(2, limit);
      readOwned(items, first);
    }
    return first;
  }

  private static void readOwned(Prepared items, List<OwnedItem> into) throws SQLException {
    try (Row row = items.executeQuery()) {
      while (row.next()) {
        CustomerId owner = new CustomerId(row.uuid(1));
        SealedItem item = new SealedItem(row.getString(2), row.getString(3), row.getBytes(4));
        into.add(new OwnedItem(owner, item));
      }
    }
  }

  static List<String> collections(OpenConnection connection, CustomerId id) throws SQLException {
    try (Prepared find = connection.prepare(CustomerSql.COLLECTIONS)) {
      find.setObject(1, id.value());
      find.setObject(2, id.value());
      try (Row row = find.executeQuery()) {
        List<String> paths = new ArrayList<>();
        while (row.next()) {
          paths.add(row.getString(1));
        }
        return paths;
      }
    }
  }
}
