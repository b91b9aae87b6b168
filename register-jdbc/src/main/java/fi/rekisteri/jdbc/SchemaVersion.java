package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The scripts in their order, and the table that tells which have run. */
final class SchemaVersion {
  /** Never renamed, never reordered: a script's place is its version, from 1. */
  static final List<String> SCRIPTS = List.of("V1__register.sql");

  static final int CURRENT = SCRIPTS.size();

  private static final String CREATE =
      "create table if not exists rekisteri_schema_version ("
          + "version integer not null primary key, script varchar(100) not null,"
          + " installed_at timestamp with time zone not null)";

  private static final String INSERT =
      "insert into rekisteri_schema_version (version, script, installed_at)"
          + " select cast(? as integer), cast(? as varchar), current_timestamp"
          + " where not exists (select 1 from rekisteri_schema_version where version = ?)";

  /** Version 0 is no script: its row is there to be locked. */
  private static final String LOCK =
      "select version from rekisteri_schema_version where version = 0 for update";

  private SchemaVersion() {}

  static void prepare(Connection connection) throws SQLException {
    execute(connection, CREATE);
    add(connection, 0, "lock");
  }

  static void lock(Connection connection) throws SQLException {
    execute(connection, LOCK);
  }

  static int read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select coalesce(max(version), 0) from rekisteri_schema_version")) {
      row.next();
      return row.getInt(1);
    }
  }

  static void add(Connection connection, int version, String script) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setInt(1, version);
      insert.setString(2, script);
      insert.setInt(3, version);
      insert.executeUpdate();
    }
  }

  static StorageException mismatch(int found) {
    return new StorageException(
        ErrorCode.SCHEMA_MISMATCH,
        "the tables are of version " + found + ", this library knows version " + CURRENT,
        found > CURRENT
            ? "use the newer version of the library that made them"
            : "run JdbcSchema.migrate on this database and schema",
        false);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
