package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NextLook;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The day on which each customer is to be looked at, a column of their row. Rows are locked in the
 * order of ids, as by everybody who locks several.
 */
final class LookDays {
  /**
   * What brings a day forward: the day given, or the day before the stored one. It never leaves the
   * day that stood there, since whoever read that one is to find another.
   */
  static final String FORWARD = "greatest(date '0001-01-01', least(cast(? as date), look_on - 1))";

  private LookDays() {}

  /** What is stored for a day; no database is asked for one later than never, or too early. */
  static LocalDate stored(Optional<LocalDate> day) {
    LocalDate asked = day.filter(DueStore.NEVER::isAfter).orElse(DueStore.NEVER);
    return asked.isBefore(DueStore.EARLIEST) ? DueStore.EARLIEST : asked;
  }

  static List<DueCustomer> due(
      OpenConnection connection, LocalDate through, @Nullable DuePlace after, int limit)
      throws SQLException {
    String sql = after == null ? CustomerSql.FIRST_DUE : CustomerSql.NEXT_DUE;
    try (Prepared select = connection.prepare(sql)) {
      int next = 1;
      select.setObject(next++, stored(Optional.of(through)));
      if (after != null) {
        select.setObject(next++, after.lookOn());
        select.setObject(next++, after.lookOn());
        select.setObject(next++, after.customer().value());
      }
      select.setInt(next, limit);
      return CustomerRow.readWithDays(select);
    }
  }

  static long count(OpenConnection connection, LocalDate through) throws SQLException {
    try (Prepared select = connection.prepare(CustomerSql.COUNT_DUE)) {
      select.setObject(1, stored(Optional.of(through)));
      return TagReads.one(select);
    }
  }

  static int again(Dialect dialect, OpenConnection connection, Collection<NextLook> looks)
      throws SQLException {
    List<NextLook> inOrder =
        looks.stream().sorted((one, other) -> one.customer().compareTo(other.customer())).toList();
    return dialect.lookAgain(connection, inOrder);
  }

  static int by(Dialect dialect, OpenConnection connection, List<CustomerId> ids, LocalDate day)
      throws SQLException {
    List<UUID> inOrder = ids.stream().distinct().sorted().map(CustomerId::value).toList();
    return dialect.lookBy(connection, inOrder, stored(Optional.of(day)));
  }
}
