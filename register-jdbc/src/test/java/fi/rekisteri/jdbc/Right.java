package fi.rekisteri.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One right of a role on one table.
 *
 * @param qualified the table, with its schema as it stands in statements
 * @param kind select, insert, update or delete
 */
record Right(String qualified, String kind) implements Comparable<Right> {
  private static final Pattern GRANT = Pattern.compile("grant ([a-z, ]+) on (\\S+) to (\\w+)");

  /** Those that a script gives to a role. */
  static List<Right> of(String role, List<String> script) {
    return script.stream()
        .map(GRANT::matcher)
        .filter(grant -> grant.matches() && grant.group(3).equals(role))
        .flatMap(Right::each)
        .toList();
  }

  private static Stream<Right> each(Matcher grant) {
    return Stream.of(grant.group(1).split(", ")).map(kind -> new Right(grant.group(2), kind));
  }

  /** The table without its schema. */
  String table() {
    return qualified.substring(qualified.indexOf('.') + 1);
  }

  @Override
  public int compareTo(Right other) {
    return Comparator.comparing(Right::qualified).thenComparing(Right::kind).compare(this, other);
  }
}
