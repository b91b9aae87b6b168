package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where connections come from, whose transactions they carry, and which SQL they speak. */
final class Database {
  private final ConnectionSource connections;
  private final boolean joined;
  private final JdbcSettings settings;
  private final int version;
  private volatile @Nullable Dialect dialect;
  private volatile @Nullable Wording wording;
  private volatile boolean known;

  /**
   * A database.
   *
   * @param version the version of the tables that the statements are written for
   */
  private Database(
      ConnectionSource connections, boolean joined, JdbcSettings settings, int version) {
    this.connections = connections;
    this.joined = joined;
    this.settings = settings;
    this.version = version;
  }

  /** A host that begins and finishes the transactions. */
  static Database joining(ConnectionSource connections, JdbcSettings settings, int version) {
    return new Database(connections, true, settings.withRetries(0), version);
  }

  /** Connections of its own; one is looked at to know the database. */
  static Database on(DataSource dataSource, JdbcSettings settings, int version) {
    Database database = new Database(pooled(dataSource), false, settings, version);
    database.lookAtOne();
    return database;
  }

  private void lookAtOne() {
    Session session = new Session(this);
    try {
      session.read(open -> true);
    } catch (StorageException e) {
      // The host may make the tables yet, and every use looks again until they are there.
      if (e.code() != ErrorCode.SCHEMA_MISSING) {
        throw e;
      }
    } finally {
      session.close();
    }
  }

  private static ConnectionSource pooled(DataSource dataSource) {
    return new ConnectionSource() {
      @Override
      public Connection get() throws SQLException {
        return dataSource.getConnection();
      }

      @Override
      public void release(Connection connection) throws SQLException {
        connection.close();
      }
    };
  }

  ConnectionSource connections() {
    return connections;
  }

  /** Gives a connection back; what goes wrong then must not hide what went wrong before. */
  void release(Connection connection) {
    try {
      connections.release(connection);
    } catch (SQLException e) {
      SqlFailure.log(e);
    }
  }

  /** Whether the host begins and finishes the transactions. */
  boolean joined() {
    return joined;
  }

  /**
   * A joined host may have no connection to look at before its first transaction, so this is lazy.
   */
  Dialect dialect(Connection connection) throws SQLException {
    Dialect spoken = dialect;
    if (spoken == null) {
      spoken = Dialect.of(connection, settings);
      dialect = spoken;
    }
    return spoken;
  }

  /** The connection in the words of its database. */
  OpenConnection open(Connection connection) throws SQLException {
    Wording words = wording;
    if (words == null) {
      words = Wording.of(connection, dialect(connection), settings);
      wording = words;
    }
    return new OpenConnection(connection, words);
  }

  /** Refuses tables of another version, and a database that loses something. Asks once. */
  void requireKnown(OpenConnection open) throws SQLException {
    if (!known) {
      dialect(open.connection()).requireSuitable(open);
      SchemaVersion.require(version, open);
      known = true;
    }
  }

  Retries retries() {
    return settings.retries();
  }
}
