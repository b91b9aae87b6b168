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
import java.util.UUID;

/**
 * H2 in any mode: plain statements, since a statement inside the same process is no round trip, and
 * batches for lists.
 */
final class H2Dialect implements Dialect {
  private static final String UPDATE =
      "update rekisteri_customer set version = ?, role = ?, customerships = ?, sealed = ?"
          + " where customer_id = ? and version = ?";

  private static final String UPDATE_KEY =
      "update rekisteri_customer_key set key_id = ?, epoch = ?, wrapped = ?"
          + " where customer_id = ? and (key_id <> ? or epoch <> ? or wrapped <> ?)";

  private static final List<String> DELETE_TAGS =
      List.of(
          "delete from rekisteri_search_tag where customer_id = ? and index_id = ?",
          "delete from rekisteri_unique_tag where customer_id = ? and index_id = ?");

  private static final String OCCUPY =
      "insert into rekisteri_customer (customer_id, version, role, customerships, sealed)"
          + " values (?, 0, '', '', X'')";

  private static final List<String> DELETE_REST =
      List.of(
          "delete from rekisteri_customer_key where customer_id = ?",
          "delete from rekisteri_search_tag where customer_id = ?",
          "delete from rekisteri_unique_tag where customer_id = ?",
          "delete from rekisteri_item where customer_id = ?");

  private static final String TOMBSTONE =
      "insert into rekisteri_tombstone (customer_id, decided_by, decided_at)"
          + " select cast(? as uuid), cast(? as varchar), cast(? as timestamp with time zone)"
          + " where not exists (select 1 from rekisteri_tombstone where customer_id = ?)";

  private static final String ADD_KEY =
      "insert into rekisteri_key"
          + " (register_id, purpose, epoch, provider_id, root_key, blob, check_bytes)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  @Override
  public String scripts() {
    return "h2";
  }

  @Override
  public boolean readsUncommitted(Connection connection) throws SQLException {
    return connection.getTransactionIsolation() == Connection.TRANSACTION_READ_UNCOMMITTED;
  }

  @Override
  public void insert(Connection connection, List<NewCustomer> customers) throws SQLException {
    H2Insert.customers(connection, customers);
  }

  @Override
  public boolean update(Connection connection, CustomerChange change, AuditEntry audit)
      throws SQLException {
    CustomerFacts facts = change.customer().facts();
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      update.setLong(1, facts.version());
      update.setString(2, facts.role().name());
      update.setString(3, PeriodText.write(facts.customerships()));
      update.setBytes(4, PackedFields.pack(change.customer().fields()));
      update.setObject(5, facts.id().value());
      update.setLong(6, facts.version() - 1);
      if (update.executeUpdate() == 0) {
        return false;
      }
    }
    updateKey(connection, facts.id(), change.customer().key());
    append(connection, List.of(audit));
    return true;
  }

  private static void updateKey(Connection connection, CustomerId id, SealedKey key)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE_KEY)) {
      update.setObject(4, id.value());
      for (int first = 1; first <= 5; first += 4) {
        update.setInt(first, key.keyId());
        update.setInt(first + 1, key.epoch());
        update.setBytes(first + 2, key.wrapped());
      }
      update.executeUpdate();
    }
  }

  @Override
  public boolean updatesAtOnce() {
    return false;
  }

  @Override
  public void replaceTags(Connection connection, CustomerChange change) throws SQLException {
    if (change.replacedTags().isEmpty()) {
      return;
    }
    CustomerId id = change.customer().facts().id();
    for (String sql : DELETE_TAGS) {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setObject(1, id.value());
        for (String index : change.replacedTags().keySet()) {
          delete.setString(2, index);
          delete.executeUpdate();
        }
      }
    }
    List<SearchTag> tags =
        change.replacedTags().values().stream().flatMap(Collection::stream).toList();
    H2Insert.sharedTags(connection, TagRow.of(id, tags, false));
    H2Insert.uniqueTags(connection, TagRow.of(id, tags, true));
  }

  @Override
  public void addItems(Connection connection, CustomerChange change) throws SQLException {
    UUID id = change.customer().facts().id().value();
    H2Insert.items(
        connection, change.addedItems().stream().map(item -> new ItemRow(id, item)).toList());
  }

  /** A duplicate is welcome here: who was inserting the id is done, and can be deleted now. */
  @Override
  public void occupy(Connection connection, CustomerId id) throws SQLException {
    try (PreparedStatement occupy = connection.prepareStatement(OCCUPY)) {
      occupy.setObject(1, id.value());
      occupy.executeUpdate();
    } catch (SQLException e) {
      if (!SqlFailure.isDuplicate(e)) {
        throw e;
      }
    }
  }

  @Override
  public void bury(Connection connection, ErasureVerdict verdict, AuditEntry audit)
      throws SQLException {
    UUID id = verdict.subject().value();
    for (String sql : DELETE_REST) {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setObject(1, id);
        delete.executeUpdate();
      }
    }
    try (PreparedStatement stone = connection.prepareStatement(TOMBSTONE)) {
      stone.setObject(1, id);
      stone.setString(2, Texts.storable(verdict.decidedBy().reference()));
      stone.setObject(3, Times.of(verdict.decidedAt()));
      stone.setObject(4, id);
      stone.executeUpdate();
    }
    append(connection, List.of(audit));
  }

  @Override
  public void append(Connection connection, List<AuditEntry> entries) throws SQLException {
    H2Insert.audit(connection, entries);
  }

  /** A failed statement leaves an H2 transaction usable, so the key itself may tell. */
  @Override
  public boolean addKey(Connection connection, RegisterKey key) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD_KEY)) {
      KeyRows.bind(add, key);
      add.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (SqlFailure.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }
}
