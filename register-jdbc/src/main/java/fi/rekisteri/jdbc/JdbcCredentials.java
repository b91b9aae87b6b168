package fi.rekisteri.jdbc;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.credential.StoredAccount;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps accounts and counts of failures in H2, PostgreSQL or MariaDB, in the tables that {@link
 * JdbcSchema} makes beside those of the register. Thread-safe, also between processes; holds no
 * connection between calls.
 *
 * <p>Each call is a transaction of its own. There is no way to join a transaction of the host on
 * purpose: its rollback would take back the count of a guess.
 *
 * <h2>Security</h2>
 *
 * Exceptions carry the SQL state and never the driver's message or exception.
 */
public final class JdbcCredentials implements CredentialStore {
  private final Database database;

  private JdbcCredentials(Database database) {
    this.database = database;
  }

  /**
   * A store over connections of its own.
   *
   * @param dataSource lends connections, preferably pooled ones in autocommit mode
   * @return the store
   * @throws fi.rekisteri.error.StorageException {@code STORAGE_UNAVAILABLE} where no connection is
   *     to be had
   * @throws IllegalArgumentException for a database that is none of these
   */
  public static JdbcCredentials on(DataSource dataSource) {
    return on(dataSource, JdbcSettings.defaults());
  }

  /**
   * A store over connections of its own, with other settings than the usual ones.
   *
   * @param dataSource lends connections, preferably pooled ones in autocommit mode
   * @param settings where the tables are, time-outs and retries
   * @return the store
   */
  public static JdbcCredentials on(DataSource dataSource, JdbcSettings settings) {
    Objects.requireNonNull(dataSource, "dataSource");
    return new JdbcCredentials(Database.on(dataSource, settings, Scripts.VERSION));
  }

  @Override
  public boolean insert(StoredAccount account) {
    return alone(session -> AccountRows.insert(session, account));
  }

  @Override
  public Optional<StoredAccount> find(AccountId id) {
    return alone(session -> AccountRows.find(session, id));
  }

  @Override
  public Optional<StoredAccount> findByName(String nameTag) {
    return alone(session -> AccountRows.findByName(session, nameTag));
  }

  @Override
  public boolean replace(StoredAccount from, StoredAccount to) {
    return alone(session -> AccountRows.replace(session, from, to));
  }

  @Override
  public Map<String, FailureCount> failures(Set<String> lanes) {
    return alone(session -> FailureRows.find(session, lanes));
  }

  @Override
  public boolean count(String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
    return alone(session -> FailureRows.count(session, lane, from, to));
  }

  @Override
  public int forgetFailures(Instant before) {
    return alone(session -> FailureRows.forget(session, before));
  }

  private <R> R alone(Function<Session, R> step) {
    return database.retries().run(() -> once(step));
  }

  private <R> R once(Function<Session, R> step) {
    Session session = new Session(database);
    try {
      R result = step.apply(session);
      session.finish();
      return result;
    } finally {
      session.close();
    }
  }
}
