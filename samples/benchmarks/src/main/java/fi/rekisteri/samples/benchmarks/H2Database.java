package fi.rekisteri.samples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** H2 in the memory of this process. It does not reuse the results of repeated statements. */
final class H2Database implements Database {
  @Override
  public String name() {
    return "H2 in memory";
  }

  @Override
  public boolean networked() {
    return false;
  }

  @Override
  public String refreshStatistics() {
    return "analyze";
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("durability", "none: memory only", "optimize_reuse_results", "0");
  }

  @Override
  public String create(String name) {
    return url(name) + ";DB_CLOSE_DELAY=-1";
  }

  @Override
  public void drop(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(name));
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    }
  }

  @Override
  public void settle() {}

  @Override
  public double serverCpuSeconds() {
    return 0;
  }

  @Override
  public void close() {}

  private static String url(String name) {
    return "jdbc:h2:mem:" + name + ";OPTIMIZE_REUSE_RESULTS=0";
  }
}
