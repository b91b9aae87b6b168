package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * PostgreSQL: few round trips. Several tables are written by one statement with data-modifying
 * {@code with} parts, and lists travel as arrays.
 */
final class PostgresDialect implements Dialect {
  private static final String UPDATE =
      "with changed as (update rekisteri_customer"
          + " set version = ?, role = ?, customerships = ?, sealed = ?"
          + " where customer_id = ? and version = ? returning customer_id),"
          + " rekeyed as (update rekisteri_customer_key k"
          + " set key_id = ?, epoch = ?, wrapped = ? from changed"
          + " where k.customer_id = changed.customer_id"
          + " and (k.key_id <> ? or k.epoch <> ? or k.wrapped <> ?))"
          + " insert into rekisteri_audit ("
          + AuditSql.COLUMNS
          + ")"
          + " select ?::uuid, ?::timestamptz, ?::uuid, ?, ?, ?, ?, ?, ?, ? from changed";

  private static final String DELETE_TAGS =
      "with shared as (delete from rekisteri_search_tag"
          + " where customer_id = ? and index_id = any(?))"
          + " delete from rekisteri_unique_tag where customer_id = ? and index_id = any(?)";

  private static final String OCCUPY =
      "insert into rekisteri_customer (customer_id, version, role, customerships, sealed)"
          + " values (?, 0, '', '', '') on conflict do nothing";

  private static final String BURY =
      "with keys as (delete from rekisteri_customer_key where customer_id = ?),"
          + " shared as (delete from rekisteri_search_tag where customer_id = ?),"
          + " uniques as (delete from rekisteri_unique_tag where customer_id = ?),"
          + " items as (delete from rekisteri_item where customer_id = ?),"
          + " stone as (insert into rekisteri_tombstone (customer_id, decided_by, decided_at)"
          + " values (?, ?, ?) on conflict do nothing) "
          + AuditSql.INSERT;

  private static final String ADD_KEY =
      "insert into rekisteri_key"
          + " (register_id, purpose, epoch, provider_id, root_key, blob, check_bytes)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  @Override
  public String scripts() {
    return "postgresql";
  }

  /** PostgreSQL treats READ UNCOMMITTED as READ COMMITTED, and asking would cost a round trip. */
  @Override
  public boolean readsUncommitted(Connection connection) {
    return false;
  }

  @Override
  public void insert(Connection connection, List<NewCustomer> customers) throws SQLException {
    PostgresInsert.customers(connection, customers);
  }

  @Override
  public boolean update(Connection connection, CustomerChange change, AuditEntry audit)
      throws SQLException {
    CustomerFacts facts = change.customer().facts();
    SealedKey key = change.customer().key();
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      update.setLong(1, facts.version());
      update.setString(2, facts.role().name());
      update.setString(3, PeriodText.write(facts.customerships()));
      update.setBytes(4, PackedFields.pack(change.customer().fields()));
      update.setObject(5, facts.id().value());
      update.setLong(6, facts.version() - 1);
      for (int first = 7; first <= 10; first += 3) {
        update.setInt(first, key.keyId());
        update.setInt(first + 1, key.epoch());
        update.setBytes(first + 2, key.wrapped());
      }
      AuditRow.bind(update, 13, audit);
      return update.executeUpdate() == 1;
    }
  }

  @Override
  public boolean updatesAtOnce() {
    return true;
  }

  @Override
  public void replaceTags(Connection connection, CustomerChange change) throws SQLException {
    if (change.replacedTags().isEmpty()) {
      return;
    }
    CustomerId id = change.customer().facts().id();
    try (PreparedStatement delete = connection.prepareStatement(DELETE_TAGS)) {
      String[] indexes = change.replacedTags().keySet().toArray(String[]::new);
      for (int first = 1; first <= 3; first += 2) {
        delete.setObject(first, id.value());
        delete.setArray(first + 1, connection.createArrayOf("varchar", indexes));
      }
      delete.executeUpdate();
    }
    List<SearchTag> tags =
        change.replacedTags().values().stream().flatMap(Collection::stream).toList();
    PostgresInsert.sharedTags(connection, TagRow.of(id, tags, false));
    PostgresInsert.uniqueTags(connection, TagRow.of(id, tags, true));
  }

  @Override
  public void addItems(Connection connection, CustomerChange change) throws SQLException {
    CustomerId id = change.customer().facts().id();
    PostgresInsert.items(
        connection,
        change.addedItems().stream().map(item -> new ItemRow(id.value(), item)).toList());
  }

  @Override
  public void occupy(Connection connection, CustomerId id) throws SQLException {
    try (PreparedStatement occupy = connection.prepareStatement(OCCUPY)) {
      occupy.setObject(1, id.value());
      occupy.executeUpdate();
    }
  }

  @Override
  public void bury(Connection connection, ErasureVerdict verdict, AuditEntry audit)
      throws SQLException {
    try (PreparedStatement bury = connection.prepareStatement(BURY)) {
      for (int i = 1; i <= 5; i++) {
        bury.setObject(i, verdict.subject().value());
      }
      bury.setString(6, Texts.storable(verdict.decidedBy().reference()));
      bury.setObject(7, Times.of(verdict.decidedAt()));
      AuditRow.bind(bury, 8, audit);
      bury.executeUpdate();
    }
  }

  @Override
  public void append(Connection connection, List<AuditEntry> entries) throws SQLException {
    if (entries.size() > 1) {
      PostgresInsert.audit(connection, entries);
      return;
    }
    try (PreparedStatement append = connection.prepareStatement(AuditSql.INSERT)) {
      AuditRow.bind(append, 1, entries.get(0));
      append.executeUpdate();
    }
  }

  @Override
  public boolean addKey(Connection connection, RegisterKey key) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD_KEY)) {
      KeyRows.bind(add, key);
      return add.executeUpdate() == 1;
    }
  }
}
