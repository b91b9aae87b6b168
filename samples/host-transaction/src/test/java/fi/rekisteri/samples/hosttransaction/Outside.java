package fi.rekisteri.samples.hosttransaction;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody else with a connection of their own for each look, who sees what was committed. */
record Outside(String url) {
  private static final List<String> TABLES =
      List.of(
          "shop_order",
          "rekisteri_customer",
          "rekisteri_search_tag",
          "rekisteri_unique_tag",
          "rekisteri_item",
          "rekisteri_audit",
          "rekisteri_audit_lane");

  /** How many rows there are of what the tests write. */
  Map<String, Integer> rows() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String table : TABLES) {
      counts.put(table, Integer.valueOf(value("select count(*) from " + table)));
    }
    return counts;
  }

  int rows(String table) {
    return rows().get(table);
  }

  String value(String sql) {
    try (Connection connection = DriverManager.getConnection(url)) {
      return value(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void run(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
