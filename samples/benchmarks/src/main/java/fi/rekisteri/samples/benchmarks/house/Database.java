package fi.rekisteri.samples.benchmarks.house;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Map;

/** A database engine on which both sides of every contest work. */
public interface Database extends AutoCloseable {
  String name();

  /** Whether each statement is a round trip to another process. */
  boolean networked();

  /** The statement that brings tables that were just filled into the state of every day. */
  String refreshStatistics();

  /** What decides on durability and isolation, as the engine itself reports it. */
  Map<String, String> settings();

  /**
   * Makes an empty database.
   *
   * @return its address
   */
  String create(String name) throws SQLException;

  /** Drops a database whose connections are closed. */
  void drop(String name) throws SQLException;

  /** Lets the engine finish what earlier rounds left it to do, before the next is timed. */
  void settle() throws SQLException;

  /** Processor time of the server since its start; 0 where it runs inside this process. */
  double serverCpuSeconds();

  /** Bytes that the server has written to its write-ahead log; 0 where it does not tell. */
  long logBytes();

  /** Bytes that a database takes on the disk, logs left out; 0 where it is in memory. */
  long storedBytes(String name) throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;

  /** Processor time of this process and the server. */
  default double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9 + serverCpuSeconds();
  }

  /** The pool that both sides share. */
  static HikariDataSource pool(String url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(connections);
    return new HikariDataSource(config);
  }
}
