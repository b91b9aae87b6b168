package fi.rekisteri.jdbc;

import fi.rekisteri.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Makes and checks the tables of a register. Thread-safe, stateless.
 *
 * <p>The scripts lie beside this class, one folder for each {@link DatabaseProduct}, and are named
 * in Flyway's way ({@code V1__register.sql}), so a host may as well run them with the rest of its
 * own: as they lie, or with the names of its settings from {@link #scripts}. The table {@code
 * rekisteri_schema_version} tells which have run. All names begin with {@code rekisteri_} and lie
 * in the schema that the connection uses, unless {@link JdbcSettings} say otherwise.
 *
 * <h2>Several processes at once</h2>
 *
 * Every statement of a script may be run again. On PostgreSQL the scripts run in one transaction
 * that first locks a row of the version table, so a second process waits and then finds the work
 * done. On H2 and MariaDB a table is made at once and for good; there two runs may get in each
 * other's way, and whoever is refused begins again from what the other has made. Any other refusal
 * is told at once. Interrupted anywhere, another run finishes.
 */
public final class JdbcSchema {
  /**
   * How often a run begins again after another process got in its way. Each time it did, one more
   * table or index is there, so a run needs no more tries than there are of them.
   */
  private static final int TRIES = 100;

  /** While another process alters a table, H2 says that there is none. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private JdbcSchema() {}

  /**
   * Brings the tables to the version of this library. Where they are at it, which one look tells,
   * nothing is made, locked or written.
   *
   * @param dataSource a user who may create tables, or where they are at the version, read them;
   *     not a connection inside a transaction
   * @throws StorageException {@code SCHEMA_MISMATCH} where a newer version of the library has been
   *     here, {@code SCHEMA_MISSING} where the schema itself is not there, {@code
   *     STORAGE_UNSUITABLE} where the database would lose something, {@code STORAGE_UNAVAILABLE}
   *     where no connection is to be had, {@code STORAGE_FAILED} where the database refuses, as one
   *     that is read-only does, or one that gives the user no right to it
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
    migrate(dataSource, settings, Scripts.OWN);
  }

  static void migrate(DataSource dataSource, JdbcSettings settings, Scripts scripts) {
    Objects.requireNonNull(dataSource, "dataSource");
    Objects.requireNonNull(settings, "settings");
    for (int left = TRIES; ; left--) {
      try (Connection connection = connection(dataSource)) {
        new Migration(connection, settings, scripts).run();
        return;
      } catch (SQLException e) {
        if (left == 1 || !SqlFailure.isInTheWay(e)) {
          throw SqlFailure.of(e, false);
        }
        SqlFailure.log(e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /**
   * Checks the tables without changing anything, for hosts that run the scripts themselves or give
   * the library no right to create tables.
   *
   * @param dataSource a user who may read the tables
   * @throws StorageException {@code SCHEMA_MISSING} where they are not there, {@code
   *     SCHEMA_MISMATCH} where they are of another version, {@code STORAGE_UNSUITABLE} where the
   *     database would lose something
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
    verify(dataSource, settings, Scripts.OWN);
  }

  static void verify(DataSource dataSource, JdbcSettings settings, Scripts scripts) {
    Objects.requireNonNull(dataSource, "dataSource");
    Objects.requireNonNull(settings, "settings");
    try (Connection connection = connection(dataSource)) {
      Dialect dialect = Dialect.of(connection, settings);
      OpenConnection open = OpenConnection.of(connection, dialect, settings);
      dialect.requireSuitable(open);
      SchemaVersion.require(scripts.version(dialect.scripts()), open);
    } catch (SQLException e) {
      throw SqlFailure.of(e, false);
    }
  }

  /**
   * The scripts with the names of the settings, for hosts whose own tool runs them. They may be
   * written to files under any name; {@link #verify} accepts the tables afterwards.
   *
   * @param product the database that is to run them
   * @param settings the settings that the storage gets too. H2 reads the name of a schema here as
   *     it reads any that is not quoted, so there it cannot be a reserved word
   * @return each version's script, in the order in which they are to be run
   */
  public static List<SchemaScript> scripts(DatabaseProduct product, JdbcSettings settings) {
    TableNames names = settings.names(product);
    return Scripts.OWN.in(settings.folder(product)).stream()
        .map(each -> new SchemaScript(each.version(), each.name(), names.in(each.text())))
        .toList();
  }

  /**
   * A script that lets a database user write what a running register writes and nothing else, and
   * another one read what reports in SQL need. It makes two roles, whose names begin with the
   * prefix of the tables ({@code rekisteri_writer}, {@code rekisteri_reader}), and may be run
   * again; run it after each migration. {@code docs/storage.md} tells who is to run it.
   *
   * @param product the database that is to run it
   * @param settings the settings that the storage gets too
   * @return the script; each statement ends with a semicolon at the end of a line
   */
  public static String roles(DatabaseProduct product, JdbcSettings settings) {
    TableNames names = settings.names(product);
    String text = names.in(Scripts.read(product.folder() + "/roles.sql"));
    return names.schema().isEmpty()
        ? text
        : text.replace("on schema public ", "on schema " + names.schema() + " ");
  }

  private static Connection connection(DataSource dataSource) {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw SqlFailure.noConnection(e);
    }
  }
}
