package fi.rekisteri.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Empty databases: H2 in memory and in a file, schemas of one PostgreSQL server for all tests, and
 * databases of one MariaDB server.
 */
final class Databases {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Databases() {}

  static DataSource h2() {
    return new Driver("jdbc:h2:mem:t" + NEXT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
  }

  static DataSource h2(Path folder) {
    return new Driver("jdbc:h2:file:" + folder.resolve("t" + NEXT.incrementAndGet()));
  }

  static DataSource postgres() {
    return postgres("");
  }

  /** With options of the driver, each after an ampersand. */
  static DataSource postgres(String options) {
    String schema = "t" + NEXT.incrementAndGet();
    String url = Server.RUNNING.getJdbcUrl("postgres", "postgres");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Driver(url + "&currentSchema=" + schema + options);
  }

  static DataSource mariadb() {
    return mariadb("");
  }

  /** With options of the driver, each behind an ampersand. */
  static DataSource mariadb(String options) {
    try {
      return new Driver(Maria.running().database("t" + NEXT.incrementAndGet()) + options);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A PostgreSQL database of its own, in an encoding. */
  static DataSource postgresIn(String encoding) {
    String name = "d" + NEXT.incrementAndGet();
    Sql.run(
        new Driver(Server.RUNNING.getJdbcUrl("postgres", "postgres")),
        "create database " + name + " encoding '" + encoding + "' locale 'C' template template0");
    return new Driver(Server.RUNNING.getJdbcUrl("postgres", name));
  }

  /** Connections to the same database with one more property in their URL. */
  static DataSource with(DataSource database, String property) {
    String url = ((Driver) database).url();
    return new Driver(url + (url.startsWith("jdbc:h2:") ? ";" : "&") + property);
  }

  /** The database with one more schema, which is empty. */
  static DataSource withSchema(DataSource database, String schema) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      statement.execute("drop schema if exists " + schema + (postgres ? " cascade" : ""));
      statement.execute("create schema " + schema);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Connections at REPEATABLE READ. */
  static DataSource repeatable(DataSource database) {
    return new Driver("") {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
      }
    };
  }

  /** A pool over the database, with the tables in it. */
  static DataSource migrated(DataSource database) {
    JdbcSchema.migrate(database);
    return Pool.of(database);
  }

  /** Started by the first test that asks; the server stops with the virtual machine. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    /** In memory where there is a folder of it: making tables makes thousands of files. */
    private static Path folder() throws IOException {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "postgresql")
          : Files.createTempDirectory("postgresql");
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setDataDirectory(folder())
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "400")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Started by the first test that asks; where it is missing, each that asks is told so. */
  private static final class Maria {
    private static MariaServer running;

    static synchronized MariaServer running() {
      if (running == null) {
        running = MariaServer.start();
      }
      return running;
    }
  }
}
