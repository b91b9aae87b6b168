package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement for databases to which no list travels. It is prepared when all its values are known:
 * a list that is asked {@code = any(?)} is written out value by value, and lists that are columns
 * are sent row by row, as one batch. For one thread.
 */
final class UnrolledStatement implements Prepared {
  private final Connection connection;
  private final ListedText text;
  private final int seconds;
  private final Spelling spelling;
  private final Map<Integer, @Nullable Object> values = new TreeMap<>();
  private @Nullable PreparedStatement statement;
  private String prepared = "";

  UnrolledStatement(Connection connection, ListedText text, int seconds, Spelling spelling) {
    this.connection = connection;
    this.text = text;
    this.seconds = seconds;
    this.spelling = spelling;
  }

  @Override
  public void setObject(int parameter, @Nullable Object value) {
    values.put(parameter, value);
  }

  @Override
  public void setString(int parameter, @Nullable String value) {
    values.put(parameter, value);
  }

  @Override
  public void setInt(int parameter, int value) {
    values.put(parameter, value);
  }

  @Override
  public void setInteger(int parameter, @Nullable Integer value) {
    values.put(parameter, value);
  }

  @Override
  public void setLong(int parameter, long value) {
    values.put(parameter, value);
  }

  @Override
  public void setBoolean(int parameter, boolean value) {
    values.put(parameter, value);
  }

  @Override
  public void setBytes(int parameter, byte @Nullable [] value) {
    values.put(parameter, value);
  }

  @Override
  public void addBatch() throws SQLException {
    bound(-1).addBatch();
  }

  @Override
  public int[] executeBatch() throws SQLException {
    return statement == null ? new int[0] : statement.executeBatch();
  }

  @Override
  public void execute() throws SQLException {
    bound(-1).execute();
  }

  /** Says how many rows were written, by all rows of columns together. */
  @Override
  public int executeUpdate() throws SQLException {
    int rows = rows();
    if (rows < 0) {
      return bound(-1).executeUpdate();
    }
    for (int row = 0; row < rows; row++) {
      bound(row).addBatch();
    }
    return rows == 0 ? 0 : sum(executeBatch());
  }

  /** A driver that writes several rows as one statement does not tell how many of them were new. */
  private static int sum(int[] counts) throws SQLException {
    if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new SQLException("the driver does not count the rows of a batch", "0A000");
    }
    return Arrays.stream(counts).sum();
  }

  @Override
  public Row executeQuery() throws SQLException {
    return new Row(bound(-1).executeQuery(), spelling);
  }

  @Override
  public void close() throws SQLException {
    if (statement != null) {
      statement.close();
    }
  }

  /** How long the columns are, negative where there is none. */
  private int rows() {
    int rows = -1;
    for (Map.Entry<Integer, @Nullable Object> value : values.entrySet()) {
      if (value.getValue() instanceof Listed list && !text.isSet(value.getKey())) {
        rows = list.values().length;
      }
    }
    return rows;
  }

  private PreparedStatement bound(int row) throws SQLException {
    PreparedStatement ready = prepare();
    int next = 1;
    for (Map.Entry<Integer, @Nullable Object> value : values.entrySet()) {
      if (!(value.getValue() instanceof Listed list)) {
        bind(ready, next++, value.getValue());
      } else if (text.isSet(value.getKey())) {
        for (Object element : ListedText.padded(list)) {
          bind(ready, next++, element);
        }
      } else {
        bind(ready, next++, list.values()[row]);
      }
    }
    return ready;
  }

  private void bind(PreparedStatement ready, int parameter, @Nullable Object value)
      throws SQLException {
    if (value instanceof byte[] bytes) {
      ready.setBytes(parameter, bytes);
    } else {
      spelling.bind(ready, parameter, value);
    }
  }

  /** The statement that stands, unless its lists were of other lengths. */
  private PreparedStatement prepare() throws SQLException {
    PreparedStatement ready = statement;
    String wanted = text.of(Collections.unmodifiableMap(values));
    if (ready == null || !wanted.equals(prepared)) {
      close();
      ready = connection.prepareStatement(wanted);
      ready.setQueryTimeout(seconds);
      statement = ready;
      prepared = wanted;
    }
    return ready;
  }
}
