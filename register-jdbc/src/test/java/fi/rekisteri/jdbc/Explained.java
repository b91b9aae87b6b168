package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Statements that PostgreSQL makes plans for, without their values and without running them: rights
 * are asked for all the same. What has values whose types it cannot tell alone is left out.
 */
final class Explained implements AutoCloseable {
  private static final Pattern VALUE = Pattern.compile("\\?");
  private static final String REFUSED = "42501";

  private final Connection connection;
  private final List<String> plans = new ArrayList<>();

  Explained(DataSource owner, Collection<String> statements) throws SQLException {
    // Otherwise the driver would send values, of which there are none.
    connection = Databases.with(owner, "preferQueryMode=simple").getConnection();
    connection.setAutoCommit(false);
    for (String sql : statements) {
      String plan = "explain (generic_plan) " + numbered(sql);
      if (stateOf("select", plan).isEmpty()) {
        plans.add(plan);
      }
    }
  }

  int size() {
    return plans.size();
  }

  /** Whether the writer without that right could not run one of them. */
  boolean isRefusedWithout(Right right) throws SQLException {
    String revoke = "revoke " + right.kind() + " on " + right.qualified() + " from w_writer";
    for (String plan : plans) {
      if (plan.contains(right.table()) && stateOf(revoke, plan).equals(REFUSED)) {
        return true;
      }
    }
    return false;
  }

  private String stateOf(String before, String plan) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(before);
      statement.execute("set local role w_writer");
      statement.execute(plan);
      return "";
    } catch (SQLException e) {
      return e.getSQLState();
    } finally {
      connection.rollback();
    }
  }

  private static String numbered(String sql) {
    int[] number = {0};
    return VALUE.matcher(sql).replaceAll(found -> "\\$" + ++number[0]);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
