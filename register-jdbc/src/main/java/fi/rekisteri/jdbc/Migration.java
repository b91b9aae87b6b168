package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One run of the scripts that are still to be run, over a connection of its own. */
final class Migration {
  private final Connection connection;
  private final Dialect dialect;
  private final OpenConnection open;

  Migration(Connection connection, JdbcSettings settings) throws SQLException {
    this.connection = connection;
    this.dialect = Dialect.of(connection, settings);
    this.open = OpenConnection.of(connection, dialect, settings);
  }

  void run() throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    try {
      connection.setAutoCommit(true);
      SchemaVersion.prepare(open);
      if (!dialect.makesTablesInTransaction()) {
        catchUp(SchemaVersion.read(open));
        return;
      }
      connection.setAutoCommit(false);
      SchemaVersion.lock(open);
      catchUp(SchemaVersion.read(open));
      dialect.verify(open);
      connection.commit();
    } finally {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.setAutoCommit(autoCommit);
    }
  }

  private void catchUp(int found) throws SQLException {
    if (found > SchemaVersion.CURRENT) {
      throw SchemaVersion.mismatch(found);
    }
    for (int version = found + 1; version <= SchemaVersion.CURRENT; version++) {
      String script = SchemaVersion.SCRIPTS.get(version - 1);
      for (String sql : statements(dialect.scripts() + "/" + script)) {
        open.run(sql);
      }
      SchemaVersion.add(open, version, script);
    }
  }

  /** Statements end with a semicolon at the end of a line; comments are lines of their own. */
  static List<String> statements(String resource) {
    List<String> statements = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    for (String line : lines(resource)) {
      if (line.isBlank() || line.startsWith("--")) {
        continue;
      }
      sql.append(line).append('\n');
      if (line.endsWith(";")) {
        statements.add(sql.substring(0, sql.length() - 2));
        sql.setLength(0);
      }
    }
    return statements;
  }

  private static List<String> lines(String resource) {
    try (InputStream script = Migration.class.getResourceAsStream(resource)) {
      if (script == null) {
        throw new IllegalStateException("the jar lacks its script " + resource);
      }
      return new BufferedReader(new InputStreamReader(script, UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
