package fi.rekisteri.jdbc;

/** The databases that {@link JdbcSchema} has scripts for. */
public enum DatabaseProduct {
  /** H2, 2.5 or newer. */
  H2("h2", ""),

  /** PostgreSQL, 14 or newer. */
  POSTGRESQL("postgresql", "\""),

  /** MariaDB, 10.6 or newer. */
  MARIADB("mariadb", "`");

  private final String folder;
  private final String quote;

  DatabaseProduct(String folder, String quote) {
    this.folder = folder;
    this.quote = quote;
  }

  /** Where its scripts lie, beside this class. */
  String folder() {
    return folder;
  }

  /**
   * A schema as a script names it. A reserved word has to be quoted, and H2 alone folds what is not
   * quoted to capitals: there a name stands bare, as the host wrote it when it made the schema.
   */
  String named(String schema) {
    return schema.isEmpty() ? schema : quote + schema + quote;
  }
}
