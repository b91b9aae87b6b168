package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * A shop over an empty database, with somebody who looks at it from outside. Closing it asks that
 * every connection has come back.
 */
record Stage(Hosts host, Databases database, HikariDataSource pool, Shop shop, Outside outside)
    implements AutoCloseable {
  private static final long PATIENT_MILLIS = 2_000;

  /** Each way of the sample over each database; the shop's pool has one connection. */
  static Stream<Stage> all() {
    return Stream.of(Hosts.values())
        .flatMap(host -> Stream.of(Databases.values()).map(database -> of(host, database, 1)));
  }

  /** The same, for whom waiting longer for a connection would be as much in vain. */
  static Stream<Stage> impatient() {
    return Stream.of(Hosts.values())
        .flatMap(host -> Stream.of(Databases.values()).map(database -> of(host, database, 1, 250)));
  }

  /** Spring's ways, which may need two connections. */
  static Stream<Stage> spring() {
    return Stream.of(Databases.values()).map(database -> of(Hosts.SPRING, database, 2));
  }

  static Stage of(Hosts host, Databases database, int connections) {
    return of(host, database, connections, PATIENT_MILLIS);
  }

  private static Stage of(Hosts host, Databases database, int connections, long millis) {
    String url = database.empty();
    HikariDataSource pool = pool(url, connections, millis);
    JdbcSchema.migrate(pool);
    try (Connection connection = pool.getConnection()) {
      Orders.table(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Transactions transactions = host.over(pool);
    Registers registers = Registers.open(pool, transactions, InMemoryKeys.random());
    return new Stage(host, database, pool, new Shop(transactions, registers), new Outside(url));
  }

  static HikariDataSource pool(String url, int connections) {
    return pool(url, connections, PATIENT_MILLIS);
  }

  private static HikariDataSource pool(String url, int connections, long millis) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(millis);
    return new HikariDataSource(config);
  }

  /** A value that the shop's connection has now, such as its session. */
  String inside(String sql) {
    try {
      Connection connection = shop.transactions().get();
      try {
        return Outside.value(connection, sql);
      } finally {
        shop.transactions().release(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    shop.registers().close();
    int lent = pool.getHikariPoolMXBean().getActiveConnections();
    pool.close();
    assertThat(lent).as("connections that did not come back").isZero();
  }

  @Override
  public String toString() {
    return host + " on " + database;
  }
}
