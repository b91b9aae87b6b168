package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain JDBC of a host or an operator, beside the adapter. */
final class Sql {
  static final List<String> TABLES =
      List.of(
          "rekisteri_customer",
          "rekisteri_search_tag",
          "rekisteri_unique_tag",
          "rekisteri_item",
          "rekisteri_tombstone",
          "rekisteri_leftover",
          "rekisteri_suppression",
          "rekisteri_staff",
          "rekisteri_disclosure",
          "rekisteri_party_notice",
          "rekisteri_list_run",
          "rekisteri_list_line",
          "rekisteri_physical_record",
          "rekisteri_physical_step",
          "rekisteri_breach",
          "rekisteri_request",
          "rekisteri_request_line",
          "rekisteri_hold",
          "rekisteri_erasure_demand",
          "rekisteri_erasure_plan",
          "rekisteri_erasure_item",
          "rekisteri_source_task",
          "rekisteri_replay_batch",
          "rekisteri_anonymous",
          "rekisteri_audit",
          "rekisteri_audit_lane",
          "rekisteri_checkpoint",
          "rekisteri_key");

  private Sql() {}

  static void run(DataSource source, String sql) {
    try (Connection connection = source.getConnection()) {
      run(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static List<String> rows(DataSource source, String select) {
    try (Connection connection = source.getConnection();
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

  /** The names of the indexes of a schema, in order; MariaDB's driver calls it a catalog. */
  static List<String> indexes(DataSource source, String schema) {
    try (Connection connection = source.getConnection();
        ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
      List<String> names = new ArrayList<>();
      while (tables.next()) {
        String catalog = tables.getString("TABLE_CAT");
        String own = tables.getString("TABLE_SCHEM");
        if (schema.equalsIgnoreCase(own == null ? catalog : own)) {
          names.addAll(indexes(connection, catalog, own, tables.getString("TABLE_NAME")));
        }
      }
      return names.stream().sorted().toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> indexes(
      Connection connection, String catalog, @Nullable String schema, String table)
      throws SQLException {
    try (ResultSet index =
        connection.getMetaData().getIndexInfo(catalog, schema, table, false, false)) {
      List<String> names = new ArrayList<>();
      while (index.next()) {
        names.add(index.getString("INDEX_NAME") + " " + index.getString("COLUMN_NAME"));
      }
      return names;
    }
  }

  /** What the database tells of each column of the current schema, or catalog on MariaDB. */
  static SortedMap<String, String> comments(DataSource source) throws SQLException {
    SortedMap<String, String> comments = new TreeMap<>();
    try (Connection connection = source.getConnection();
        ResultSet row =
            connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
      while (row.next()) {
        String column = row.getString("TABLE_NAME") + "." + row.getString("COLUMN_NAME");
        if (Objects.equals(row.getString("TABLE_SCHEM"), connection.getSchema())
            && column.toLowerCase(Locale.ROOT).startsWith("rekisteri_")) {
          comments.put(column.toLowerCase(Locale.ROOT), String.valueOf(row.getString("REMARKS")));
        }
      }
    }
    return comments;
  }

  /** How many rows each table of the register has. */
  static List<String> counts(DataSource source) {
    return TABLES.stream()
        .map(table -> table + " " + rows(source, "select count(*) from " + table).get(0))
        .toList();
  }
}
