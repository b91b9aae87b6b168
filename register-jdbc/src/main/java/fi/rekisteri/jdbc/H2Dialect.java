package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * H2 in any mode: plain statements, since a statement inside the same process is no round trip, and
 * arrays for lists.
 */
final class H2Dialect implements Dialect {
  /** The constant 6 is H2's own level SNAPSHOT; SERIALIZABLE sees no more than that does. */
  private static final Set<Integer> SNAPSHOTS =
      Set.of(
          java.sql.Connection.TRANSACTION_REPEATABLE_READ,
          java.sql.Connection.TRANSACTION_SERIALIZABLE,
          6);

  private static final String DELETE_ITEMS =
      "delete from rekisteri_item l where l.customer_id = ? and "
          + Leftovers.GONE
          + " fetch first ? rows only";

  @Override
  public String scripts() {
    return "h2";
  }

  @Override
  public Spelling spelling() {
    return H2Spelling.H2;
  }

  /** Looks it up: in H2's usual mode what the host did not quote stands there in capitals. */
  @Override
  public String named(java.sql.Connection connection, String schema) throws SQLException {
    String found = schema;
    try (ResultSet schemas = connection.getMetaData().getSchemas()) {
      while (schemas.next()) {
        String name = schemas.getString(1);
        if (name.equals(schema)) {
          return '"' + name + '"';
        }
        found = name.equalsIgnoreCase(schema) ? name : found;
      }
    }
    return '"' + found + '"';
  }

  @Override
  public void requireSuitable(OpenConnection connection) throws SQLException {
    Isolation.refuse(connection.connection(), SNAPSHOTS);
  }

  @Override
  public void join(java.sql.Connection connection) throws SQLException {
    Isolation.refuse(connection, SNAPSHOTS);
    Isolation.refuse(connection, Set.of(java.sql.Connection.TRANSACTION_READ_UNCOMMITTED));
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
    return SaveInSteps.run(this, connection, record, H2Insert::items);
  }

  @Override
  public boolean savesAtOnce() {
    return false;
  }

  @Override
  public int lookAgain(OpenConnection connection, List<NextLook> looks) throws SQLException {
    return LooksOneByOne.again(connection, looks);
  }

  @Override
  public int lookBy(OpenConnection connection, List<UUID> ids, LocalDate day) throws SQLException {
    return LooksOneByOne.by(connection, ids, day);
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
    AuditRow.insert(connection, entries.get(0));
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

  @Override
  public boolean addKey(OpenConnection connection, RegisterKey key) throws SQLException {
    return KeyInsert.unlessThere(connection, key);
  }
}
