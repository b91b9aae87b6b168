package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Port: lends the connection of the host's own running transaction, so that the register's changes
 * and the host's commit together. Thread-safe; each thread gets its own transaction's connection.
 */
public interface ConnectionSource {
  /**
   * Lends the connection of the calling thread's transaction.
   *
   * @return a connection whose transaction the host began and will finish; not in autocommit mode
   *     where anything is to be written
   * @throws SQLException where none is to be had
   */
  Connection get() throws SQLException;

  /**
   * Takes the connection back. Its transaction is still open, in the state in which it was lent.
   *
   * @param connection what {@link #get} lent
   * @throws SQLException where it cannot be taken back
   */
  void release(Connection connection) throws SQLException;
}
