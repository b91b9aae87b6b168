package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * PostgreSQL: few round trips. Several tables are written by one statement with data-modifying
 * {@code with} parts, and lists travel as arrays.
 */
final class PostgresDialect implements Dialect {
  /**
   * Goes to the rows by their place, found in the index customer by customer: no plan can turn this
   * into a walk over the whole table. A place is not reused while the statement sees its row.
   */
  private static final String DELETE_ITEMS =
      "delete from rekisteri_item where ctid = any(array(select i.place"
          + " from unnest(?::uuid[]) as l (customer_id), lateral (select ctid as place"
          + " from rekisteri_item where customer_id = l.customer_id limit ?) i where "
          + Leftovers.GONE
          + " limit ?))";

  /** SERIALIZABLE sees no more: it refuses only where the others are at it too. */
  private static final Set<Integer> SNAPSHOTS =
      Set.of(
          java.sql.Connection.TRANSACTION_REPEATABLE_READ,
          java.sql.Connection.TRANSACTION_SERIALIZABLE);

  private static final String ENCODING = "select current_setting('server_encoding')";

  private static final String ADD_KEY =
      "insert into rekisteri_key"
          + " (register_id, purpose, epoch, provider_id, root_key, blob, check_bytes)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  private static final String SUPPRESS =
      "insert into rekisteri_suppression as s"
          + " (index_id, index_version, tag, processing, disclosure, since) select u.* from"
          + " unnest(?::varchar[], ?::int4[], ?::bytea[], ?::int4[], ?::int4[], ?::timestamptz[]) u"
          + " on conflict (index_id, index_version, tag) do update set"
          + " processing = s.processing | excluded.processing,"
          + " disclosure = s.disclosure | excluded.disclosure,"
          + " since = least(s.since, excluded.since)";

  @Override
  public String scripts() {
    return "postgresql";
  }

  /** In any other encoding than UTF-8 letters would be refused one day, or read as others. */
  @Override
  public void requireSuitable(OpenConnection connection) throws SQLException {
    Isolation.refuse(connection.connection(), SNAPSHOTS);
    try (Prepared select = connection.prepare(ENCODING);
        Row row = select.executeQuery()) {
      row.next();
      if (!row.getString(1).equals("UTF8")) {
        throw new StorageException(
            ErrorCode.STORAGE_UNSUITABLE,
            "the database keeps texts in the encoding " + row.getString(1),
            "make a database with the encoding UTF8",
            false);
      }
    }
  }

  @Override
  public void join(java.sql.Connection connection) throws SQLException {
    Isolation.refuse(connection, SNAPSHOTS);
  }

  /** PostgreSQL treats READ UNCOMMITTED as READ COMMITTED, and asking would cost a round trip. */
  @Override
  public boolean readsUncommitted(java.sql.Connection connection) {
    return false;
  }

  @Override
  public List<HeldRow> hold(OpenConnection connection, List<CustomerId> ids) throws SQLException {
    return Holding.atOnce(connection, ids);
  }

  @Override
  public List<OwnedItem> itemsOf(OpenConnection connection, List<CustomerId> ids, int limit)
      throws SQLException {
    return ItemReads.atOnce(connection, ids, limit);
  }

  @Override
  public boolean insert(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException {
    return PostgresCopy.suits(connection, customers)
        ? PostgresCopy.customers(connection, customers, ring)
        : PostgresInsert.customers(connection, customers, ring);
  }

  @Override
  public boolean save(OpenConnection connection, RecordChange change) throws SQLException {
    return PostgresSave.run(connection, change);
  }

  @Override
  public boolean savesAtOnce() {
    return true;
  }

  @Override
  public int lookAgain(OpenConnection connection, List<NextLook> looks) throws SQLException {
    return PostgresLooks.again(connection, looks);
  }

  @Override
  public int lookBy(OpenConnection connection, List<UUID> ids, LocalDate day) throws SQLException {
    return PostgresLooks.by(connection, ids, day);
  }

  @Override
  public Map<UUID, byte[]> delete(OpenConnection connection, List<UUID> ids, boolean held)
      throws SQLException {
    return PostgresErasure.delete(connection, ids, held);
  }

  @Override
  public void occupy(OpenConnection connection, List<UUID> ids) throws SQLException {
    PostgresErasure.occupy(connection, ids);
  }

  @Override
  public void bury(
      OpenConnection connection,
      List<ErasureVerdict> verdicts,
      List<TagRow> tags,
      List<AuditEntry> audit)
      throws SQLException {
    PostgresErasure.bury(connection, verdicts, tags, audit);
  }

  @Override
  public Map<UUID, ItemAdditions.Place> lock(OpenConnection connection, List<UUID> ids)
      throws SQLException {
    return ItemAdditions.lockAll(connection, ids);
  }

  @Override
  public int addItems(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    return PostgresInsert.missingItems(connection, rows);
  }

  @Override
  public int deleteItems(OpenConnection connection, List<UUID> erased, int limit)
      throws SQLException {
    try (Prepared delete = connection.prepare(DELETE_ITEMS)) {
      delete.setObject(1, Listed.ids(erased));
      delete.setInt(2, limit);
      delete.setInt(3, limit);
      return delete.executeUpdate();
    }
  }

  @Override
  public void append(OpenConnection connection, List<AuditEntry> entries) throws SQLException {
    if (entries.size() > 1) {
      PostgresInsert.audit(connection, entries);
      return;
    }
    AuditRow.insert(connection, entries.get(0));
  }

  @Override
  public String disclosed() {
    return "select * from " + PostgresInsert.DISCLOSED;
  }

  @Override
  public void suppress(OpenConnection connection, List<SuppressionEntry> entries)
      throws SQLException {
    try (Prepared suppress = connection.prepare(SUPPRESS)) {
      new Columns(suppress, 1).suppressions(entries);
      suppress.executeUpdate();
    }
  }

  @Override
  public String suppressed() {
    return " from unnest(?::varchar[], ?::int4[], ?::bytea[]) as u (i, v, t)"
        + " join rekisteri_suppression s on s.index_id = u.i and s.index_version = u.v"
        + " and s.tag = u.t";
  }

  @Override
  public String release() {
    return "update rekisteri_suppression set processing = processing & ?,"
        + " disclosure = disclosure & ? where index_id = ? and index_version = ? and tag = ?";
  }

  @Override
  public RetentionSql retention() {
    return PostgresRetention.SQL;
  }

  @Override
  public boolean addKey(OpenConnection connection, RegisterKey key) throws SQLException {
    try (Prepared add = connection.prepare(ADD_KEY)) {
      KeyRows.bind(add, key);
      return add.executeUpdate() == 1;
    }
  }
}
