package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Plans of PostgreSQL for statements whose values are not known, where it reads a whole table, or
 * sorts, only when nothing else will do.
 */
final class GenericPlans implements AutoCloseable {
  private static final Pattern READS_ALL = Pattern.compile("Seq Scan on (rekisteri_\\w+)");
  private static final Set<String> OF_ONE_ROW =
      Set.of("rekisteri_key_ring", "rekisteri_retention_mark");
  private static final Pattern SORTS = Pattern.compile("(?<!Incremental )Sort  \\(");
  private static final Pattern VALUE = Pattern.compile("\\?");

  private final Connection connection;

  GenericPlans(DataSource source) throws SQLException {
    connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set enable_seqscan = off");
      statement.execute("set enable_sort = off");
    }
  }

  /** The tables for which no index can answer the statement; those of one row need none. */
  List<String> readsAllOf(String sql) throws SQLException {
    return READS_ALL
        .matcher(plan(sql))
        .results()
        .map(found -> found.group(1))
        .filter(table -> !OF_ONE_ROW.contains(table))
        .toList();
  }

  /** Whether no index gives its order. */
  boolean sorts(String sql) throws SQLException {
    return SORTS.matcher(plan(sql)).find();
  }

  private String plan(String sql) throws SQLException {
    int[] number = {0};
    String numbered = VALUE.matcher(sql).replaceAll(found -> "\\$" + ++number[0]);
    StringBuilder plan = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("explain (generic_plan) " + numbered)) {
      while (row.next()) {
        plan.append(row.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
