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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What databases do differently: their writes. Reads are common SQL. A dialect keeps no state but
 * its SQL.
 */
interface Dialect {
  /**
   * Knows a database by its product name and by whether the host says that it is spread over
   * several nodes, and looks at its settings where those could lose data.
   */
  static Dialect of(java.sql.Connection connection, JdbcSettings settings) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    if (settings.isForCluster()) {
      return ClusterDialect.of(product);
    }
    return switch (product) {
      case "H2" -> new H2Dialect();
      case "PostgreSQL" -> new PostgresDialect();
      case "MariaDB" -> MariaDialect.on(connection);
      default ->
          throw new IllegalArgumentException(
              "the database product '" + product + "' is not known: use H2, PostgreSQL or MariaDB");
    };
  }

  /** How it writes statements and values that are common to all. */
  default Spelling spelling() {
    return Spelling.COMMON;
  }

  /** The folder of the schema scripts beside this class. */
  String scripts();

  /**
   * A schema as statements name it. It is quoted, since its name may be a word of the language.
   *
   * @param schema small letters, digits and underscores
   */
  default String named(java.sql.Connection connection, String schema) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString();
    return quote + schema + quote;
  }

  /**
   * Refuses a database, and tables of it, that would lose something of what a register writes;
   * tables that are missing it does not refuse.
   */
  default void requireSuitable(OpenConnection connection) throws SQLException {}

  /** Whether tables can be made in a transaction that others wait for. */
  default boolean makesTablesInTransaction() {
    return true;
  }

  /** Whether the connection would see what others have not finished. */
  boolean readsUncommitted(java.sql.Connection connection) throws SQLException;

  /** Begins a transaction of the adapter's own on a connection that left autocommit mode. */
  default void begin(java.sql.Connection connection) throws SQLException {}

  /** Refuses a host's transaction in which the adapter could not keep its promises. */
  default void join(java.sql.Connection connection) throws SQLException {}

  /** Reads customers and locks their rows, in the order of ids, in which they are given. */
  List<HeldRow> hold(OpenConnection connection, List<CustomerId> ids) throws SQLException;

  /** Reads the first values of customers, in the order of ids, in which they are given. */
  List<OwnedItem> itemsOf(OpenConnection connection, List<CustomerId> ids, int limit)
      throws SQLException;

  /** The first of a few who have a tag, in the order of their ids. */
  default List<SealedCustomer> findByTag(TagReads reads, SearchTag tag, int limit)
      throws SQLException {
    return reads.find(tag, limit);
  }

  /** Those who have a tag, in the order of their ids, if the ring stands at the revision. */
  default List<SealedCustomer> pageByTag(
      TagReads reads, SearchTag tag, @Nullable CustomerId after, int limit) throws SQLException {
    return reads.page(tag, after, limit);
  }

  /**
   * Inserts everything of the customers, where the ring stands at the revision; says whether it
   * did. 23505 where an id or unique tag is held.
   */
  boolean insert(OpenConnection connection, List<NewCustomer> customers, long ring)
      throws SQLException;

  /**
   * Writes the change, if version, key and ring are those that it comes from. Says whether they
   * were; otherwise nothing is written. 23505 where another customer holds a unique tag.
   */
  boolean save(OpenConnection connection, RecordChange change) throws SQLException;

  /** Whether {@link #save} is one statement, which the database keeps whole or not at all. */
  boolean savesAtOnce();

  /** Sets the days of next looks where they stand as they were read; the list is in order. */
  int lookAgain(OpenConnection connection, List<NextLook> looks) throws SQLException;

  /** Brings the days of next looks forward, of each who is there; the list is in order. */
  int lookBy(OpenConnection connection, List<UUID> ids, LocalDate day) throws SQLException;

  /**
   * Deletes records with their keys, and gives the packed tags of each that was there.
   *
   * @param ids in order, in which rows are locked
   * @param held whether the transaction has locked their rows already
   */
  Map<UUID, byte[]> delete(OpenConnection connection, List<UUID> ids, boolean held)
      throws SQLException;

  /** Puts empty records in the places of ids that have none, to meet whoever inserts one now. */
  void occupy(OpenConnection connection, List<UUID> ids) throws SQLException;

  /**
   * Deletes the tags of deleted records, leaves the tombstones, puts the ids on the list of
   * leftovers and writes the entries.
   *
   * @param verdicts each customer once, somebody at least
   */
  void bury(
      OpenConnection connection,
      List<ErasureVerdict> verdicts,
      List<TagRow> tags,
      List<AuditEntry> audit)
      throws SQLException;

  /**
   * Locks the records of customers in the order of their ids, which is that of the list, and tells
   * what stands in them; whoever has none is left out.
   */
  Map<UUID, ItemAdditions.Place> lock(OpenConnection connection, List<UUID> ids)
      throws SQLException;

  /** Inserts those items that are not there yet, and says how many those were. */
  int addItems(OpenConnection connection, List<ItemRow> rows) throws SQLException;

  /** Deletes so many items of customers at most, where {@link Leftovers#GONE} holds for them. */
  int deleteItems(OpenConnection connection, List<UUID> erased, int limit) throws SQLException;

  /** Takes those off the list of leftovers of whom nothing is left, and says how many. */
  default int finishLeftovers(OpenConnection connection, List<UUID> erased) throws SQLException {
    return Leftovers.finish(connection, erased);
  }

  /** Appends entries to the audit trail, any number of them in one statement. */
  void append(OpenConnection connection, List<AuditEntry> entries) throws SQLException;

  /** What follows the columns where lines of the ledger are inserted, as lists of ten columns. */
  String disclosed();

  /** Adds to what is forbidden; each term stands once in the list, which is in order. */
  void suppress(OpenConnection connection, List<SuppressionEntry> entries) throws SQLException;

  /**
   * From where entries {@code s} are selected whose terms are bound as three lists; they may be
   * more than those of the terms.
   */
  String suppressed();

  /** Takes bits off an entry: parameters are the bits that stay, twice, and the term. */
  String release();

  /** How plans of erasure and what comes of them are written. */
  RetentionSql retention();

  /** Adds a key unless its context has one; says whether it did. */
  boolean addKey(OpenConnection connection, RegisterKey key) throws SQLException;
}
