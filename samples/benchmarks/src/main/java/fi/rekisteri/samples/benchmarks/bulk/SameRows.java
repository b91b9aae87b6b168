package fi.rekisteri.samples.benchmarks.bulk;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The very rows that an import of the register wrote, inserted anew into the same tables by JDBC as
 * a good programmer writes it by hand: one prepared statement and one batch for each table, and a
 * commit for each thousand people. It checks, seals, tags and links nothing: that was done.
 *
 * @param tables the rows of each table, in the order in which they lie there
 * @param people how many people they are of
 */
record SameRows(Map<String, List<Object[]>> tables, int people) {
  private static final int BATCH = 1_000;
  private static final List<String> TABLES =
      List.of(
          "rekisteri_customer",
          "rekisteri_search_tag",
          "rekisteri_unique_tag",
          "rekisteri_item",
          "rekisteri_audit");

  /** All that lies in the tables that an import fills. */
  static SameRows of(DataSource source, int people) throws SQLException {
    Map<String, List<Object[]>> tables = new LinkedHashMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        List<Object[]> rows = read(statement, table);
        if (!rows.isEmpty()) {
          tables.put(table, rows);
        }
      }
    }
    return new SameRows(tables, people);
  }

  private static List<Object[]> read(Statement statement, String table) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("select * from " + table)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  void insert(DataSource source) throws SQLException {
    int chunks = (people + BATCH - 1) / BATCH;
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
      for (Map.Entry<String, List<Object[]>> table : tables.entrySet()) {
        inserts.put(table.getKey(), prepare(connection, table.getKey(), table.getValue().get(0)));
      }
      for (int chunk = 0; chunk < chunks; chunk++) {
        for (Map.Entry<String, List<Object[]>> table : tables.entrySet()) {
          List<Object[]> rows = table.getValue();
          int from = (int) ((long) rows.size() * chunk / chunks);
          int until = (int) ((long) rows.size() * (chunk + 1) / chunks);
          batch(Objects.requireNonNull(inserts.get(table.getKey())), rows.subList(from, until));
        }
        connection.commit();
      }
      for (PreparedStatement insert : inserts.values()) {
        insert.close();
      }
    }
  }

  private static PreparedStatement prepare(Connection connection, String table, Object[] row)
      throws SQLException {
    String values = String.join(", ", Collections.nCopies(row.length, "?"));
    return connection.prepareStatement("insert into " + table + " values (" + values + ")");
  }

  private static void batch(PreparedStatement insert, List<Object[]> rows) throws SQLException {
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        insert.setObject(i + 1, row[i]);
      }
      insert.addBatch();
    }
    insert.executeBatch();
  }

  /** The same for the same rows, in whatever order they lie. */
  long sum() {
    return tables.values().stream()
        .flatMap(List::stream)
        .mapToLong(row -> 31L * Arrays.deepHashCode(comparable(row)) + row.length)
        .sum();
  }

  /** Days and times by their texts, since drivers differ in what else they carry. */
  private static Object[] comparable(Object[] row) {
    return Arrays.stream(row)
        .map(
            value -> value instanceof Date || value instanceof Timestamp ? value.toString() : value)
        .toArray();
  }

  @Override
  public String toString() {
    return "SameRows[" + people + "]";
  }
}
