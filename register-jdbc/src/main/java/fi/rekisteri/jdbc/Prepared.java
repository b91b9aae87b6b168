package fi.rekisteri.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A prepared statement, whose values are bound as its database spells them. For one thread. */
final class Prepared implements AutoCloseable {
  private final PreparedStatement statement;
  private final Spelling spelling;

  Prepared(PreparedStatement statement, Spelling spelling) {
    this.statement = statement;
    this.spelling = spelling;
  }

  /** Binds an id, a day, a time in UTC, a list, or one of the others below. */
  void setObject(int parameter, @Nullable Object value) throws SQLException {
    if (value instanceof Listed list) {
      spelling.bindList(statement, parameter, list);
    } else {
      spelling.bind(statement, parameter, value);
    }
  }

  void setString(int parameter, @Nullable String value) throws SQLException {
    statement.setString(parameter, value);
  }

  void setInt(int parameter, int value) throws SQLException {
    statement.setInt(parameter, value);
  }

  void setInteger(int parameter, @Nullable Integer value) throws SQLException {
    if (value == null) {
      statement.setNull(parameter, Types.INTEGER);
    } else {
      statement.setInt(parameter, value);
    }
  }

  void setLong(int parameter, long value) throws SQLException {
    statement.setLong(parameter, value);
  }

  void setBoolean(int parameter, boolean value) throws SQLException {
    statement.setBoolean(parameter, value);
  }

  void setBytes(int parameter, byte @Nullable [] value) throws SQLException {
    statement.setBytes(parameter, value);
  }

  void addBatch() throws SQLException {
    statement.addBatch();
  }

  int[] executeBatch() throws SQLException {
    return statement.executeBatch();
  }

  void execute() throws SQLException {
    statement.execute();
  }

  int executeUpdate() throws SQLException {
    return statement.executeUpdate();
  }

  Row executeQuery() throws SQLException {
    return new Row(statement.executeQuery(), spelling);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
