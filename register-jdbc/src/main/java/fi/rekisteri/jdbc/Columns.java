package fi.rekisteri.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds rows column by column, each as one array parameter, for {@code unnest}. One set statement
 * then inserts any number of rows in one round trip, from a text that never changes.
 */
final class Columns {
  private final PreparedStatement statement;
  private int next = 1;

  Columns(PreparedStatement statement) {
    this.statement = statement;
  }

  <T> Columns uuids(List<T> rows, Function<T, UUID> column) throws SQLException {
    return bind("uuid", rows, new UUID[rows.size()], column);
  }

  <T> Columns texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
    return bind("varchar", rows, new @Nullable String[rows.size()], column);
  }

  <T> Columns times(List<T> rows, Function<T, String> column) throws SQLException {
    return bind("timestamptz", rows, new String[rows.size()], column);
  }

  <T> Columns longs(List<T> rows, Function<T, Long> column) throws SQLException {
    return bind("int8", rows, new Long[rows.size()], column);
  }

  <T> Columns integers(List<T> rows, Function<T, Integer> column) throws SQLException {
    return bind("int4", rows, new Integer[rows.size()], column);
  }

  <T> Columns bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
    return bind("bytea", rows, new byte[rows.size()][], column);
  }

  private <T, V extends @Nullable Object> Columns bind(
      String type, List<T> rows, V[] values, Function<T, V> column) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
    return this;
  }
}
