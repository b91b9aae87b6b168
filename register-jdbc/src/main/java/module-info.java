/**
 * The storage adapter for relational databases. It knows the published language only, never the
 * core.
 */
module fi.rekisteri.jdbc {
  requires transitive fi.rekisteri.api;
  requires transitive java.sql;
  requires org.slf4j;

  exports fi.rekisteri.jdbc;
}
