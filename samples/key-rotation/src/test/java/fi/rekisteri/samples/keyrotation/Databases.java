package fi.rekisteri.samples.keyrotation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Empty databases of the two kinds: H2 in memory, and schemas of one PostgreSQL server. */
enum Databases {
  H2,
  POSTGRESQL;

  private static final AtomicInteger NEXT = new AtomicInteger();

  DataSource empty() {
    return this == H2
        ? JdbcConnectionPool.create(
            "jdbc:h2:mem:story" + NEXT.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "")
        : postgres(postgresUrl());
  }

  static HikariDataSource postgres(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  /** The address of an empty schema, for other processes too. */
  static String postgresUrl() {
    String schema = "story" + NEXT.incrementAndGet();
    String url = Server.RUNNING.getJdbcUrl("postgres", "postgres");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url + "&currentSchema=" + schema;
  }

  /** Started by the first test that asks; the server stops with the virtual machine. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
