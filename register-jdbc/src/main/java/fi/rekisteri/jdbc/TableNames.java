package fi.rekisteri.jdbc;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tables are called: in the scripts and statements all names begin with {@code
 * rekisteri_}, which is replaced by another prefix, and by a schema where one is named.
 *
 * @param schema the schema as it stands in statements, or empty for the connection's own
 * @param prefix the beginning of each name
 */
record TableNames(String schema, String prefix) {
  static final String COMMON_PREFIX = "rekisteri_";

  /** The names that stand in the statements. */
  static final TableNames COMMON = new TableNames("", COMMON_PREFIX);

  /**
   * An index lies in the schema of its table, and is made without naming it. A role lies in none.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(index if not exists )?\\b" + COMMON_PREFIX + "(?=[a-z])(?=(?:(writer|reader)\\b)?)");

  boolean areCommon() {
    return schema.isEmpty() && prefix.equals(COMMON_PREFIX);
  }

  /** The statement with these names in the place of the common ones. */
  String in(String sql) {
    return areCommon() ? sql : NAME.matcher(sql).replaceAll(this::name);
  }

  private String name(MatchResult found) {
    boolean bare = schema.isEmpty() || found.group(1) != null || found.group(2) != null;
    String before = found.group(1) == null ? "" : found.group(1);
    return Matcher.quoteReplacement(before + (bare ? "" : schema + ".") + prefix);
  }
}
