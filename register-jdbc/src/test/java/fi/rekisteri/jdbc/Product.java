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

  /** The product whose scripts it takes. */
  DatabaseProduct known() {
    return DatabaseProduct.valueOf(name());
  }

  DataSource migrated() {
    return Databases.migrated(empty());
  }

  /** Empty, with connections as a host needs them that begins transactions itself. */
  DataSource lendable() {
    return this == MARIADB ? Databases.mariadb("&transactionIsolation=READ-COMMITTED") : empty();
  }

  /** The same with tables. */
  DataSource joinable() {
    return Databases.migrated(lendable());
  }

  /** How many wait for what another one has locked. */
  String waiting() {
    return switch (this) {
      case H2 -> "select count(*) from information_schema.sessions where blocker_id is not null";
      case POSTGRESQL -> "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
      case MARIADB -> // innodb_trx shows nothing new to whoever asks too often
          "select variable_value from information_schema.global_status"
              + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
    };
  }

  /** A name whose letters are kept as they are. */
  String quoted(String name) {
    String mark = this == MARIADB ? "`" : "\"";
    return mark + name + mark;
  }
}
