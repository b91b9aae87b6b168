package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where connections come from, whose transactions they carry, and which SQL they speak. */
final class Database {
  private final ConnectionSource connections;
  private final boolean joined;
  private final JdbcSettings settings;
  private volatile @Nullable Dialect dialect;
  private volatile @Nullable Wording wording;

  Database(ConnectionSource connections, boolean joined, JdbcSettings settings) {
    this.connections = connections;
    this.joined = joined;
    this.settings = settings;
  }

  /** Connections of its own; one is looked at to know the database. */
  static Database on(DataSource dataSource, JdbcSettings settings) {
    Database database = new Database(pooled(dataSource), false, settings);
    try (Connection connection = dataSource.getConnection()) {
      database.dialect(connection);
    } catch (SQLException e) {
      throw SqlFailure.noConnection(e);
    }
    return database;
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

  /** Whether the host begins and finishes the transactions. */
  boolean joined() {
    return joined;
  }

  /**
   * A joined host may have no connection to look at before its first transaction, so this is lazy.
   */
  Dialect dialect(Connection connection) throws SQLException {
    Dialect known = dialect;
    if (known == null) {
      known = Dialect.of(connection, settings);
      known.verify(new OpenConnection(connection, wording(known)));
      dialect = known;
    }
    return known;
  }

  /** How statements are written in the dialect. */
  Wording wording(Dialect spoken) {
    Wording known = wording;
    if (known == null) {
      known = new Wording(spoken.spelling(), settings.names(), settings.timeout());
      wording = known;
    }
    return known;
  }

  Retries retries() {
    return settings.retries();
  }
}
