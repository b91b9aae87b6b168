package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.store.NewCustomer;
import java.sql.SQLException;
import java.util.List;

/** Lists of rows for MariaDB: one statement for each table, its rows written out. */
final class MariaInsert {
  private static final String INTO_CUSTOMER =
      "insert into rekisteri_customer"
          + " (customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed,"
          + " seal, look_on, disclosed) select u.*, "
          + DisclosureMarks.earlier("u.a")
          + " from (rows("
          + selected(11)
          + ")) u, rekisteri_key_ring where ? in (-1, revision)";

  private static final String INTO_ITEM =
      "insert into rekisteri_item (customer_id, field, item, blob) ";

  private static final String ITEMS = INTO_ITEM + "values rows(?, ?, ?, ?)";

  private static final String MISSING_ITEMS =
      INTO_ITEM
          + "select u.* from (rows("
          + selected(4)
          + ")) u where not exists (select 1 from rekisteri_item i where i.customer_id = u.a"
          + " and i.field = u.b collate utf8mb4_nopad_bin"
          + " and i.item = u.c collate utf8mb4_nopad_bin)";

  private static final String INTO_AUDIT =
      "insert into rekisteri_audit ("
          + AuditSql.COLUMNS
          + ") values rows(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String INTO_AUDIT_ALIKE =
      AlikeEntries.insertFrom("(rows(" + selected(4) + ")) u");

  private MariaInsert() {}

  /** So many columns of a table that is written out. */
  static String selected(int columns) {
    StringBuilder select = new StringBuilder("select ");
    for (int i = 0; i < columns; i++) {
      select.append(i == 0 ? "" : ", ").append("? as ").append((char) ('a' + i));
    }
    return select.toString();
  }

  /** Says whether the ring stood at the revision; otherwise nothing was inserted. */
  static boolean customers(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    try (Prepared insert = connection.prepare(INTO_CUSTOMER)) {
      new Columns(insert, 1).customers(customers);
      insert.setLong(12, ring);
      if (insert.executeUpdate() < customers.size()) {
        return false;
      }
    }
    TagRows.insert(connection, TagRow.of(customers, false));
    TagRows.insert(connection, TagRow.of(customers, true));
    items(connection, ItemRow.of(customers));
    audit(connection, customers.stream().map(NewCustomer::audit).toList());
    return true;
  }

  static void items(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    if (!rows.isEmpty()) {
      items(connection, ITEMS, rows);
    }
  }

  /**
   * Says how many were inserted; those that are there are left as they are. Nearly always none is
   * there; where one is, the statement fails as a whole, and the next one looks for each.
   */
  static int missingItems(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    try {
      return items(connection, ITEMS, rows);
    } catch (SQLException e) {
      if (!SqlFailure.isDuplicate(e)) {
        throw e;
      }
      return items(connection, MISSING_ITEMS, rows);
    }
  }

  private static int items(OpenConnection connection, String sql, List<ItemRow> rows)
      throws SQLException {
    try (Prepared insert = connection.prepare(sql)) {
      new Columns(insert, 1).items(rows);
      return insert.executeUpdate();
    }
  }

  static void audit(OpenConnection connection, List<AuditEntry> entries) throws SQLException {
    if (AlikeEntries.are(entries)) {
      AlikeEntries.insert(connection, INTO_AUDIT_ALIKE, entries);
      return;
    }
    try (Prepared insert = connection.prepare(INTO_AUDIT)) {
      new Columns(insert, 1).entries(entries);
      insert.executeUpdate();
    }
  }
}
