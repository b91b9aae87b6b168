package fi.rekisteri.jdbc;

import javax.sql.DataSource;

/** The databases that each of the adapter's own tests runs on. */
enum Product {
  H2,
  POSTGRESQL;

  DataSource empty() {
    return this == H2 ? Databases.h2() : Databases.postgres();
  }

  /** The product whose scripts it takes. */
  DatabaseProduct known() {
    return DatabaseProduct.valueOf(name());
  }

  DataSource migrated() {
    return Databases.migrated(empty());
  }
}
