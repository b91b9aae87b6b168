package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerChange;
import java.sql.SQLException;
import java.util.List;

/**
 * A save for databases that write one table in one statement. The guarded update of the record
 * comes first: whoever passes it has the customer's row, and nothing else is written before.
 */
final class SaveInSteps {
  /** Inserts values of collections. */
  interface Items {
    void insert(OpenConnection connection, List<ItemRow> rows) throws SQLException;
  }

  private SaveInSteps() {}

  static boolean run(Dialect dialect, OpenConnection connection, RecordChange record, Items items)
      throws SQLException {
    CustomerChange change = record.change();
    try (Prepared update = connection.prepare(CustomerUpdate.sql(record))) {
      CustomerUpdate.bind(update, record);
      if (update.executeUpdate() == 0) {
        return false;
      }
    }
    CustomerId id = change.customer().facts().id();
    Retagging.rows(connection, id, record.tags());
    items.insert(connection, ItemRow.of(id, change.addedItems()));
    dialect.append(connection, List.of(record.audit()));
    return true;
  }
}
