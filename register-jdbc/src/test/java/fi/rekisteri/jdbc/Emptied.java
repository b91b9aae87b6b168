package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The tables of one register for all tests of a class, emptied for each: in MariaDB making them
 * takes longer than most tests do. Nothing stands in them then but what the script puts there.
 */
final class Emptied {
  private static final Pattern TABLE = Pattern.compile("create table if not exists (\\w+)");

  private final String folder;
  private final JdbcSettings settings;
  private final Supplier<DataSource> empty;
  private DataSource made;

  /** Of a product whose tables the settings name. */
  Emptied(DatabaseProduct product, JdbcSettings settings, Supplier<DataSource> empty) {
    this.folder = settings.folder(product);
    this.settings = settings;
    this.empty = empty;
  }

  synchronized DataSource next() {
    if (made == null) {
      DataSource database = empty.get();
      JdbcSchema.migrate(database, settings);
      made = Pool.of(database);
    } else {
      clean();
    }
    return made;
  }

  private void clean() {
    List<String> script = Scripts.OWN.in(folder).get(0).statements();
    try (Connection connection = made.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : script) {
        for (MatchResult table : TABLE.matcher(sql).results().toList()) {
          statement.addBatch(settings.names().in("delete from " + table.group(1)));
        }
      }
      statement.executeBatch();
      for (String sql : script) {
        if (sql.startsWith("insert")) {
          statement.execute(settings.names().in(sql));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
