package fi.rekisteri.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A prepared statement, whose values are bound as its database spells them. For one thread. */
interface Prepared extends Binding, AutoCloseable {
  void setString(int parameter, @Nullable String value) throws SQLException;

  void setInt(int parameter, int value) throws SQLException;

  void setInteger(int parameter, @Nullable Integer value) throws SQLException;

  void setLong(int parameter, long value) throws SQLException;

  void setBoolean(int parameter, boolean value) throws SQLException;

  void setBytes(int parameter, byte @Nullable [] value) throws SQLException;

  void addBatch() throws SQLException;

  int[] executeBatch() throws SQLException;

  void execute() throws SQLException;

  int executeUpdate() throws SQLException;

  Row executeQuery() throws SQLException;

  @Override
  void close() throws SQLException;
}
