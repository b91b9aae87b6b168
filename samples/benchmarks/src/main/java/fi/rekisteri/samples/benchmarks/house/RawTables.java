package fi.rekisteri.samples.benchmarks.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All that stands in the tables of a database, as whoever steals it sees it. */
public final class RawTables {
  private RawTables() {}

  /** Whether one of some values stands readable in any column of any table. */
  public static boolean hold(DataSource source, Collection<String> values) throws SQLException {
    try (Connection connection = source.getConnection()) {
      for (String table : tables(connection)) {
        if (holds(connection, table, values)) {
          return true;
        }
      }
      return false;
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = data.getTables(null, null, "%", null)) {
      while (rows.next()) {
        if (rows.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT).equals("public")
            && rows.getString("TABLE_TYPE").contains("TABLE")) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  private static boolean holds(Connection connection, String table, Collection<String> values)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table)) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          String text = text(rows.getObject(column));
          if (values.stream().anyMatch(text::contains)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static String text(@Nullable Object value) {
    return value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value);
  }
}
