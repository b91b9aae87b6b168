package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection through which the adapter's statements go, in the words of its database. For one
 * thread.
 */
final class OpenConnection {
  private final Connection connection;
  private final Wording wording;

  OpenConnection(Connection connection, Wording wording) {
    this.connection = connection;
    this.wording = wording;
  }

  /** A connection in the dialect's words, with the tables that the settings name. */
  static OpenConnection of(Connection connection, Dialect dialect, JdbcSettings settings)
      throws SQLException {
    return new OpenConnection(connection, Wording.of(connection, dialect, settings));
  }

  /** The driver's connection, for what belongs to transactions. */
  Connection connection() {
    return connection;
  }

  /** What the tables are called. */
  TableNames names() {
    return wording.names();
  }

  /** Prepares a statement that is written as {@link Spelling} says, with common table names. */
  Prepared prepare(String sql) throws SQLException {
    return wording.spelling().prepare(connection, wording.of(sql), wording.seconds());
  }

  /** The text of a statement that the driver is given by another way than {@link #prepare}. */
  String words(String sql) {
    return wording.of(sql);
  }

  /** Whether statements may run for a limited time only. */
  boolean isTimed() {
    return wording.seconds() > 0;
  }

  /** How the database writes what all of them know. */
  Spelling spelling() {
    return wording.spelling();
  }

  /** Runs a statement of a script, whose spelling is the database's own. */
  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(wording.names().in(sql));
    }
  }
}
