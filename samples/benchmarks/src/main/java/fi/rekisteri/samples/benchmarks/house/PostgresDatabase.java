package fi.rekisteri.samples.benchmarks.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of its own, as durable as a real one. The package that starts it is made for
 * tests and turns syncing off unless told otherwise; this class tells it, and refuses to measure
 * without.
 */
public final class PostgresDatabase implements Database {
  private static final List<String> MUST_BE_ON =
      List.of("fsync", "synchronous_commit", "full_page_writes", "autovacuum");
  private static final List<String> REPORTED =
      List.of("server_version", "default_transaction_isolation", "shared_buffers", "max_wal_size");

  private final EmbeddedPostgres server;
  private final Connection admin;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final ProcessHandle postmaster;

  public PostgresDatabase() throws IOException, SQLException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("max_wal_size", "4GB");
    MUST_BE_ON.forEach(setting -> builder.setServerConfig(setting, "on"));
    server = builder.start();
    admin = server.getPostgresDatabase().getConnection();
    for (String setting : MUST_BE_ON) {
      settings.put(setting, ask("show " + setting));
      if (!"on".equals(settings.get(setting))) {
        throw new IllegalStateException(setting + " is off: the figures would be worth nothing");
      }
    }
    for (String setting : REPORTED) {
      settings.put(setting, ask("show " + setting));
    }
    postmaster = ProcessHandle.of(Long.parseLong(firstLineOfPidFile())).orElseThrow();
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public boolean networked() {
    return true;
  }

  @Override
  public String refreshStatistics() {
    return "vacuum (analyze)";
  }

  @Override
  public Map<String, String> settings() {
    return settings;
  }

  @Override
  public String create(String name) throws SQLException {
    execute("create database " + name);
    return server.getJdbcUrl("postgres", name);
  }

  @Override
  public void drop(String name) throws SQLException {
    execute("drop database " + name + " with (force)");
  }

  @Override
  public void settle() throws SQLException {
    execute("checkpoint");
  }

  /** Of its processes that live and of those that have ended, whichever side they worked for. */
  @Override
  public double serverCpuSeconds() {
    return Kernel.endedChildrenSeconds(postmaster.pid())
        + Stream.concat(Stream.of(postmaster), postmaster.descendants())
            .mapToDouble(PostgresDatabase::cpuSeconds)
            .sum();
  }

  /** Where the log ends; unchecked, since a server that cannot tell it has gone. */
  @Override
  public long logBytes() {
    try {
      return Long.parseLong(ask("select pg_current_wal_insert_lsn() - '0/0'"));
    } catch (SQLException e) {
      throw new IllegalStateException("the server does not tell the end of its log", e);
    }
  }

  @Override
  public long storedBytes(String name) throws SQLException {
    return Long.parseLong(ask("select pg_database_size('" + name + "')"));
  }

  @Override
  public void close() throws IOException, SQLException {
    admin.close();
    server.close();
  }

  private static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
  }

  private String firstLineOfPidFile() throws SQLException {
    return ask("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)");
  }

  private String ask(String question) throws SQLException {
    try (Statement statement = admin.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(command);
    }
  }
}
