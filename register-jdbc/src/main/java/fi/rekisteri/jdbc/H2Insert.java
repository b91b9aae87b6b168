package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.store.NewCustomer;
import java.sql.SQLException;
import java.util.List;

/** Lists of rows for H2: one statement for each table, its columns as arrays. */
final class H2Insert {
  private static final String INTO_CUSTOMER =
      "insert into rekisteri_customer"
          + " (customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed,"
          + " seal, look_on, disclosed) select *, "
          + DisclosureMarks.earlier("a")
          + " from table(a uuid = ?, b bigint = ?, c varchar = ?, d varchar = ?,"
          + " e integer = ?, f integer = ?, g varbinary = ?, h varbinary = ?, i varbinary = ?,"
          + " j varbinary = ?, k date = ?) where "
          + RingGuard.HOLDS;

  private static final String TAGS =
      " (index_id, index_version, tag, customer_id) select * from"
          + " table(a varchar = ?, b integer = ?, c varbinary = ?, d uuid = ?)";

  private static final String INTO_SHARED = "insert into rekisteri_search_tag" + TAGS;

  private static final String INTO_UNIQUE = "insert into rekisteri_unique_tag" + TAGS;

  private static final String INTO_ITEM =
      "insert into rekisteri_item (customer_id, field, item, blob) select * from"
          + " table(a uuid = ?, b varchar = ?, c varchar = ?, d varbinary = ?)";

  private static final String WHERE_MISSING =
      " t where not exists (select 1 from rekisteri_item i"
          + " where i.customer_id = t.a and i.field = t.b and i.item = t.c)";

  private static final String INTO_AUDIT =
      "insert into rekisteri_audit ("
          + AuditSql.COLUMNS
          + ") select * from table(a uuid = ?, b bigint = ?, c uuid = ?,"
          + " d timestamp with time zone = ?, e varchar = ?, f varchar = ?, g varchar = ?,"
          + " h varchar = ?, i varchar = ?, j varchar = ?, k varchar = ?, l varchar = ?,"
          + " m varbinary = ?, n varbinary = ?)";

  static final String DISCLOSED =
      "table(a uuid = ?, b uuid = ?, c varchar = ?, d varchar = ?, e varchar = ?, f varchar = ?,"
          + " g varchar = ?, h uuid = ?, i integer = ?, j varbinary = ?)";

  private static final String INTO_AUDIT_ALIKE =
      AlikeEntries.insertFrom(
          "table(a bigint = ?, b uuid = ?, c timestamp with time zone = ?, d varbinary = ?) u");

  private interface Binder<T> {
    Columns bind(Columns columns, List<T> rows) throws SQLException;
  }

  private H2Insert() {}

  /** Says whether the ring stood at the revision; otherwise nothing was inserted. */
  static boolean customers(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    try (Prepared insert = connection.prepare(INTO_CUSTOMER)) {
      new Columns(insert, 1).customers(customers);
      insert.setLong(12, ring);
      if (insert.executeUpdate() == 0) {
        return false;
      }
    }
    sharedTags(connection, TagRow.of(customers, false));
    uniqueTags(connection, TagRow.of(customers, true));
    items(connection, ItemRow.of(customers));
    audit(connection, customers.stream().map(NewCustomer::audit).toList());
    return true;
  }

  private static void sharedTags(OpenConnection connection, List<TagRow> rows) throws SQLException {
    rows(connection, INTO_SHARED, rows, Columns::tags);
  }

  private static void uniqueTags(OpenConnection connection, List<TagRow> rows) throws SQLException {
    rows(connection, INTO_UNIQUE, rows, Columns::tags);
  }

  static void items(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    rows(connection, INTO_ITEM, rows, Columns::items);
  }

  /**
   * Says how many were inserted; those that are there are left as they are. Nearly always none is
   * there, and looking for each would cost more than the insert, which H2 undoes where it fails.
   */
  static int missingItems(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    try {
      return items(connection, INTO_ITEM, rows);
    } catch (SQLException e) {
      if (!SqlFailure.isDuplicate(e)) {
        throw e;
      }
      return items(connection, INTO_ITEM + WHERE_MISSING, rows);
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
    } else {
      rows(connection, INTO_AUDIT, entries, Columns::entries);
    }
  }

  private static <T> void rows(
      OpenConnection connection, String sql, List<T> rows, Binder<T> binder) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (Prepared insert = connection.prepare(sql)) {
      binder.bind(new Columns(insert, 1), rows);
      insert.executeUpdate();
    }
  }
}
