package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has a tag, asked table by table, where one statement cannot name both. */
final class TagSearch {
  private static final String SHARED = "select customer_id from rekisteri_search_tag";
  private static final String UNIQUE = "select customer_id from rekisteri_unique_tag";
  private static final String TAGGED = " where index_id = ? and index_version = ? and tag = ?";
  private static final String AFTER = " and customer_id > ?";
  private static final String IN_ORDER = " order by customer_id limit ?";

  private TagSearch() {}

  /**
   * Ids first, records then. Between the two a record may lose the tag or go: what stands in the
   * record decides, and the next ids make up for whoever is missing.
   */
  static List<SealedCustomer> page(
      TagReads reads, SearchTag tag, @Nullable CustomerId behind, int limit) throws SQLException {
    List<SealedCustomer> found = new ArrayList<>();
    @Nullable UUID after = behind == null ? null : behind.value();
    while (found.size() < limit) {
      List<UUID> ids = tagged(reads.connection(), tag, after, limit - found.size());
      if (ids.isEmpty()) {
        break;
      }
      found.addAll(having(reads, tag, ids));
      after = ids.get(ids.size() - 1);
    }
    return found;
  }

  private static List<UUID> tagged(
      OpenConnection connection, SearchTag tag, @Nullable UUID after, int limit)
      throws SQLException {
    String from = (tag.unique() ? UNIQUE : SHARED) + TAGGED;
    try (Prepared select = connection.prepare(from + (after == null ? "" : AFTER) + IN_ORDER)) {
      bind(select, tag);
      if (after != null) {
        select.setObject(4, after);
      }
      select.setInt(after == null ? 4 : 5, limit);
      return Selection.read(select, row -> row.uuid(1));
    }
  }

  private static List<SealedCustomer> having(TagReads reads, SearchTag tag, List<UUID> ids)
      throws SQLException {
    try (Prepared select = reads.connection().prepare(CustomerSql.WITH_TAGS)) {
      select.setObject(1, Listed.ids(ids));
      select.setLong(2, reads.ring());
      List<@Nullable SealedCustomer> found = Selection.read(select, row -> having(row, tag));
      List<SealedCustomer> customers = new ArrayList<>();
      for (SealedCustomer one : found) {
        if (one != null) {
          customers.add(one);
        }
      }
      return customers;
    }
  }

  private static @Nullable SealedCustomer having(Row row, SearchTag tag) throws SQLException {
    CustomerId id = new CustomerId(row.uuid(1));
    return TagRow.without(List.of(tag), CustomerRow.tags(id, row.getBytes(10))).isEmpty()
        ? CustomerRow.read(row)
        : null;
  }

  private static void bind(Prepared select, SearchTag tag) throws SQLException {
    select.setString(1, tag.index());
    select.setInt(2, tag.version());
    select.setBytes(3, tag.tag());
  }
}
