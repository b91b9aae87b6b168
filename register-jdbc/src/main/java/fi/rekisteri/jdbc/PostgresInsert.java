package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.store.NewCustomer;
import java.sql.SQLException;
import java.util.List;

/**
 * Lists of rows for PostgreSQL. Customers with their tags, items and entries go in one statement;
 * parts without rows are left out of its text.
 */
final class PostgresInsert {
  private static final int SHARED = 1;
  private static final int UNIQUE = 2;
  private static final int ITEMS = 4;

  static final String CUSTOMER_COLUMNS =
      "customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed, seal,"
          + " look_on";
  static final String TAG_COLUMNS = "index_id, index_version, tag, customer_id";
  static final String ITEM_COLUMNS = "customer_id, field, item, blob";

  private static final String INTO_CUSTOMER =
      "insert into rekisteri_customer ("
          + CUSTOMER_COLUMNS
          + ", disclosed) select u.*, "
          + DisclosureMarks.earlier("u.customer_id")
          + " from ring, unnest(?::uuid[], ?::int8[], ?::varchar[],"
          + " ?::varchar[], ?::int4[], ?::int4[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],"
          + " ?::date[]) u (customer_id)";

  private static final String INTO_SHARED =
      "insert into rekisteri_search_tag ("
          + TAG_COLUMNS
          + ") select u.* from ring, unnest(?::varchar[], ?::int4[], ?::bytea[], ?::uuid[]) u";

  private static final String INTO_UNIQUE =
      "insert into rekisteri_unique_tag ("
          + TAG_COLUMNS
          + ") select u.* from ring, unnest(?::varchar[], ?::int4[], ?::bytea[], ?::uuid[]) u";

  private static final String INTO_ITEM =
      "insert into rekisteri_item ("
          + ITEM_COLUMNS
          + ") select u.* from ring, unnest(?::uuid[], ?::varchar[], ?::varchar[], ?::bytea[]) u";

  private static final String INTO_ITEM_WHERE_MISSING =
      "insert into rekisteri_item ("
          + ITEM_COLUMNS
          + ") select u.* from unnest(?::uuid[], ?::varchar[], ?::varchar[], ?::bytea[]) u on conflict do nothing";

  private static final String INTO_AUDIT =
      "insert into rekisteri_audit (" + AuditSql.COLUMNS + ") select u.* from ";

  private static final String ENTRIES =
      "unnest(?::uuid[], ?::int8[], ?::uuid[], ?::timestamptz[], ?::varchar[], ?::varchar[],"
          + " ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],"
          + " ?::bytea[],"
          + " ?::bytea[]) u";

  static final String DISCLOSED =
      "unnest(?::uuid[], ?::uuid[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],"
          + " ?::varchar[], ?::uuid[], ?::int4[], ?::bytea[]) u";

  private static final String INTO_AUDIT_ALIKE =
      AlikeEntries.insertFrom("unnest(?::int8[], ?::uuid[], ?::timestamptz[], ?::bytea[]) u");

  private static final String RING =
      "with ring as (select 1 from rekisteri_key_ring where cast(? as bigint) in (-1, revision)), ";

  private static final List<String> INTO_ALL =
      List.of(all(0), all(1), all(2), all(3), all(4), all(5), all(6), all(7));

  private PostgresInsert() {}

  private static String all(int parts) {
    return RING
        + "records as ("
        + INTO_CUSTOMER
        + ")"
        + ((parts & SHARED) == 0 ? "" : ", shared as (" + INTO_SHARED + ")")
        + ((parts & UNIQUE) == 0 ? "" : ", uniques as (" + INTO_UNIQUE + ")")
        + ((parts & ITEMS) == 0 ? "" : ", items as (" + INTO_ITEM + ")")
        + " "
        + INTO_AUDIT
        + "ring, "
        + ENTRIES;
  }

  /** Says whether the ring stood at the revision; otherwise nothing was inserted. */
  static boolean customers(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    List<TagRow> shared = TagRow.of(customers, false);
    List<TagRow> unique = TagRow.of(customers, true);
    List<ItemRow> items = ItemRow.of(customers);
    int parts =
        (shared.isEmpty() ? 0 : SHARED)
            + (unique.isEmpty() ? 0 : UNIQUE)
            + (items.isEmpty() ? 0 : ITEMS);
    try (Prepared insert = connection.prepare(INTO_ALL.get(parts))) {
      insert.setLong(1, ring);
      Columns columns = new Columns(insert, 2);
      columns.customers(customers);
      if (!shared.isEmpty()) {
        columns.tags(shared);
      }
      if (!unique.isEmpty()) {
        columns.tags(unique);
      }
      if (!items.isEmpty()) {
        columns.items(items);
      }
      columns.entries(customers.stream().map(NewCustomer::audit).toList());
      return insert.executeUpdate() > 0;
    }
  }

  /** Says how many were inserted; those that are there are left as they are. */
  static int missingItems(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    try (Prepared insert = connection.prepare(INTO_ITEM_WHERE_MISSING)) {
      new Columns(insert, 1).items(rows);
      return insert.executeUpdate();
    }
  }

  static void audit(OpenConnection connection, List<AuditEntry> entries) throws SQLException {
    try (Prepared insert = connection.prepare(intoAudit(entries))) {
      bindAudit(insert, 1, entries);
      insert.executeUpdate();
    }
  }

  /** The statement that inserts entries, also as the last part of a larger one. */
  static String intoAudit(List<AuditEntry> entries) {
    return AlikeEntries.are(entries) ? INTO_AUDIT_ALIKE : INTO_AUDIT + ENTRIES;
  }

  static void bindAudit(Prepared insert, int first, List<AuditEntry> entries) throws SQLException {
    if (AlikeEntries.are(entries)) {
      AlikeEntries.bind(insert, first, entries);
    } else {
      new Columns(insert, first).entries(entries);
    }
  }
}
