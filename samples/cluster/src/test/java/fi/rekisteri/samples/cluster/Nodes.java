package fi.rekisteri.samples.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Two PostgreSQL servers, as they are without the engine. They stop with the virtual machine. */
final class Nodes {
  private static final List<EmbeddedPostgres> SERVERS =
      IntStream.range(0, 2).mapToObj(node -> start()).toList();

  static final List<DataSource> ALL =
      IntStream.range(0, 2)
          .<DataSource>mapToObj(node -> new HikariDataSource(config(node)))
          .toList();

  private Nodes() {}

  static String name(int node) {
    return "node_" + node;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pool of connections to a node. */
  static HikariConfig config(int node) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(SERVERS.get(node).getJdbcUrl("postgres", "postgres"));
    // No node sees who waits on the other one: whoever waits too long gives up and tries again.
    config.setConnectionInitSql("set lock_timeout = '2s'");
    config.setMaximumPoolSize(32);
    config.setMinimumIdle(0);
    return config;
  }

  static void run(int node, String sql) {
    try (Connection connection = ALL.get(node).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of what a node answers. */
  static List<String> rows(int node, String select) {
    try (Connection connection = ALL.get(node).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
