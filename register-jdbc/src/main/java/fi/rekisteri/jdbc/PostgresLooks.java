package fi.rekisteri.jdbc;

import fi.rekisteri.store.NextLook;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Days of many people for PostgreSQL. Each statement locks the rows in the order of ids before it
 * writes, and then looks again at what stands in a row that somebody else had.
 */
final class PostgresLooks {
  private static final String AGAIN =
      "with held as (select customer_id from rekisteri_customer where customer_id = any(?)"
          + " order by customer_id for no key update) update rekisteri_customer c"
          + " set look_on = u.day from held, unnest(?::uuid[], ?::int8[], ?::date[], ?::date[])"
          + " as u (customer_id, version, before, day) where u.customer_id = held.customer_id"
          + " and c.customer_id = held.customer_id and c.version = u.version"
          + " and c.look_on = u.before";

  private static final String BY =
      "with held as (select customer_id from rekisteri_customer where customer_id = any(?)"
          + " order by customer_id for no key update) update rekisteri_customer c set look_on = "
          + LookDays.FORWARD
          + " from held where c.customer_id = held.customer_id";

  private PostgresLooks() {}

  static int again(OpenConnection connection, List<NextLook> looks) throws SQLException {
    try (Prepared update = connection.prepare(AGAIN)) {
      update.setObject(1, Listed.ids(looks.stream().map(look -> look.customer().value()).toList()));
      new Columns(update, 2).looks(looks);
      return update.executeUpdate();
    }
  }

  static int by(OpenConnection connection, List<UUID> ids, LocalDate day) throws SQLException {
    try (Prepared update = connection.prepare(BY)) {
      update.setObject(1, Listed.ids(ids));
      update.setObject(2, day);
      return update.executeUpdate();
    }
  }
}
