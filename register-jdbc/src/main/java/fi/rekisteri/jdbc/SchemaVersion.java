package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.SQLException;

/** The table that tells which scripts have run. Each script writes its own row. */
final class SchemaVersion {
  /** The script makes the table as well; here it is made to be locked. */
  private static final String CREATE =
      "create table if not exists rekisteri_schema_version ("
          + "version integer not null primary key, script varchar(100) not null,"
          + " installed_at timestamp with time zone not null)";

  /** Version 0 is no script: its row is there to be locked. */
  private static final String ADD_LOCK =
      "insert into rekisteri_schema_version (version, script, installed_at)"
          + " select 0, 'lock', current_timestamp"
          + " where not exists (select 1 from rekisteri_schema_version where version = 0)";

  private static final String READ =
      "select coalesce(max(version), 0) from rekisteri_schema_version";

  private static final String LOCK =
      "select version from rekisteri_schema_version where version = 0 for update";

  private SchemaVersion() {}

  static void prepare(OpenConnection connection) throws SQLException {
    execute(connection, CREATE);
    execute(connection, ADD_LOCK);
  }

  static void lock(OpenConnection connection) throws SQLException {
    execute(connection, LOCK);
  }

  /** The version of the tables, 0 where no script has run. */
  static int read(OpenConnection connection) throws SQLException {
    try (Prepared select = connection.prepare(READ);
        Row row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Refuses tables that are not of the version which this library writes to. */
  static void require(int known, OpenConnection connection) throws SQLException {
    int found = read(connection);
    if (found == 0) {
      throw new StorageException(
          ErrorCode.SCHEMA_MISSING,
          "the tables of the register have not been made",
          "run JdbcSchema.migrate on this database and schema",
          false);
    }
    if (found != known) {
      throw mismatch(found, known);
    }
  }

  static StorageException mismatch(int found, int known) {
    return new StorageException(
        ErrorCode.SCHEMA_MISMATCH,
        "the tables are of version " + found + ", this library knows version " + known,
        found > known
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
