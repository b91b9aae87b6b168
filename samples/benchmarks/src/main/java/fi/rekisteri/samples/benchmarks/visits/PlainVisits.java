package fi.rekisteri.samples.benchmarks.visits;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What recording observations costs without a register: the very rows that one wrote, of values and
 * of the audit trail, inserted anew in batches of 500 observations, one commit each.
 */
public final class PlainVisits {
  private static final String VALUES = "select field, item, blob, customer_id from rekisteri_item";
  private static final String TRAIL =
      "select lane, number, subject, at, actor, interface_id, purpose, action, fields, outcome,"
          + " code, footing, link, reason from rekisteri_audit where action = 'RECORD_VISIT'";
  private static final String INTO_VALUES =
      "insert into rekisteri_item (field, item, blob, customer_id) values (?, ?, ?, ?)";
  private static final String INTO_TRAIL =
      "insert into rekisteri_audit (lane, number, subject, at, actor, interface_id, purpose,"
          + " action, fields, outcome, code, footing, link, reason)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int BATCH = 500;

  private final DataSource pool;

  public PlainVisits(DataSource pool) {
    this.pool = pool;
  }

  /** The rows that a register has written so far, and takes them away again. */
  public List<List<Object[]>> take() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      List<Object[]> values = rows(connection, VALUES, 4);
      List<Object[]> trail = rows(connection, TRAIL, 14);
      try (Statement statement = connection.createStatement()) {
        statement.execute("delete from rekisteri_item where field = 'visit'");
        statement.execute("delete from rekisteri_audit where action = 'RECORD_VISIT'");
      }
      return List.of(values, trail);
    }
  }

  private static List<Object[]> rows(Connection connection, String sql, int columns)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = value(row, i + 1);
        }
        if (columns == 14 || values[0].equals("visit")) {
          rows.add(values);
        }
      }
    }
    return rows;
  }

  private static Object value(ResultSet row, int column) throws SQLException {
    String type = row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
    if (type.startsWith("timestamp")) {
      return row.getObject(column, OffsetDateTime.class);
    }
    if (type.equals("uuid")) {
      return row.getObject(column, UUID.class);
    }
    return type.contains("binary") || type.equals("bytea")
        ? row.getBytes(column)
        : row.getObject(column);
  }

  /** Inserts them, so many of the trail with each batch of values as the register wrote. */
  public void insert(List<List<Object[]>> rows) throws SQLException {
    List<Object[]> values = rows.get(0);
    List<Object[]> trail = rows.get(1);
    int batches = (values.size() + BATCH - 1) / BATCH;
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < batches; i++) {
        insert(connection, INTO_VALUES, part(values, i, batches));
        insert(connection, INTO_TRAIL, part(trail, i, batches));
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  private static List<Object[]> part(List<Object[]> rows, int part, int parts) {
    int from = (int) ((long) rows.size() * part / parts);
    return rows.subList(from, (int) ((long) rows.size() * (part + 1) / parts));
  }

  private static void insert(Connection connection, String sql, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
