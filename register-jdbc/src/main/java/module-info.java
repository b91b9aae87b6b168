/**
 * The storage adapter for relational databases. It knows the published language only, never the
 * core.
 */
@SuppressWarnings({
  "opens", // these hold scripts and no classes
  "requires-automatic" // the driver has a name and no declaration
})
module fi.rekisteri.jdbc {
  requires transitive fi.rekisteri.api;
  requires transitive java.sql;
  requires org.slf4j;
  requires static org.postgresql.jdbc;

  exports fi.rekisteri.jdbc;

  // The scripts, for tools of hosts that look for them from outside of the module.
  opens fi.rekisteri.jdbc.cluster;
  opens fi.rekisteri.jdbc.h2;
  opens fi.rekisteri.jdbc.mariadb;
  opens fi.rekisteri.jdbc.postgresql;
}
