package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SuppressionEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * MariaDB: a statement writes one table, with its rows written out. Its usual REPEATABLE READ would
 * show a transaction what stood at its first read, whatever others have committed since; the
 * adapter's own transactions therefore run at READ COMMITTED, whatever the session's level is.
 */
record MariaDialect(Spelling spelling) implements Dialect {
  /**
   * The level holds for one transaction, which begins at once: a level that waits for its
   * transaction would be left to the host where none comes.
   */
  private static final String BEGIN =
      "begin not atomic set transaction isolation level read committed; start transaction; end";

  private static final String SUPPRESS =
      "insert into rekisteri_suppression"
          + " (index_id, index_version, tag, processing, disclosure, since)"
          + " values rows(?, ?, ?, ?, ?, ?) on duplicate key update"
          + " processing = processing | values(processing),"
          + " disclosure = disclosure | values(disclosure), since = least(since, values(since))";

  /** A part of what the server takes at once is left for what the driver adds. */
  private static final int MARGIN = 64 * 1024;

  static MariaDialect on(Connection connection) throws SQLException {
    return new MariaDialect(new MariaSpelling(MariaSettings.check(connection) - MARGIN));
  }

  @Override
  public String scripts() {
    return "mariadb";
  }

  /** Such a session is refused where the dialect is made. */
  @Override
  public boolean readsUncommitted(Connection connection) {
    return false;
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    try (Statement begin = connection.createStatement()) {
      begin.execute(BEGIN);
    }
  }

  @Override
  public void join(Connection connection) throws SQLException {
    MariaSettings.requireReadCommitted(connection);
  }

  @Override
  public void requireSuitable(OpenConnection connection) throws SQLException {
    for (SchemaScript script : Scripts.OWN.in(scripts())) {
      MariaTables.verify(connection, script.statements());
    }
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
    return MariaInsert.customers(connection, customers, ring);
  }

  @Override
  public boolean save(OpenConnection connection, RecordChange record) throws SQLException {
    return SaveInSteps.run(this, connection, record, MariaInsert::items);
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

  @Override
  public Map<UUID, byte[]> delete(OpenConnection connection, List<UUID> ids, boolean held)
      throws SQLException {
    return MariaErasure.delete(connection, ids);
  }

  @Override
  public void occupy(OpenConnection connection, List<UUID> ids) throws SQLException {
    MariaErasure.occupy(connection, ids);
  }

  @Override
  public void bury(
      OpenConnection connection,
      List<ErasureVerdict> verdicts,
      List<TagRow> tags,
      List<AuditEntry> audit)
      throws SQLException {
    MariaErasure.bury(connection, verdicts, tags);
    if (!audit.isEmpty()) {
      append(connection, audit);
    }
  }

  @Override
  public Map<UUID, ItemAdditions.Place> lock(OpenConnection connection, List<UUID> ids)
      throws SQLException {
    return ItemAdditions.lockAll(connection, ids);
  }

  @Override
  public int addItems(OpenConnection connection, List<ItemRow> rows) throws SQLException {
    return MariaInsert.missingItems(connection, rows);
  }

  @Override
  public int deleteItems(OpenConnection connection, List<UUID> erased, int limit)
      throws SQLException {
    return MariaLeftovers.deleteItems(connection, erased, limit);
  }

  @Override
  public int finishLeftovers(OpenConnection connection, List<UUID> erased) throws SQLException {
    return MariaLeftovers.finish(connection, erased);
  }

  @Override
  public void append(OpenConnection connection, List<AuditEntry> entries) throws SQLException {
    if (entries.size() > 1) {
      MariaInsert.audit(connection, entries);
    } else {
      AuditRow.insert(connection, entries.get(0));
    }
  }

  @Override
  public String disclosed() {
    return "select * from (rows(" + MariaInsert.selected(10) + ")) u";
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
    return " from (rows(select ? as i, ? as v, ? as t)) u straight_join rekisteri_suppression s"
        + " on s.index_id = u.i collate utf8mb4_nopad_bin and s.index_version = u.v"
        + " and s.tag = u.t";
  }

  @Override
  public String release() {
    return "update rekisteri_suppression set processing = processing & ?,"
        + " disclosure = disclosure & ? where index_id = ? and index_version = ? and tag = ?";
  }

  @Override
  public RetentionSql retention() {
    return MariaRetention.SQL;
  }

  @Override
  public boolean addKey(OpenConnection connection, RegisterKey key) throws SQLException {
    return KeyInsert.unlessThere(connection, key);
  }
}
