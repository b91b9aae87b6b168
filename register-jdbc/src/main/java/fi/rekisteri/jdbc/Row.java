package fi.rekisteri.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row on which a result stands. For one thread. */
final class Row implements AutoCloseable {
  private final ResultSet result;
  private final Spelling spelling;

  Row(ResultSet result, Spelling spelling) {
    this.result = result;
    this.spelling = spelling;
  }

  boolean next() throws SQLException {
    return result.next();
  }

  @Nullable UUID uuid(int column) throws SQLException {
    return spelling.uuid(result, column);
  }

  @Nullable Instant time(int column) throws SQLException {
    return spelling.time(result, column);
  }

  @Nullable LocalDate date(int column) throws SQLException {
    return spelling.date(result, column);
  }

  String getString(int column) throws SQLException {
    return result.getString(column);
  }

  int getInt(int column) throws SQLException {
    return result.getInt(column);
  }

  /** An integer that may be missing. */
  @Nullable Integer integer(int column) throws SQLException {
    int value = result.getInt(column);
    return result.wasNull() ? null : value;
  }

  long getLong(int column) throws SQLException {
    return result.getLong(column);
  }

  boolean getBoolean(int column) throws SQLException {
    return result.getBoolean(column);
  }

  byte[] getBytes(int column) throws SQLException {
    return result.getBytes(column);
  }

  @Override
  public void close() throws SQLException {
    result.close();
  }
}
