package fi.rekisteri.samples.benchmarks.gdpr;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The register's table of people as whoever steals it reads it. */
record RawPeople(DataSource pool) {
  private static final HexFormat HEX = HexFormat.of();

  /** Everybody's wrapped key, by id. */
  Map<String, String> keys() throws SQLException {
    Map<String, String> keys = new HashMap<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select customer_id, wrapped from rekisteri_customer")) {
      while (row.next()) {
        keys.put(row.getString(1), HEX.formatHex(row.getBytes(2)));
      }
    }
    return keys;
  }

  /** Looks for values in everything that is stored of everybody. */
  void requireSealed(List<String> values) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select role, customerships, sealed from rekisteri_customer")) {
      while (row.next()) {
        String all =
            row.getString(1)
                + row.getString(2)
                + new String(row.getBytes(3), StandardCharsets.ISO_8859_1);
        if (values.stream().anyMatch(all::contains)) {
          throw new IllegalStateException("something stands in clear");
        }
      }
    }
  }
}
