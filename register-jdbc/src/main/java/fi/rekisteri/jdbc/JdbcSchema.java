package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Makes and checks the tables of a register. Thread-safe, stateless.
 *
 * <p>The scripts lie beside this class, in {@code h2} and {@code postgresql}, and are named in
 * Flyway's way ({@code V1__register.sql}), so a host may as well run them with the rest of its own.
 * The table {@code rekisteri_schema_version} tells which have run. All names begin with {@code
 * rekisteri_} and lie in the schema that the connection uses.
 *
 * <h2>Several processes at once</h2>
 *
 * Every statement of a script may be run again. On PostgreSQL the scripts run in one transaction
 * that first locks a row of the version table, so a second process waits and then finds the work
 * done. On H2 a table is made at once and for good; there two runs may get in each other's way, and
 * whoever is refused begins again from what the other has made. Interrupted anywhere, another run
 * finishes.
 */
public final class JdbcSchema {
  /**
   * How often a run begins again after another process got in its way. Each time it did, one more
   * table or index is there, so a run needs no more tries than there are of them.
   */
  private static final int TRIES = 100;

  private JdbcSchema() {}

  /**
   * Brings the tables to the version of this library, or leaves them where they are at it.
   *
   * @param dataSource a user who may create tables; not a connection inside a transaction
   * @throws StorageException {@code SCHEMA_MISMATCH} where a newer version of the library has been
   *     here, {@code STORAGE_UNAVAILABLE} where no connection is to be had, {@code STORAGE_FAILED}
   *     where the database refuses
   */
  public static void migrate(DataSource dataSource) {
    migrate(dataSource, JdbcSettings.defaults());
  }

  /**
   * Brings the tables to the version of this library, where and as the settings name them.
   *
   * @param dataSource a user who may create tables; not a connection inside a transaction
   * @param settings the settings that the storage gets too
   * @throws StorageException as {@link #migrate(DataSource)}
   */
  public static void migrate(DataSource dataSource, JdbcSettings settings) {
    Objects.requireNonNull(dataSource, "dataSource");
    Objects.requireNonNull(settings, "settings");
    for (int left = TRIES; ; left--) {
      try (Connection connection = connection(dataSource)) {
        new Migration(connection, settings).run();
        return;
      } catch (SQLException e) {
        if (left == 1) {
          throw SqlFailure.of(e, false);
        }
        SqlFailure.log(e);
      }
    }
  }

  /**
   * Checks the tables without changing anything, for hosts that run the scripts themselves or give
   * the library no right to create tables.
   *
   * @param dataSource a user who may read the tables
   * @throws StorageException {@code SCHEMA_MISSING} where they are not there, {@code
   *     SCHEMA_MISMATCH} where they are of another version
   */
  public static void verify(DataSource dataSource) {
    verify(dataSource, JdbcSettings.defaults());
  }

  /**
   * Checks the tables without changing anything, where and as the settings name them.
   *
   * @param dataSource a user who may read the tables
   * @param settings the settings that the storage gets too
   * @throws StorageException as {@link #verify(DataSource)}
   */
  public static void verify(DataSource dataSource, JdbcSettings settings) {
    Objects.requireNonNull(dataSource, "dataSource");
    Objects.requireNonNull(settings, "settings");
    int found;
    try (Connection connection = connection(dataSource)) {
      Dialect dialect = Dialect.of(connection, settings);
      OpenConnection open = OpenConnection.of(connection, dialect, settings);
      found = SchemaVersion.read(open);
      dialect.verify(open);
    } catch (SQLException e) {
      throw SqlFailure.of(e, false);
    }
    if (found == 0) {
      throw new StorageException(
          ErrorCode.SCHEMA_MISSING,
          "the tables of the register have not been made",
          "run JdbcSchema.migrate on this database and schema",
          false);
    }
    if (found != SchemaVersion.CURRENT) {
      throw SchemaVersion.mismatch(found);
    }
  }

  private static Connection connection(DataSource dataSource) {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw SqlFailure.noConnection(e);
    }
  }
}
