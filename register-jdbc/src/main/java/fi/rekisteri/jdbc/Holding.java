package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Locks the rows of customers as an update does, so that whoever updates or deletes one waits until
 * the transaction ends. A shared lock would not do: of two who share it and then write, each would
 * wait for the other. Rows are taken in the order of ids, by everybody.
 */
final class Holding {
  /** H2 locks rows as it meets them, before it sorts: so it is asked for one after the other. */
  static List<HeldRow> oneByOne(OpenConnection connection, List<CustomerId> ids)
      throws SQLException {
    List<HeldRow> held = new ArrayList<>(ids.size());
    try (Prepared hold = connection.prepare(CustomerSql.HOLD_ONE)) {
      for (CustomerId id : ids) {
        hold.setObject(1, id.value());
        held.addAll(CustomerRow.readHeld(hold));
      }
    }
    return held;
  }

  /** PostgreSQL sorts first and locks then; MariaDB is led along the primary key. */
  static List<HeldRow> atOnce(OpenConnection connection, List<CustomerId> ids) throws SQLException {
    try (Prepared hold = connection.prepare(CustomerSql.HOLD_ALL)) {
      List<UUID> values = ids.stream().map(CustomerId::value).toList();
      hold.setObject(1, Listed.ids(values));
      return CustomerRow.readHeld(hold);
    }
  }

  private Holding() {}
}
