package fi.rekisteri.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How statements are written for one database: its spelling, the names of the tables and the
 * longest time a statement may run. Remembers each text that it has translated, of which there are
 * as many as statements in this package. Thread-safe.
 */
final class Wording {
  /** Some texts are made to measure, one for each set of actions, say. */
  private static final int MOST_TEXTS = 2_000;

  private final Spelling spelling;
  private final TableNames names;
  private final int seconds;
  private final boolean common;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /**
   * How to write.
   *
   * @param longest how long a statement may run, empty for any time
   */
  Wording(Spelling spelling, TableNames names, Optional<Duration> longest) {
    this.spelling = spelling;
    this.names = names;
    this.seconds = longest.map(Duration::toSeconds).map(Math::toIntExact).orElse(0);
    this.common = spelling.keepsTexts() && names.areCommon();
  }

  /** How to write for a database, which is asked how it calls the schema. */
  static Wording of(Connection connection, Dialect dialect, JdbcSettings settings)
      throws SQLException {
    TableNames names = settings.names();
    String schema = names.schema().isEmpty() ? "" : dialect.named(connection, names.schema());
    return new Wording(
        dialect.spelling(), new TableNames(schema, names.prefix()), settings.timeout());
  }

  Spelling spelling() {
    return spelling;
  }

  TableNames names() {
    return names;
  }

  /** The longest a statement may run, 0 for any time. */
  int seconds() {
    return seconds;
  }

  String of(String sql) {
    if (common) {
      return sql;
    }
    if (texts.size() > MOST_TEXTS) {
      texts.clear();
    }
    return texts.computeIfAbsent(sql, text -> names.in(spelling.text(text)));
  }
}
