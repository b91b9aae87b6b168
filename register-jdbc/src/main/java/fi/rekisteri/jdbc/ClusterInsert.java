package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.store.NewCustomer;
import java.sql.SQLException;
import java.util.List;

/** Lists of rows for a cluster: one batch for each table, so that each row finds its own node. */
final class ClusterInsert {
  private static final String INTO_CUSTOMER =
      "insert into rekisteri_customer"
          + " (customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed,"
          + " seal, look_on, disclosed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)";
  private static final String INTO_ITEM =
      "insert into rekisteri_item (customer_id, field, item, blob) values (?, ?, ?, ?)";

  /** Rows of columns, bound. */
  interface Binder {
    Columns bind(Columns columns) throws SQLException;
  }

  private ClusterInsert() {}

  static void customers(OpenConnection connection, List<NewCustomer> customers)
      throws SQLException {
    audit(connection, customers.stream().map(NewCustomer::audit).toList());
    rows(connection, INTO_CUSTOMER, columns -> columns.customers(customers));
    TagRows.insert(connection, TagRow.of(customers, false));
    TagRows.insert(connection, TagRow.of(customers, true));
    items(connection, ItemRow.of(customers));
    DisclosureMarks.setOfEarlier(connection, customers);
  }

  static void items(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    rows(connection, INTO_ITEM, columns -> columns.items(rows));
  }

  /** Says how many were inserted; those that are there are left as they are. */
  static int missingItems(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    return rows(connection, INTO_ITEM + " on conflict do nothing", columns -> columns.items(rows));
  }

  static void audit(OpenConnection connection, List<AuditEntry> entries) throws SQLException {
    rows(connection, AuditSql.INSERT, columns -> columns.entries(entries));
  }

  static int rows(OpenConnection connection, String sql, Binder rows) throws SQLException {
    try (Prepared insert = connection.prepare(sql)) {
      rows.bind(new Columns(insert, 1));
      return insert.executeUpdate();
    }
  }
}
