package fi.rekisteri.samples.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A host with Flyway: the register's scripts have a history of their own. */
record FlywayMigrations(DataSource database, Dialect dialect, ClassLoader loader) {
  void migrate() {
    host().migrate();
    register().migrate();
  }

  /** The host's own scripts. */
  Flyway host() {
    return Flyway.configure(loader).dataSource(database).locations("classpath:db/migration").load();
  }

  /** A table of its own, so that the register's version 1 is not the host's version 1. */
  Flyway register() {
    return Flyway.configure(loader)
        .dataSource(database)
        .locations("classpath:" + dialect.scripts())
        .table("rekisteri_flyway_history")
        .baselineOnMigrate(true) // the host's tables are there already
        .baselineVersion("0") // and script 1 is still to be run
        .load();
  }
}
