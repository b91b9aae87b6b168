package fi.rekisteri.samples.benchmarks.gdpr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fi.rekisteri.samples.benchmarks.house.RawTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What may stand in no table of a register, as whoever steals them reads them.
 *
 * @param pool where the tables are
 * @param wrapped the wrapped keys that people had before something of theirs was erased, by id
 * @param values values that are sealed or erased
 */
record Traces(DataSource pool, Map<String, String> wrapped, List<String> values) {
  /** Keeps the keys that some people have now. */
  static Traces of(DataSource pool, Set<String> people, List<String> values) throws SQLException {
    Map<String, String> keys = keys(pool);
    keys.keySet().retainAll(people);
    if (keys.size() != people.size()) {
      throw new IllegalStateException("somebody has no key yet");
    }
    return new Traces(pool, keys, values);
  }

  private static Map<String, String> keys(DataSource pool) throws SQLException {
    Map<String, String> keys = new HashMap<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select customer_id, wrapped from rekisteri_customer")) {
      while (row.next()) {
        keys.put(row.getString(1), new String(row.getBytes(2), ISO_8859_1));
      }
    }
    return keys;
  }

  /** Looks for all of it in every column of every table; of whole people no row may be left. */
  void requireGone(boolean whole) throws SQLException {
    Map<String, String> now = keys(pool);
    now.keySet().retainAll(wrapped.keySet());
    if (now.size() != (whole ? 0 : wrapped.size())) {
      throw new IllegalStateException("of whole people a row is left, or of others it is gone");
    }
    List<String> unwanted = new ArrayList<>(values);
    unwanted.addAll(wrapped.values());
    if (RawTables.hold(pool, unwanted)) {
      throw new IllegalStateException("a value, or the key of an erased one, stands in a table");
    }
  }

  @Override
  public String toString() {
    return "Traces[" + wrapped.size() + " people, ***]";
  }
}
