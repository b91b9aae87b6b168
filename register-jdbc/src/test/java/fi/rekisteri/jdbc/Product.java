package fi.rekisteri.jdbc;

import javax.sql.DataSource;

/** The databases that each of the adapter's own tests runs on. */
enum Product {
  H2,
  POSTGRESQL,
  MARIADB;

  DataSource empty() {
    return switch (this) {
      case H2 -> Databases.h2();
      case POSTGRESQL -> Databases.postgres();
      case MARIADB -> Databases.mariadb();
    };
  }

  DataSource migrated() {
    return Databases.migrated(empty());
  }
}
