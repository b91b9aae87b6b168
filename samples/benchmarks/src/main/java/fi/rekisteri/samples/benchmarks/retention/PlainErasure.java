package fi.rekisteri.samples.benchmarks.retention;

import fi.rekisteri.customer.CustomerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Deletes the rows of people from the tables of a register by plain JDBC, many people in the same
 * few statements, and leaves no trace of them: no check, no trail, no tombstone. It is told
 * beforehand which rows of the tag tables are theirs, as whoever has the values in clear would know
 * them. It deletes the values of collections at once, which a register leaves for later.
 *
 * @param networked whether arrays are sent instead of batches: on H2 only the latter use keys
 */
public record PlainErasure(DataSource pool, boolean networked) {
  private static final String TAG = "index_id, index_version, tag, customer_id";
  private static final String[] TYPES = {"varchar", "int4", "bytea", "uuid"};
  private static final String BY_KEY =
      " where index_id = ? and index_version = ? and tag = ? and customer_id = ?";
  private static final String BY_KEYS =
      " t using unnest(?::varchar[], ?::int4[], ?::bytea[], ?::uuid[]) as v ("
          + TAG
          + ") where t.index_id = v.index_id and t.index_version = v.index_version"
          + " and t.tag = v.tag and t.customer_id = v.customer_id";

  /** Rows of one batch of people. */
  public record Rows(List<UUID> people, List<Object[]> shared, List<Object[]> unique) {}

  /** Looks up, before anything is timed, what is to be deleted. */
  public Rows rows(List<CustomerId> people) throws SQLException {
    List<UUID> ids = people.stream().map(CustomerId::value).toList();
    try (Connection connection = pool.getConnection()) {
      return new Rows(
          ids,
          tags(connection, "rekisteri_search_tag", ids),
          tags(connection, "rekisteri_unique_tag", ids));
    }
  }

  private static List<Object[]> tags(Connection connection, String table, List<UUID> ids)
      throws SQLException {
    String sql = "select " + TAG + " from " + table + " where customer_id = any(?)";
    List<Object[]> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Object[] {
                row.getString(1), row.getInt(2), row.getBytes(3), row.getObject(4, UUID.class)
              });
        }
      }
    }
    return rows;
  }

  /** Deletes each batch, in a transaction of its own. */
  public void deleteAll(List<Rows> batches) throws SQLException {
    for (Rows rows : batches) {
      delete(rows);
    }
  }

  private void delete(Rows rows) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      int gone = people(connection, "rekisteri_customer", rows.people());
      RetainedCustomers.require(gone == rows.people().size(), "somebody was not there");
      people(connection, "rekisteri_item", rows.people());
      deleteTags(connection, "rekisteri_search_tag", rows.shared());
      deleteTags(connection, "rekisteri_unique_tag", rows.unique());
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private int people(Connection connection, String table, List<UUID> ids) throws SQLException {
    String sql = "delete from " + table + " where customer_id = ";
    try (PreparedStatement delete =
        connection.prepareStatement(sql + (networked ? "any(?)" : "?"))) {
      if (networked) {
        delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        return delete.executeUpdate();
      }
      for (UUID id : ids) {
        delete.setObject(1, id);
        delete.addBatch();
      }
      return Arrays.stream(delete.executeBatch()).sum();
    }
  }

  private void deleteTags(Connection connection, String table, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + table + (networked ? BY_KEYS : BY_KEY))) {
      if (networked) {
        bind(connection, delete, rows);
        delete.executeUpdate();
        return;
      }
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          delete.setObject(i + 1, row[i]);
        }
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  /** One array for each column. */
  private static void bind(Connection connection, PreparedStatement delete, List<Object[]> rows)
      throws SQLException {
    Object[][] columns = {
      new String[rows.size()],
      new Integer[rows.size()],
      new byte[rows.size()][],
      new UUID[rows.size()]
    };
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows.get(row)[column];
      }
    }
    for (int column = 0; column < columns.length; column++) {
      delete.setArray(column + 1, connection.createArrayOf(TYPES[column], columns[column]));
    }
  }
}
