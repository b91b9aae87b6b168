package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** One run of the scripts that are still to be run, over a connection of its own. */
final class Migration {
  private final Connection connection;
  private final Dialect dialect;
  private final Scripts scripts;
  private final OpenConnection open;

  Migration(Connection connection, JdbcSettings settings, Scripts scripts) throws SQLException {
    this.connection = connection;
    this.dialect = Dialect.of(connection, settings);
    this.scripts = scripts;
    this.open = OpenConnection.of(connection, dialect, settings);
  }

  void run() throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    try {
      connection.setAutoCommit(true);
      dialect.requireSuitable(open);
      if (isDone()) {
        return;
      }
      SchemaVersion.prepare(open);
      if (!dialect.makesTablesInTransaction()) {
        catchUp(SchemaVersion.read(open));
        return;
      }
      connection.setAutoCommit(false);
      SchemaVersion.lock(open);
      catchUp(SchemaVersion.read(open));
      dialect.requireSuitable(open);
      connection.commit();
    } finally {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.setAutoCommit(autoCommit);
    }
  }

  /**
   * Whether no script is left, as at every start but the first: then nothing is made or locked. A
   * script's row comes last in it, so whoever sees the row sees the rest.
   */
  private boolean isDone() throws SQLException {
    try {
      return SchemaVersion.read(open) == scripts.version(dialect.scripts());
    } catch (SQLException e) {
      if (SqlFailure.isMissingTable(e)) {
        return false;
      }
      throw e;
    } catch (RuntimeException inItsOwnWords) { // so a driver in front of several nodes says it
      return false; // whatever else it was, the scripts meet it too
    }
  }

  private void catchUp(int found) throws SQLException {
    int known = scripts.version(dialect.scripts());
    if (found > known) {
      throw SchemaVersion.mismatch(found, known);
    }
    for (SchemaScript script : scripts.in(dialect.scripts()).subList(found, known)) {
      for (String sql : script.statements()) {
        open.run(sql);
      }
    }
  }
}
