package fi.rekisteri.jdbc;

import fi.rekisteri.contract.RegisterTables;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A PostgreSQL schema whose tables are used by the roles of {@link JdbcSchema#roles}. */
final class Guarded {
  static final JdbcSettings SETTINGS =
      JdbcSettings.defaults().withSchema("guarded").withTablePrefix("w_");

  /** The statements that were prepared on connections of the writer. */
  static final Set<String> PREPARED = new ConcurrentSkipListSet<>();

  private static final DataSource OWNER = Databases.postgres();

  /** All rows but those that the scripts themselves have written. */
  private static final String EMPTY =
      RegisterTables.NAMES.stream()
              .map(table -> table.replace("rekisteri_", "guarded.w_"))
              .filter(table -> !table.matches(".*(schema_version|key_ring|retention_mark)"))
              .map(table -> "delete from " + table)
              .collect(Collectors.joining(";"))
          + ";update guarded.w_key_ring set revision = 0"
          + ";update guarded.w_retention_mark set fingerprint = ''";

  private Guarded() {}

  /** Whoever migrated. */
  static DataSource owner() {
    return OWNER;
  }

  /** Runs a statement as the owner and takes it back. */
  static void ownerMay(String sql) {
    Sql.run(OWNER, "begin;" + sql + ";rollback");
  }

  /** Empty tables, which were made before; the connections are those of the writer. */
  static DataSource emptied() {
    Sql.run(OWNER, EMPTY);
    return as("w_writer");
  }

  /** New tables and the roles; the connections are those of the writer. */
  static DataSource made() {
    Databases.withSchema(OWNER, "guarded");
    JdbcSchema.migrate(OWNER, SETTINGS);
    roles().forEach(sql -> Sql.run(OWNER, sql));
    return as("w_writer");
  }

  static List<String> roles() {
    return new SchemaScript(0, "", JdbcSchema.roles(DatabaseProduct.POSTGRESQL, SETTINGS))
        .statements();
  }

  /** Connections that have the rights of a role alone. */
  static DataSource as(String role) {
    return new Preparing(Databases.with(OWNER, "options=-c%20role=" + role), PREPARED::add);
  }
}
