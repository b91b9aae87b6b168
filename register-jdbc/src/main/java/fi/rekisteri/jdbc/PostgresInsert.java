package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Lists of rows for PostgreSQL. Customers with their keys, tags, items and entries go in one
 * statement; parts without rows are left out of its text.
 */
final class PostgresInsert {
  private static final int SHARED = 1;
  private static final int UNIQUE = 2;
  private static final int ITEMS = 4;

  private static final String INTO_CUSTOMER =
      "insert into rekisteri_customer (customer_id, version, role, customerships, sealed)"
          + " select * from unnest(?::uuid[], ?::int8[], ?::varchar[], ?::varchar[], ?::bytea[])";

  private static final String INTO_KEY =
      "insert into rekisteri_customer_key (customer_id, key_id, epoch, wrapped)"
          + " select * from unnest(?::uuid[], ?::int4[], ?::int4[], ?::bytea[])";

  private static final String INTO_SHARED =
      "insert into rekisteri_search_tag (customer_id, index_id, index_version, tag)"
          + " select * from unnest(?::uuid[], ?::varchar[], ?::int4[], ?::bytea[])";

  private static final String INTO_UNIQUE =
      "insert into rekisteri_unique_tag (customer_id, index_id, index_version, tag)"
          + " select * from unnest(?::uuid[], ?::varchar[], ?::int4[], ?::bytea[])";

  private static final String INTO_ITEM =
      "insert into rekisteri_item (customer_id, field, item, blob)"
          + " select * from unnest(?::uuid[], ?::varchar[], ?::varchar[], ?::bytea[])";

  private static final String INTO_AUDIT =
      "insert into rekisteri_audit ("
          + AuditSql.COLUMNS
          + ")"
          + " select * from unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::varchar[],"
          + " ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[],"
          + " ?::varchar[])";

  private static final List<String> INTO_ALL =
      List.of(all(0), all(1), all(2), all(3), all(4), all(5), all(6), all(7));

  private PostgresInsert() {}

  private static String all(int parts) {
    return "with records as ("
        + INTO_CUSTOMER
        + "), keys as ("
        + INTO_KEY
        + ")"
        + ((parts & SHARED) == 0 ? "" : ", shared as (" + INTO_SHARED + ")")
        + ((parts & UNIQUE) == 0 ? "" : ", uniques as (" + INTO_UNIQUE + ")")
        + ((parts & ITEMS) == 0 ? "" : ", items as (" + INTO_ITEM + ")")
        + " "
        + INTO_AUDIT;
  }

  static void customers(Connection connection, List<NewCustomer> customers) throws SQLException {
    List<TagRow> shared = TagRow.of(customers, false);
    List<TagRow> unique = TagRow.of(customers, true);
    List<ItemRow> items = ItemRow.of(customers);
    int parts =
        (shared.isEmpty() ? 0 : SHARED)
            + (unique.isEmpty() ? 0 : UNIQUE)
            + (items.isEmpty() ? 0 : ITEMS);
    try (PreparedStatement insert = connection.prepareStatement(INTO_ALL.get(parts))) {
      Columns columns = new Columns(insert);
      bindCustomers(columns, customers.stream().map(NewCustomer::customer).toList());
      if (!shared.isEmpty()) {
        bindTags(columns, shared);
      }
      if (!unique.isEmpty()) {
        bindTags(columns, unique);
      }
      if (!items.isEmpty()) {
        bindItems(columns, items);
      }
      bindAudit(columns, customers.stream().map(NewCustomer::audit).toList());
      insert.executeUpdate();
    }
  }

  static void sharedTags(Connection connection, List<TagRow> rows) throws SQLException {
    tags(connection, INTO_SHARED, rows);
  }

  static void uniqueTags(Connection connection, List<TagRow> rows) throws SQLException {
    tags(connection, INTO_UNIQUE, rows);
  }

  private static void tags(Connection connection, String sql, List<TagRow> rows)
      throws SQLException {
    if (!rows.isEmpty()) {
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        bindTags(new Columns(insert), rows);
        insert.executeUpdate();
      }
    }
  }

  static void items(Connection connection, List<ItemRow> rows) throws SQLException {
    if (!rows.isEmpty()) {
      try (PreparedStatement insert = connection.prepareStatement(INTO_ITEM)) {
        bindItems(new Columns(insert), rows);
        insert.executeUpdate();
      }
    }
  }

  static void audit(Connection connection, List<AuditEntry> entries) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INTO_AUDIT)) {
      bindAudit(new Columns(insert), entries);
      insert.executeUpdate();
    }
  }

  private static void bindCustomers(Columns columns, List<SealedCustomer> rows)
      throws SQLException {
    columns
        .uuids(rows, row -> row.facts().id().value())
        .longs(rows, row -> row.facts().version())
        .texts(rows, row -> row.facts().role().name())
        .texts(rows, row -> PeriodText.write(row.facts().customerships()))
        .bytes(rows, row -> PackedFields.pack(row.fields()))
        .uuids(rows, row -> row.facts().id().value())
        .integers(rows, row -> row.key().keyId())
        .integers(rows, row -> row.key().epoch())
        .bytes(rows, row -> row.key().wrapped());
  }

  private static void bindTags(Columns columns, List<TagRow> rows) throws SQLException {
    columns
        .uuids(rows, TagRow::customer)
        .texts(rows, row -> Texts.storable(row.tag().index()))
        .integers(rows, row -> row.tag().version())
        .bytes(rows, row -> row.tag().tag());
  }

  private static void bindItems(Columns columns, List<ItemRow> rows) throws SQLException {
    columns
        .uuids(rows, ItemRow::customer)
        .texts(rows, row -> Texts.storable(row.item().field()))
        .texts(rows, row -> Texts.storable(row.item().item()))
        .bytes(rows, row -> row.item().blob());
  }

  private static void bindAudit(Columns columns, List<AuditEntry> rows) throws SQLException {
    columns
        .uuids(rows, AuditRow::subject)
        .times(rows, row -> Times.of(row.at()).toString())
        .uuids(rows, AuditEntry::id)
        .texts(rows, AuditRow::actor)
        .texts(rows, AuditRow::interfaceId)
        .texts(rows, row -> row.purpose().code())
        .texts(rows, row -> row.act().action().name())
        .texts(rows, AuditRow::fields)
        .texts(rows, row -> row.act().outcome().name())
        .texts(rows, AuditRow::code);
  }
}
