package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * H2 in any mode: plain statements, since a statement inside the same process is no round trip, and
 * arrays for lists.
 */
final class H2Dialect implements Dialect {
  private static final String DELETE_ITEMS =
      "delete from rekisteri_item l where l.customer_id = ? and "
          + Leftovers.GONE
          + " fetch first ? rows only";

  private static final String ADD_KEY =
      "insert into rekisteri_key"
          + " (register_id, purpose, epoch, provider_id, root_key, blob, check_bytes)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  @Override
  public String scripts() {
    return "h2";
  }

  @Override
  public boolean readsUncommitted(java.sql.Connection connection) throws SQLException {
    return connection.getTransactionIsolation() == java.sql.Connection.TRANSACTION_READ_UNCOMMITTED;
  }

  @Override
  public List<DueCustomer> hold(OpenConnection connection, List<CustomerId> ids)
      throws SQLException {
    return Holding.oneByOne(connection, ids);
  }

  @Override
  public List<OwnedItem> itemsOf(OpenConnection connection, List<CustomerId> ids, int limit)
      throws SQLException {
    return ItemReads.oneByOne(connection, ids, limit);
  }

  @Override
  public boolean insert(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    return H2Insert.customers(connection, customers, ring);
  }

  @Override
  public boolean save(OpenConnection connection, RecordChange record) throws SQLException {
    CustomerChange change = record.change();
    TagChange tags = record.tags();
    try (Prepared update = connection.prepare(CustomerUpdate.sql(record))) {
      CustomerUpdate.bind(update, record);
      if (update.executeUpdate() == 0) {
        return false;
      }
    }
    CustomerId id = change.customer().facts().id();
    H2Erasure.deleteTags(connection, TagRow.of(id, tags.lost(), false));
    H2Erasure.deleteTags(connection, TagRow.of(id, tags.lost(), true));
    H2Insert.sharedTags(connection, TagRow.of(id, tags.gained(), false));
    H2Insert.uniqueTags(connection, TagRow.of(id, tags.gained(), true));
    H2Insert.items(connection, ItemRow.of(id, change.addedItems()));
    append(connection, List.of(record.audit()));
    return true;
  }

  @Override
  public boolean savesAtOnce() {
    return false;
  }

  @Override
  public int lookAgain(OpenConnection connection, List<NextLook> looks) throws SQLException {
    return H2Looks.again(connection, looks);
  }

  @Override
  public int lookBy(OpenConnection connection, List<UUID> ids, LocalDate day) throws SQLException {
    return H2Looks.by(connection, ids, day);
  }

  /** One after the other, whether they are held or not. */
  @Override
  public Map<UUID, byte[]> delete(OpenConnection connection, List<UUID> ids, boolean held)
      throws SQLException {
    return H2Erasure.delete(connection, ids);
  }

  @Override
  public void occupy(OpenConnection connection, List<UUID> ids) throws SQLException {
    H2Erasure.occupy(connection, ids);
  }

  @Override
  public void bury(
      OpenConnection connection,
      List<ErasureVerdict> verdicts,
      List<TagRow> tags,
      List<AuditEntry> audit)
      throws SQLException {
    H2Erasure.bury(connection, verdicts, tags);
    if (!audit.isEmpty()) {
      append(connection, audit);
    }
  }

  /** H2 locks rows as it meets them, before it sorts: so it is asked for one after the other. */
  @Override
  public Map<UUID, ItemAdditions.Place> lock(OpenConnection connection, List<UUID> ids)
      throws SQLException {
    Map<UUID, ItemAdditions.Place> places = new HashMap<>();
    try (Prepared lock = connection.prepare(ItemAdditions.LOCK_ONE)) {
      for (UUID id : ids) {
        lock.setObject(1, id);
        places.putAll(ItemAdditions.readPlaces(lock));
      }
    }
    return places;
  }

  @Override
  public int addItems(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    return H2Insert.missingItems(connection, rows);
  }

  @Override
  public int deleteItems(OpenConnection connection, List<UUID> erased, int limit)
      throws SQLException {
    int deleted = 0;
    try (Prepared delete = connection.prepare(DELETE_ITEMS)) {
      for (int i = 0; i < erased.size() && deleted < limit; i++) {
        delete.setObject(1, erased.get(i));
        delete.setInt(2, limit - deleted);
        deleted += delete.executeUpdate();
      }
    }
    return deleted;
  }

  @Override
  public void append(OpenConnection connection, List<AuditEntry> entries) throws SQLException {
    if (entries.size() > 1) {
      H2Insert.audit(connection, entries);
      return;
    }
    try (Prepared append = connection.prepare(AuditSql.INSERT)) {
      AuditRow.bind(append, 1, entries.get(0));
      append.executeUpdate();
    }
  }

  @Override
  public String disclosed() {
    return "select * from " + H2Insert.DISCLOSED;
  }

  @Override
  public void suppress(OpenConnection connection, List<SuppressionEntry> entries)
      throws SQLException {
    for (SuppressionEntry entry : entries) {
      H2Suppression.add(connection, entry);
    }
  }

  @Override
  public String suppressed() {
    return H2Suppression.SUPPRESSED;
  }

  @Override
  public String release() {
    return H2Suppression.RELEASE;
  }

  @Override
  public RetentionSql retention() {
    return H2Retention.SQL;
  }

  /** A failed statement leaves an H2 transaction usable, so the key itself may tell. */
  @Override
  public boolean addKey(OpenConnection connection, RegisterKey key) throws SQLException {
    try (Prepared add = connection.prepare(ADD_KEY)) {
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
