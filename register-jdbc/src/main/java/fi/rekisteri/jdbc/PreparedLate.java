package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose text is written when its values are known, since lists stand in it value by
 * value. One that would be larger than the database takes is cut into several, where a transaction
 * keeps them together. For one thread.
 */
final class PreparedLate implements Prepared {
  private final Connection connection;
  private final Template template;
  private final MariaSpelling spelling;
  private final int seconds;
  private final @Nullable Object[] values;
  private String text = "";
  private @Nullable PreparedStatement statement;

  PreparedLate(Connection connection, Template template, MariaSpelling spelling, int seconds) {
    this.connection = connection;
    this.template = template;
    this.spelling = spelling;
    this.seconds = seconds;
    this.values = new @Nullable Object[template.parameters()];
  }

  @Override
  public void setObject(int parameter, @Nullable Object value) {
    values[parameter - 1] = value;
  }

  @Override
  public void setString(int parameter, @Nullable String value) {
    setObject(parameter, value);
  }

  @Override
  public void setInt(int parameter, int value) {
    setObject(parameter, value);
  }

  @Override
  public void setInteger(int parameter, @Nullable Integer value) {
    setObject(parameter, value);
  }

  @Override
  public void setLong(int parameter, long value) {
    setObject(parameter, value);
  }

  @Override
  public void setBoolean(int parameter, boolean value) {
    setObject(parameter, value);
  }

  @Override
  public void setBytes(int parameter, byte @Nullable [] value) {
    setObject(parameter, value);
  }

  @Override
  public void addBatch() throws SQLException {
    ready(whole()).addBatch();
  }

  @Override
  public int[] executeBatch() throws SQLException {
    return statement == null ? new int[0] : statement.executeBatch();
  }

  @Override
  public void execute() throws SQLException {
    ready(whole()).execute();
  }

  @Override
  public int executeUpdate() throws SQLException {
    int rows = template.rows(values);
    return rows == 0 ? ready(whole()).executeUpdate() : executeUpdate(0, rows);
  }

  /** Halves what is too large until it is not. */
  private int executeUpdate(int from, int until) throws SQLException {
    Draft draft = template.draft(values, from, until);
    if (spelling.takes(draft) || until - from == 1 || connection.getAutoCommit()) {
      return ready(draft).executeUpdate();
    }
    int middle = (from + until) >>> 1;
    return executeUpdate(from, middle) + executeUpdate(middle, until);
  }

  @Override
  public Row executeQuery() throws SQLException {
    return new Row(ready(whole()).executeQuery(), spelling);
  }

  @Override
  public void close() throws SQLException {
    if (statement != null) {
      statement.close();
    }
  }

  private Draft whole() {
    return template.draft(values, 0, template.rows(values));
  }

  /** The statement of a text stays prepared as long as the text is the same. */
  private PreparedStatement ready(Draft draft) throws SQLException {
    if (!spelling.takes(draft)) {
      throw new StorageException(
          ErrorCode.STORAGE_FAILED,
          "a value is larger than the database takes at once",
          "raise the server's max_allowed_packet; nothing was kept",
          false);
    }
    String next = draft.text();
    if (!next.equals(text)) {
      close();
      statement = connection.prepareStatement(next);
      statement.setQueryTimeout(seconds);
      text = next;
    }
    PreparedStatement ready = Objects.requireNonNull(statement);
    for (int i = 0; i < draft.bound().size(); i++) {
      spelling.bind(ready, i + 1, draft.bound().get(i));
    }
    return ready;
  }
}
