package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * H2 in any mode: plain statements, since a statement inside the same process is no round trip, and
 * arrays for lists.
 */
final class H2Dialect implements Dialect {
  private static final String DELETE =
      "select tags from old table (delete from rekisteri_customer where customer_id = ?)";

  private static final String OCCUPY =
      "insert into rekisteri_customer"
          + " (customer_id, version, role, customerships, key_id, epoch, wrapped, tags, sealed,"
          + " seal) values (?, 0, '', '', 0, 0, X'', ?, X'', X'')";

  private static final String DELETE_SHARED =
      "delete from rekisteri_search_tag"
          + " where customer_id = ? and index_id = ? and index_version = ? and tag = ?";

  private static final String DELETE_UNIQUE =
      "delete from rekisteri_unique_tag"
          + " where customer_id = ? and index_id = ? and index_version = ? and tag = ?";

  private static final String LEFTOVER =
      "insert into rekisteri_leftover (customer_id) select cast(? as uuid)"
          + " where not exists (select 1 from rekisteri_leftover where customer_id = ?)";

  private static final String DELETE_ITEMS =
      "delete from rekisteri_item l where l.customer_id = ? and "
          + Leftovers.GONE
          + " fetch first ? rows only";

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
  public List<SealedCustomer> hold(Connection connection, List<CustomerId> ids)
      throws SQLException {
    return Holding.oneByOne(connection, ids);
  }

  @Override
  public boolean insert(Connection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    return H2Insert.customers(connection, customers, ring);
  }

  @Override
  public boolean save(Connection connection, RecordChange record) throws SQLException {
    CustomerChange change = record.change();
    TagChange tags = record.tags();
    try (PreparedStatement update = connection.prepareStatement(CustomerUpdate.sql(tags))) {
      CustomerUpdate.bind(update, record);
      if (update.executeUpdate() == 0) {
        return false;
      }
    }
    CustomerId id = change.customer().facts().id();
    deleteTags(connection, id, tags.lost());
    H2Insert.sharedTags(connection, TagRow.of(id, tags.gained(), false));
    H2Insert.uniqueTags(connection, TagRow.of(id, tags.gained(), true));
    H2Insert.items(connection, ItemRow.of(id, change.addedItems()));
    append(connection, List.of(record.audit()));
    return true;
  }

  private static void deleteTags(Connection connection, CustomerId id, List<SearchTag> tags)
      throws SQLException {
    for (SearchTag tag : tags) {
      String sql = tag.unique() ? DELETE_UNIQUE : DELETE_SHARED;
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setObject(1, id.value());
        delete.setString(2, tag.index());
        delete.setInt(3, tag.version());
        delete.setBytes(4, tag.tag());
        delete.executeUpdate();
      }
    }
  }

  @Override
  public boolean savesAtOnce() {
    return false;
  }

  @Override
  public byte @Nullable [] delete(Connection connection, CustomerId id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, id.value());
      try (ResultSet row = delete.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    }
  }

  /** A duplicate is welcome here: who was inserting the id is done, and can be deleted now. */
  @Override
  public void occupy(Connection connection, CustomerId id) throws SQLException {
    try (PreparedStatement occupy = connection.prepareStatement(OCCUPY)) {
      occupy.setObject(1, id.value());
      occupy.setBytes(2, PackedTags.pack(List.of()));
      occupy.executeUpdate();
    } catch (SQLException e) {
      if (!SqlFailure.isDuplicate(e)) {
        throw e;
      }
    }
  }

  @Override
  public void bury(
      Connection connection, ErasureVerdict verdict, List<SearchTag> tags, AuditEntry audit)
      throws SQLException {
    UUID id = verdict.subject().value();
    deleteTags(connection, verdict.subject(), tags);
    try (PreparedStatement leftover = connection.prepareStatement(LEFTOVER)) {
      leftover.setObject(1, id);
      leftover.setObject(2, id);
      leftover.executeUpdate();
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

  /** H2 locks rows as it meets them, before it sorts: so it is asked for one after the other. */
  @Override
  public Map<UUID, ItemAdditions.Place> lock(Connection connection, List<UUID> ids)
      throws SQLException {
    Map<UUID, ItemAdditions.Place> places = new HashMap<>();
    try (PreparedStatement lock = connection.prepareStatement(ItemAdditions.LOCK_ONE)) {
      for (UUID id : ids) {
        lock.setObject(1, id);
        places.putAll(ItemAdditions.readPlaces(lock));
      }
    }
    return places;
  }

  @Override
  public int addItems(Connection connection, List<ItemRow> rows) throws SQLException {
    return H2Insert.missingItems(connection, rows);
  }

  @Override
  public int deleteItems(Connection connection, List<UUID> erased, int limit) throws SQLException {
    int deleted = 0;
    try (PreparedStatement delete = connection.prepareStatement(DELETE_ITEMS)) {
      for (int i = 0; i < erased.size() && deleted < limit; i++) {
        delete.setObject(1, erased.get(i));
        delete.setInt(2, limit - deleted);
        deleted += delete.executeUpdate();
      }
    }
    return deleted;
  }

  @Override
  public void append(Connection connection, List<AuditEntry> entries) throws SQLException {
    if (entries.size() > 1) {
      H2Insert.audit(connection, entries);
      return;
    }
    try (PreparedStatement append = connection.prepareStatement(AuditSql.INSERT)) {
      AuditRow.bind(append, 1, entries.get(0));
      append.executeUpdate();
    }
  }

  @Override
  public String disclosed() {
    return H2Insert.DISCLOSED;
  }

  @Override
  public void suppress(Connection connection, List<SuppressionEntry> entries) throws SQLException {
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
