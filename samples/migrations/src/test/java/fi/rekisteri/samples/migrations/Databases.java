package fi.rekisteri.samples.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty databases: H2 in memory, and schemas of one PostgreSQL server. */
final class Databases {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Databases() {}

  static DataSource empty(Dialect dialect) {
    String name = "migrated" + NEXT.incrementAndGet();
    if (dialect == Dialect.POSTGRESQL) {
      return postgres(name);
    }
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  private static DataSource postgres(String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(Server.RUNNING.getJdbcUrl("postgres", "postgres"));
    run(source, "create schema " + schema);
    source.setCurrentSchema(schema);
    source.setOptions("-c client_min_messages=warning");
    return source;
  }

  static void run(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
