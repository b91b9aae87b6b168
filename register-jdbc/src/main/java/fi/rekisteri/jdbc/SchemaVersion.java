package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.SQLException;
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

  private static final String READ =
      "select coalesce(max(version), 0) from rekisteri_schema_version";

  /** Version 0 is no script: its row is there to be locked. */
  private static final String LOCK =
      "select version from rekisteri_schema_version where version = 0 for update";

  private SchemaVersion() {}

  static void prepare(OpenConnection connection) throws SQLException {
    execute(connection, CREATE);
    add(connection, 0, "lock");
  }

  static void lock(OpenConnection connection) throws SQLException {
    execute(connection, LOCK);
  }

  static int read(OpenConnection connection) throws SQLException {
    try (Prepared select = connection.prepare(READ);
        Row row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  static void add(OpenConnection connection, int version, String script) throws SQLException {
    try (Prepared insert = connection.prepare(INSERT)) {
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

  private static void execute(OpenConnection connection, String sql) throws SQLException {
    try (Prepared statement = connection.prepare(sql)) {
      statement.execute();
    }
  }
}
