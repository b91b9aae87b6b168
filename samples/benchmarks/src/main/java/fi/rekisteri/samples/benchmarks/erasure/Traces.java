package fi.rekisteri.samples.benchmarks.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fi.rekisteri.customer.CustomerId;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What tables hold of some people who are to be erased: noted while they are there, and looked for
 * in every table afterwards by plain SQL, since a register that lost its way would not tell. Rows
 * are read one after another, so that large registers can be looked through.
 */
public final class Traces {
  private static final Set<String> OF_PEOPLE =
      Set.of("rekisteri_customer", "rekisteri_search_tag", "rekisteri_unique_tag");
  private static final String ITEMS = "rekisteri_item";
  private static final int FETCHED = 500;

  private final DataSource source;
  private final Set<UUID> people = new HashSet<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> inClear = new ArrayList<>();

  public Traces(DataSource source) {
    this.source = source;
  }

  /** Notes somebody who is there, their wrapped key, and values that only they have. */
  public void note(CustomerId id, Collection<String> values) throws SQLException {
    String sql = "select wrapped from rekisteri_customer where customer_id = ?";
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id.value());
      try (ResultSet row = select.executeQuery()) {
        require(row.next(), "who is to be erased is not there");
        keys.add(new String(row.getBytes(1), ISO_8859_1));
      }
    }
    people.add(id.value());
    inClear.addAll(values);
  }

  /**
   * No row of record or tags is theirs, their wrapped keys and values stand in no column of any
   * table, and values of collections may be left only of whom the list of leftovers names.
   */
  public void requireGone() throws SQLException {
    requireGone(source);
  }

  /** The same in a database that was closed and opened since. */
  public void requireGone(DataSource reopened) throws SQLException {
    require(!people.isEmpty(), "nobody was noted");
    try (Connection connection = reopened.getConnection()) {
      connection.setAutoCommit(false); // or PostgreSQL's driver would hold whole tables
      Set<UUID> left = leftovers(connection);
      for (String table : tables(connection)) {
        lookThrough(connection, table, left);
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Set<UUID> leftovers(Connection connection) throws SQLException {
    Set<UUID> left = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select customer_id from rekisteri_leftover")) {
      while (row.next()) {
        left.add(row.getObject(1, UUID.class));
      }
    }
    return left;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = data.getTables(null, null, "%", null)) {
      while (rows.next()) {
        if (rows.getString("TABLE_SCHEM").equalsIgnoreCase("public")
            && rows.getString("TABLE_TYPE").contains("TABLE")) {
          tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    require(tables.containsAll(OF_PEOPLE), "the tables were not found");
    return tables;
  }

  private void lookThrough(Connection connection, String table, Set<UUID> left)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      try (ResultSet row = statement.executeQuery("select * from " + table)) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int column = 1; column <= columns; column++) {
            look(table, row.getObject(column), left);
          }
        }
      }
    }
  }

  private void look(String table, @Nullable Object value, Set<UUID> left) {
    if (value instanceof UUID id) {
      require(!OF_PEOPLE.contains(table) || !people.contains(id), "a row of the erased is left");
      require(
          !table.equals(ITEMS) || !people.contains(id) || left.contains(id),
          "a value of the erased is left, and no list names them");
      return;
    }
    if (!(value instanceof byte[] || value instanceof String)) {
      return; // a number or a time, or nothing
    }
    String text = value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : (String) value;
    require(keys.stream().noneMatch(text::contains), "a wrapped key of the erased is left");
    require(inClear.stream().noneMatch(text::contains), "a value of the erased stands in clear");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
