package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a tag. The revision of the key ring is compared inside the statement; where that finds
 * nobody, another one tells whether that is why.
 *
 * @param ring the revision that the caller works with
 */
record TagReads(OpenConnection connection, long ring) {
  List<SealedCustomer> page(SearchTag tag, @Nullable CustomerId after, int limit)
      throws SQLException {
    return tag.unique() ? unique(tag, after) : shared(tag, after, limit);
  }

  private List<SealedCustomer> shared(SearchTag tag, @Nullable CustomerId after, int limit)
      throws SQLException {
    String sql = after == null ? CustomerSql.FIND_SHARED : CustomerSql.NEXT_SHARED;
    try (Prepared find = connection.prepare(sql)) {
      int next = bind(find, tag);
      if (after != null) {
        find.setObject(next++, after.value());
      }
      find.setLong(next++, ring);
      find.setInt(next, limit);
      return CustomerRow.readAll(find);
    }
  }

  private List<SealedCustomer> unique(SearchTag tag, @Nullable CustomerId after)
      throws SQLException {
    try (Prepared find = connection.prepare(CustomerSql.FIND_UNIQUE)) {
      find.setLong(bind(find, tag), ring);
      return CustomerRow.readAll(find).stream()
          .filter(one -> after == null || one.facts().id().compareTo(after) > 0)
          .toList();
    }
  }

  long count(SearchTag tag) throws SQLException {
    String sql = tag.unique() ? CustomerSql.COUNT_UNIQUE : CustomerSql.COUNT_SHARED;
    try (Prepared count = connection.prepare(sql)) {
      count.setLong(bind(count, tag), ring);
      return one(count);
    }
  }

  static long one(Prepared count) throws SQLException {
    try (Row row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The number of the next parameter. */
  private static int bind(Prepared select, SearchTag tag) throws SQLException {
    select.setString(1, tag.index());
    select.setInt(2, tag.version());
    select.setBytes(3, tag.tag());
    return 4;
  }

  /** Where nobody was found, that may be because the ring has moved on. */
  void requireRing(boolean nobody) throws SQLException {
    if (nobody && RingGuard.isOutdated(connection, ring)) {
      throw Refusals.ringChanged();
    }
  }
}
