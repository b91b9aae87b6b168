package fi.rekisteri.jdbc;

/** The databases that {@link JdbcSchema} has scripts for. */
public enum DatabaseProduct {
  /** H2, 2.5 or newer. */
  H2("h2"),

  /** PostgreSQL, 14 or newer. */
  POSTGRESQL("postgresql");

  private final String folder;

  DatabaseProduct(String folder) {
    this.folder = folder;
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
    return this == H2 || schema.isEmpty() ? schema : '"' + schema + '"';
  }
}
