package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a tag. The statement that finds them tells the revision of the key ring too, which is
 * compared; where nobody is found, another statement tells whether that is why.
 *
 * @param ring the revision that the caller works with
 */
record TagReads(OpenConnection connection, long ring) {
  /** A question who holds a tag. */
  interface Search {
    List<SealedCustomer> in(TagReads reads) throws SQLException;
  }

  /** Asks in a session, with the revision that its work was said to be made with. */
  static List<SealedCustomer> of(Session session, Search search) {
    return session.read(
        connection -> {
          TagReads reads = new TagReads(connection, session.ring());
          List<SealedCustomer> found = search.in(reads);
          reads.requireRing(found.isEmpty());
          return found;
        });
  }

  /** The first who hold a tag, in the order of ids. Few share a term: those are sorted here. */
  List<SealedCustomer> find(SearchTag tag, int limit) throws SQLException {
    if (tag.unique()) {
      return unique(tag, null);
    }
    try (Prepared find = connection.prepare(CustomerSql.FIND_SOME)) {
      find.setInt(bind(find, tag), limit);
      List<SealedCustomer> some = holders(find);
      if (some.size() < limit) {
        some.sort(Comparator.comparing(one -> one.facts().id()));
        return some;
      }
    }
    return shared(tag, null, limit);
  }

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
      find.setInt(next, limit);
      return holders(find);
    }
  }

  private List<SealedCustomer> unique(SearchTag tag, @Nullable CustomerId after)
      throws SQLException {
    try (Prepared find = connection.prepare(CustomerSql.FIND_UNIQUE)) {
      bind(find, tag);
      List<SealedCustomer> holder = holders(find);
      holder.removeIf(one -> after != null && one.facts().id().compareTo(after) <= 0);
      return holder;
    }
  }

  /** Reads rows that end with the revision of now, as the statement saw it. */
  private List<SealedCustomer> holders(Prepared find) throws SQLException {
    try (Row row = find.executeQuery()) {
      List<SealedCustomer> customers = new ArrayList<>(1);
      while (row.next()) {
        if (ring != RingGuard.NONE && row.getLong(10) != ring) {
          throw Refusals.ringChanged();
        }
        customers.add(CustomerRow.read(row));
      }
      return customers;
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
    select.setBytes(1, tag.tag());
    select.setString(2, tag.index());
    select.setInt(3, tag.version());
    return 4;
  }

  /** Where nobody was found, that may be because the ring has moved on. */
  void requireRing(boolean nobody) throws SQLException {
    if (nobody && RingGuard.isOutdated(connection, ring)) {
      throw Refusals.ringChanged();
    }
  }
}
