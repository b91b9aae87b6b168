package fi.rekisteri.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * One versioned script of the tables, for hosts whose own tool runs it. A released script is never
 * changed: what comes later stands in the next one. Immutable.
 *
 * @param version its place among the scripts, from 1
 * @param name its file name in Flyway's way, such as {@code V1__register.sql}
 * @param text all of its statements. Each ends with a semicolon at the end of a line and may be run
 *     again; comments are lines of their own. The last one writes the version into the table {@code
 *     schema_version}, by which {@link JdbcSchema#verify} knows that the script has run
 */
public record SchemaScript(int version, String name, String text) {
  /** The statements in their order, without the semicolons. */
  List<String> statements() {
    List<String> statements = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("--")) {
        continue;
      }
      sql.append(line).append('\n');
      if (line.endsWith(";")) {
        statements.add(sql.substring(0, sql.length() - 2));
        sql.setLength(0);
      }
    }
    return statements;
  }
}
