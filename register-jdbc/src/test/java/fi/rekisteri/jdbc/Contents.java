package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Every row of every table of the register, as text. */
final class Contents {
  private Contents() {}

  static List<String> of(DataSource source) {
    List<String> all = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        all.addAll(rows(statement, table));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row =
        connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
      while (row.next()) {
        String name = row.getString("TABLE_NAME");
        if (name.toLowerCase(Locale.ROOT).startsWith("rekisteri_")
            && row.getString("TABLE_TYPE").contains("TABLE")) {
          names.add(name);
        }
      }
    }
    if (names.isEmpty()) {
      throw new AssertionError("no table of the register was found");
    }
    return names;
  }

  private static List<String> rows(Statement statement, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("select * from " + table)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder line = new StringBuilder(table);
        for (int column = 1; column <= columns; column++) {
          Object value = row.getObject(column);
          line.append('|')
              .append(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : text(value));
        }
        rows.add(line.toString());
      }
    }
    Collections.sort(rows);
    return rows;
  }

  private static String text(Object value) throws SQLException {
    return value instanceof java.sql.Array array
        ? Arrays.deepToString((Object[]) array.getArray())
        : String.valueOf(value);
  }
}
