package fi.rekisteri.contract;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The columns of a database as it is, not as somebody remembers it.
 *
 * @param columns each as {@code table.column}, in small letters
 */
public record LiveSchema(SortedSet<String> columns) {
  /** Copies the columns. */
  public LiveSchema {
    columns = new TreeSet<>(columns);
  }

  /**
   * A schema that somebody wrote down, for tests of the gate itself.
   *
   * @param columns the columns
   * @return the schema
   */
  public static LiveSchema of(Collection<String> columns) {
    return new LiveSchema(new TreeSet<>(columns));
  }

  /**
   * Reads the current schema of a database: the one in which a connection of the source begins.
   * Whatever can hold a copy of data is read, materialised views and foreign tables too; what only
   * shows other tables is not. Migrate it first.
   *
   * @param database H2, PostgreSQL, or another one whose driver tells its metadata
   * @return its columns
   * @throws IllegalStateException where the metadata cannot be read, or two names differ by the
   *     case of their letters alone, so that one could hide behind the other
   */
  public static LiveSchema of(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return new LiveSchema(read(connection));
    } catch (SQLException failed) {
      throw new IllegalStateException("the schema cannot be read", failed);
    }
  }

  private static SortedSet<String> read(Connection connection) throws SQLException {
    TreeMap<String, String> found = new TreeMap<>();
    SortedSet<String> tables = tables(connection);
    DatabaseMetaData metadata = connection.getMetaData();
    try (ResultSet rows = metadata.getColumns(connection.getCatalog(), null, "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        if (isCurrent(connection, rows) && tables.contains(table)) {
          String name = table + "." + rows.getString("COLUMN_NAME");
          String other = found.put(name.toLowerCase(Locale.ROOT), name);
          if (other != null) {
            throw new IllegalStateException(other + " and " + name + " differ by case alone");
          }
        }
      }
    }
    return new TreeSet<>(found.keySet());
  }

  private static SortedSet<String> tables(Connection connection) throws SQLException {
    SortedSet<String> tables = new TreeSet<>();
    DatabaseMetaData metadata = connection.getMetaData();
    try (ResultSet rows = metadata.getTables(connection.getCatalog(), null, "%", null)) {
      while (rows.next()) {
        if (isCurrent(connection, rows) && holdsData(rows.getString("TABLE_TYPE"))) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  /** A pattern would take an underscore for any letter, so schemas are compared here. */
  private static boolean isCurrent(Connection connection, ResultSet row) throws SQLException {
    return Objects.equals(connection.getSchema(), row.getString("TABLE_SCHEM"));
  }

  /** A kind that nobody thought of holds data, until somebody says otherwise. */
  private static boolean holdsData(String kind) {
    return !kind.startsWith("SYSTEM")
        && !kind.contains("TEMPORARY")
        && !kind.endsWith("INDEX")
        && !kind.equals("VIEW")
        && !kind.equals("SEQUENCE")
        && !kind.equals("SYNONYM")
        && !kind.equals("TYPE");
  }
}
