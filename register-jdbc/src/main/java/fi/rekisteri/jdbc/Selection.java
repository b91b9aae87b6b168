package fi.rekisteri.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A select with its parameters, read row by row. */
final class Selection {
  /** Reads the row on which the result stands. */
  interface Reader<R> {
    R read(Row row) throws SQLException;
  }

  private Selection() {}

  static <R> List<R> of(
      OpenConnection connection, String sql, Reader<R> reader, Object... parameters)
      throws SQLException {
    try (Prepared select = connection.prepare(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      return read(select, reader);
    }
  }

  static <R> List<R> read(Prepared select, Reader<R> reader) throws SQLException {
    try (Row row = select.executeQuery()) {
      List<R> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    }
  }
}
