/** The register's scripts in the history of a host that uses Flyway or Liquibase. */
@NullMarked
package fi.rekisteri.samples.migrations;

import org.jspecify.annotations.NullMarked;
