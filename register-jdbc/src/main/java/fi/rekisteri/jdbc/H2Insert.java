package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Lists of rows for H2: one statement text for each table, executed row by row or as a batch. */
final class H2Insert {
  private static final String INTO_CUSTOMER =
      "insert into rekisteri_customer (customer_id, version, role, customerships, sealed)"
          + " values (?, ?, ?, ?, ?)";

  private static final String INTO_KEY =
      "insert into rekisteri_customer_key (customer_id, key_id, epoch, wrapped)"
          + " values (?, ?, ?, ?)";

  private static final String INTO_SHARED =
      "insert into rekisteri_search_tag (customer_id, index_id, index_version, tag)"
          + " values (?, ?, ?, ?)";

  private static final String INTO_UNIQUE =
      "insert into rekisteri_unique_tag (customer_id, index_id, index_version, tag)"
          + " values (?, ?, ?, ?)";

  private static final String INTO_ITEM =
      "insert into rekisteri_item (customer_id, field, item, blob) values (?, ?, ?, ?)";

  private interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  private H2Insert() {}

  static void customers(Connection connection, List<NewCustomer> customers) throws SQLException {
    List<SealedCustomer> records = customers.stream().map(NewCustomer::customer).toList();
    rows(connection, INTO_CUSTOMER, records, H2Insert::bindCustomer);
    rows(connection, INTO_KEY, records, H2Insert::bindKey);
    sharedTags(connection, TagRow.of(customers, false));
    uniqueTags(connection, TagRow.of(customers, true));
    items(connection, ItemRow.of(customers));
    audit(connection, customers.stream().map(NewCustomer::audit).toList());
  }

  static void sharedTags(Connection connection, List<TagRow> rows) throws SQLException {
    rows(connection, INTO_SHARED, rows, H2Insert::bindTag);
  }

  static void uniqueTags(Connection connection, List<TagRow> rows) throws SQLException {
    rows(connection, INTO_UNIQUE, rows, H2Insert::bindTag);
  }

  static void items(Connection connection, List<ItemRow> rows) throws SQLException {
    rows(connection, INTO_ITEM, rows, H2Insert::bindItem);
  }

  static void audit(Connection connection, List<AuditEntry> entries) throws SQLException {
    rows(connection, AuditSql.INSERT, entries, (insert, row) -> AuditRow.bind(insert, 1, row));
  }

  private static <T> void rows(Connection connection, String sql, List<T> rows, Binder<T> binder)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      if (rows.size() == 1) {
        binder.bind(insert, rows.get(0));
        insert.executeUpdate();
        return;
      }
      for (T row : rows) {
        binder.bind(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bindCustomer(PreparedStatement insert, SealedCustomer row)
      throws SQLException {
    insert.setObject(1, row.facts().id().value());
    insert.setLong(2, row.facts().version());
    insert.setString(3, row.facts().role().name());
    insert.setString(4, PeriodText.write(row.facts().customerships()));
    insert.setBytes(5, PackedFields.pack(row.fields()));
  }

  private static void bindKey(PreparedStatement insert, SealedCustomer row) throws SQLException {
    insert.setObject(1, row.facts().id().value());
    insert.setInt(2, row.key().keyId());
    insert.setInt(3, row.key().epoch());
    insert.setBytes(4, row.key().wrapped());
  }

  private static void bindTag(PreparedStatement insert, TagRow row) throws SQLException {
    insert.setObject(1, row.customer());
    insert.setString(2, Texts.storable(row.tag().index()));
    insert.setInt(3, row.tag().version());
    insert.setBytes(4, row.tag().tag());
  }

  private static void bindItem(PreparedStatement insert, ItemRow row) throws SQLException {
    insert.setObject(1, row.customer());
    insert.setString(2, Texts.storable(row.item().field()));
    insert.setString(3, Texts.storable(row.item().item()));
    insert.setBytes(4, row.item().blob());
  }
}
