package fi.rekisteri.samples.hosttransaction;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases of the two kinds: H2 in memory, and schemas of one PostgreSQL server. */
enum Databases {
  H2,
  POSTGRESQL;

  private static final AtomicInteger NEXT = new AtomicInteger();

  /** The address of an empty one, with user and password in it. */
  String empty() {
    String name = "host" + NEXT.incrementAndGet();
    return this == H2
        ? "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000;USER=sa;PASSWORD=sa"
        : postgres(name);
  }

  /** Which session a connection has on the server. */
  String session() {
    return this == H2 ? "select session_id()" : "select pg_backend_pid()";
  }

  /** Ends somebody's session as an administrator would. */
  String kill(String session) {
    return this == H2
        ? "call abort_session(" + session + ")"
        : "select pg_terminate_backend(" + session + ")";
  }

  private static String postgres(String schema) {
    String url = Server.RUNNING.getJdbcUrl("postgres", "postgres");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url + "&options=-c%20lock_timeout=1000&currentSchema=" + schema;
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
