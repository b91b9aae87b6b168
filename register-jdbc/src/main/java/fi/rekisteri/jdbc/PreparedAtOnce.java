package fi.rekisteri.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A statement whose text stands before its values do. For one thread. */
final class PreparedAtOnce implements Prepared {
  private final PreparedStatement statement;
  private final Spelling spelling;

  PreparedAtOnce(PreparedStatement statement, Spelling spelling) {
    this.statement = statement;
    this.spelling = spelling;
  }

  @Override
  public void setObject(int parameter, @Nullable Object value) throws SQLException {
    if (value instanceof Listed list) {
      spelling.bindList(statement, parameter, list);
    } else {
      spelling.bind(statement, parameter, value);
    }
  }

  @Override
  public void setString(int parameter, @Nullable String value) throws SQLException {
    statement.setString(parameter, value);
  }

  @Override
  public void setInt(int parameter, int value) throws SQLException {
    statement.setInt(parameter, value);
  }

  @Override
  public void setInteger(int parameter, @Nullable Integer value) throws SQLException {
    if (value == null) {
      statement.setNull(parameter, Types.INTEGER);
    } else {
      statement.setInt(parameter, value);
    }
  }

  @Override
  public void setLong(int parameter, long value) throws SQLException {
    statement.setLong(parameter, value);
  }

  @Override
  public void setBoolean(int parameter, boolean value) throws SQLException {
    statement.setBoolean(parameter, value);
  }

  @Override
  public void setBytes(int parameter, byte @Nullable [] value) throws SQLException {
    statement.setBytes(parameter, value);
  }

  @Override
  public void addBatch() throws SQLException {
    statement.addBatch();
  }

  @Override
  public int[] executeBatch() throws SQLException {
    return statement.executeBatch();
  }

  @Override
  public void execute() throws SQLException {
    statement.execute();
  }

  @Override
  public int executeUpdate() throws SQLException {
    return statement.executeUpdate();
  }

  @Override
  public Row executeQuery() throws SQLException {
    return new Row(statement.executeQuery(), spelling);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
