/**
 * The storage adapter for relational databases. It knows the published language only, never the
 * core.
 */
@SuppressWarnings("opens") // they hold scripts and no classes
module fi.rekisteri.jdbc {
  requires transitive fi.rekisteri.api;
  requires transitive java.sql;
  requires org.slf4j;

  exports fi.rekisteri.jdbc;

  // A host's Flyway or Liquibase finds the scripts on the module path too.
  opens fi.rekisteri.jdbc.h2;
  opens fi.rekisteri.jdbc.mariadb;
  opens fi.rekisteri.jdbc.postgresql;
}
