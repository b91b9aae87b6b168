package fi.rekisteri.jdbc;

import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps a register in H2 (2.5 or newer), PostgreSQL (14 or newer, proved on 17) or MariaDB (10.6 or
 * newer, proved on 10.11). The tables come from {@link JdbcSchema}. Thread-safe; holds no
 * connection between transactions.
 *
 * <h2>When a transaction begins</h2>
 *
 * With a {@link DataSource}, a connection is asked for at the first use of a store, and the
 * database transaction begins at the first <em>write</em> that is not the only one. Reads before it
 * run in autocommit mode, so work that only reads costs one round trip for each read and no commit.
 * That is sound at READ COMMITTED, which is what the adapter is written for: there each statement
 * sees its own snapshot anyway, whether a transaction is open or not, so nobody can tell the
 * difference. What was read is never trusted by a later write: a save is guarded by {@code where
 * version = ?}, an insert by primary keys, and an erased id by its tombstone, looked up after the
 * insert has taken the id's place in the index. Work that needs one snapshot for several reads does
 * not get it from this port.
 *
 * <p>A write of a single statement (appending to the audit trail; on PostgreSQL any save) waits for
 * what comes next. The next call of the work carries it out first, inside a transaction. Where
 * there is no next call and no other write, it runs in autocommit mode when the work returns: the
 * database keeps a single statement whole or not at all, and an audited read costs two round trips
 * instead of four. A refusal of such a write is thrown by the next call, or out of {@code
 * inTransaction}. A connection that is lost while it runs leaves its outcome unknown, as one lost
 * during a commit does: the {@link fi.rekisteri.error.StorageException} then says so, and is not
 * retryable. In a host's transaction nothing waits.
 *
 * <p>A save waits on where the ledger of disclosures is asked about somebody of whom no disclosure
 * was known when they were read: the answer is nobody. Should that have ceased to be true when the
 * save is carried out, it is refused as what may be run again.
 *
 * <p>A connection whose isolation is weaker than READ COMMITTED is lifted to it for the
 * transaction, and goes back as it came: outside a transaction, with its own autocommit mode and
 * isolation. Under REPEATABLE READ and snapshots an insert would not see the tombstone of somebody
 * who was erased a moment ago, so the first connection that is lent is refused at these levels
 * ({@code STORAGE_UNSUITABLE}), and so is a host's transaction each time; SERIALIZABLE sees no
 * more, unless all are at it, as {@link JdbcSettings#forCluster} takes it. On MariaDB each
 * transaction of the adapter's own is at READ COMMITTED, whatever the session's level is. A pool
 * that lends connections with autocommit off works, at the price of one more round trip for work
 * that only reads. H2 keeps eight parsed statements for each connection unless its URL says more;
 * {@code QUERY_CACHE_SIZE=64} holds all of the adapter's.
 *
 * <h2>What happens to a refused call</h2>
 *
 * A refusal ({@code DUPLICATE_CUSTOMER}, {@code VERSION_CONFLICT} and so on) undoes just the
 * refused call: the work may catch it and go on. After a {@link
 * fi.rekisteri.error.StorageException} nothing of the work is kept, even where it catches the
 * exception and returns.
 *
 * <h2>What is run again</h2>
 *
 * Work of which nothing was kept, since another transaction was in the way or the connection was
 * lost before the commit, is run again from its beginning (A71), as {@link
 * JdbcSettings#withRetries} says. What is thrown then is what the last run met. A transaction of
 * the host's is never run again.
 *
 * <h2>Security</h2>
 *
 * Exceptions carry the SQL state and never the driver's message or exception, which may print bound
 * values.
 */
public final class JdbcStorage implements RegisterStorage {
  private final Database database;

  JdbcStorage(Database database) {
    this.database = database;
  }

  /**
   * A storage with transactions of its own.
   *
   * @param dataSource lends connections, preferably pooled ones in autocommit mode
   * @return the storage
   * @throws fi.rekisteri.error.StorageException {@code STORAGE_UNAVAILABLE} where no connection is
   *     to be had, {@code SCHEMA_MISMATCH} where the tables are of another version. Where there are
   *     none yet, the first use asks again
   * @throws IllegalArgumentException for a database that is not known
   */
  public static JdbcStorage on(DataSource dataSource) {
    return on(dataSource, JdbcSettings.defaults());
  }

  /**
   * A storage with transactions of its own, with other settings than the usual ones.
   *
   * @param dataSource lends connections, preferably pooled ones in autocommit mode
   * @param settings where the tables are, time-outs and retries
   * @return the storage
   * @throws fi.rekisteri.error.StorageException {@code STORAGE_UNAVAILABLE} where no connection is
   *     to be had, {@code SCHEMA_MISMATCH} where the tables are of another version. Where there are
   *     none yet, the first use asks again
   * @throws IllegalArgumentException for a database that is not known
   */
  public static JdbcStorage on(DataSource dataSource, JdbcSettings settings) {
    Objects.requireNonNull(dataSource, "dataSource");
    Objects.requireNonNull(settings, "settings");
    return new JdbcStorage(Database.on(dataSource, settings, Scripts.VERSION));
  }

  /**
   * A storage that works inside transactions of the host. It neither commits nor rolls back the
   * host's transaction, nor does it change the autocommit mode; before its first statement it sets
   * a savepoint, so that failed work leaves nothing while the host's own changes stay, and the
   * host's transaction stays usable unless the connection is lost.
   *
   * <p>No failure is marked retryable here, since it is the host's whole transaction that would
   * have to be repeated.
   *
   * @param connections lends the connection of the transaction that the host has begun
   * @return the storage; its writes throw {@link IllegalStateException} where the lent connection
   *     is in autocommit mode. Its first use asks for the version of the tables
   */
  public static JdbcStorage joining(ConnectionSource connections) {
    return joining(connections, JdbcSettings.defaults());
  }

  /**
   * A storage that works inside transactions of the host, with other settings than the usual ones.
   *
   * @param connections lends the connection of the transaction that the host has begun
   * @param settings where the tables are, and time-outs; nothing is tried again here
   * @return the storage
   */
  public static JdbcStorage joining(ConnectionSource connections, JdbcSettings settings) {
    Objects.requireNonNull(connections, "connections");
    Objects.requireNonNull(settings, "settings");
    return new JdbcStorage(Database.joining(connections, settings, Scripts.VERSION));
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return database.retries().run(() -> once(work));
  }

  private <T> T once(Function<StorageTransaction, T> work) {
    Session session = new Session(database);
    try {
      T result = work.apply(new JdbcTransaction(session));
      session.finish();
      return result;
    } finally {
      session.close();
    }
  }

  @Override
  public boolean endsTransactions() {
    return !database.joined();
  }

  /** Does nothing: the data source or connection source is the host's. */
  @Override
  public void close() {}
}
