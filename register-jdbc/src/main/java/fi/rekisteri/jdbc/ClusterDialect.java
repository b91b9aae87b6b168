package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's language in an engine that spreads rows over nodes: plain statements that name one
 * table, or tables that are spread alike. What may be there already is inserted {@code on conflict
 * do nothing}, since a failed statement would spoil the transaction.
 *
 * <p>All nodes have to commit, or none: a change, its tags and its entry lie on different ones.
 */
final class ClusterDialect implements Dialect {
  /** The folder of its scripts. */
  static final String SCRIPTS = "cluster";

  /** SERIALIZABLE is what some engines know alone; there all are at it. */
  private static final Set<Integer> SNAPSHOTS = Set.of(Connection.TRANSACTION_REPEATABLE_READ);

  private static final Spelling SPELLING = new PlainSpelling();

  private static final String SUPPRESS =
      "insert into rekisteri_suppression as s"
          + " (index_id, index_version, tag, processing, disclosure, since)"
          + " values (?, ?, ?, ?, ?, ?)"
          + " on conflict (index_id, index_version, tag) do update set"
          + " processing = s.processing | excluded.processing,"
          + " disclosure = s.disclosure | excluded.disclosure,"
          + " since = least(s.since, excluded.since)";

  /** What is one statement there too. */
  private final PostgresDialect postgres = new PostgresDialect();

  static Dialect of(String product) {
    if (!product.equals("PostgreSQL")) {
      throw new IllegalArgumentException(
          "the database product '"
              + product
              + "' does not speak PostgreSQL's language: leave out JdbcSettings.forCluster");
    }
    return new ClusterDialect();
  }

  @Override
  public Spelling spelling() {
    return SPELLING;
  }

  @Override
  public String scripts() {
    return SCRIPTS;
  }

  @Override
  public void requireSuitable(OpenConnection connection) throws SQLException {
    Isolation.refuse(connection.connection(), SNAPSHOTS);
  }

  @Override
  public void join(Connection connection) throws SQLException {
    Isolation.refuse(connection, SNAPSHOTS);
  }

  /** Each node makes its own: whoever is refused begins again from what is there. */
  @Override
  public boolean makesTablesInTransaction() {
    return false;
  }

  @Override
  public boolean readsUncommitted(Connection connection) {
    return postgres.readsUncommitted(connection);
  }

  @Override
  public List<HeldRow> hold(OpenConnection connection, List<CustomerId> ids) throws SQLException {
    return Holding.oneByOne(connection, ids);
  }

  @Override
  public List<OwnedItem> itemsOf(OpenConnection connection, List<CustomerId> ids, int limit)
      throws SQLException {
    return ItemReads.oneByOne(connection, ids, limit);
  }

  @Override
  public List<SealedCustomer> findByTag(TagReads reads, SearchTag tag, int limit)
      throws SQLException {
    return TagSearch.page(reads, tag, null, limit);
  }

  @Override
  public List<SealedCustomer> pageByTag(
      TagReads reads, SearchTag tag, @Nullable CustomerId after, int limit) throws SQLException {
    return TagSearch.page(reads, tag, after, limit);
  }

  @Override
  public boolean insert(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    ClusterInsert.customers(connection, customers);
    return !RingGuard.isOutdated(connection, ring);
  }

  @Override
  public boolean save(OpenConnection connection, RecordChange record) throws SQLException {
    if (!SaveInSteps.run(this, connection, record, ClusterInsert::items)) {
      return false;
    }
    RingGuard.confirm(connection, record.ring());
    return true;
  }

  @Override
  public boolean savesAtOnce() {
    return false;
  }

  @Override
  public int lookAgain(OpenConnection connection, List<NextLook> looks) throws SQLException {
    return ClusterLooks.again(connection, looks);
  }

  @Override
  public int lookBy(OpenConnection connection, List<UUID> ids, LocalDate day) throws SQLException {
    return ClusterLooks.by(connection, ids, day);
  }

  @Override
  public Map<UUID, byte[]> delete(OpenConnection connection, List<UUID> ids, boolean held)
      throws SQLException {
    return ClusterErasure.delete(connection, ids);
  }

  @Override
  public void occupy(OpenConnection connection, List<UUID> ids) throws SQLException {
    ClusterErasure.occupy(connection, ids);
  }

  @Override
  public void bury(
      OpenConnection connection,
      List<ErasureVerdict> verdicts,
      List<TagRow> tags,
      List<AuditEntry> audit)
      throws SQLException {
    append(connection, audit);
    ClusterErasure.bury(connection, verdicts, tags);
  }

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
    return ClusterInsert.missingItems(connection, rows);
  }

  @Override
  public int deleteItems(OpenConnection connection, List<UUID> erased, int limit)
      throws SQLException {
    return ClusterErasure.deleteItems(connection, erased, limit);
  }

  @Override
  public void append(OpenConnection connection, List<AuditEntry> entries) throws SQLException {
    ClusterInsert.audit(connection, entries);
  }

  @Override
  public String disclosed() {
    return "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  }

  @Override
  public void suppress(OpenConnection connection, List<SuppressionEntry> entries)
      throws SQLException {
    ClusterInsert.rows(connection, SUPPRESS, columns -> columns.suppressions(entries));
  }

  @Override
  public String suppressed() {
    return " from rekisteri_suppression s where s.index_id = any(?)"
        + " and s.index_version = any(?) and s.tag = any(?)";
  }

  @Override
  public String release() {
    return postgres.release();
  }

  @Override
  public RetentionSql retention() {
    return ClusterRetention.SQL;
  }

  @Override
  public boolean addKey(OpenConnection connection, RegisterKey key) throws SQLException {
    return postgres.addKey(connection, key);
  }
}
