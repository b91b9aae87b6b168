package fi.rekisteri.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The table of {@code docs/costs.md}: what is told there is what the tests expect. */
final class CostsPage {
  private static final Path PAGE = Path.of("..", "docs", "costs.md");
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^\\| ([^|]+) \\| (\\d+) \\| (\\d+) \\| ([^|]*) \\| (\\d+) \\| ([\\d,]+) \\|$");

  private CostsPage() {}

  /** By the name of the operation, in the order of the page. */
  static Map<String, Cost> costs() {
    Map<String, Cost> costs = new LinkedHashMap<>();
    for (MatchResult line : LINE.matcher(text()).results().toList()) {
      Cost cost =
          new Cost(
              Integer.parseInt(line.group(2)),
              Integer.parseInt(line.group(3)),
              line.group(4),
              Integer.parseInt(line.group(5)),
              Long.parseLong(line.group(6).replace(",", "")));
      if (costs.put(line.group(1), cost) != null) {
        throw new IllegalStateException("two lines tell of " + line.group(1));
      }
    }
    return costs;
  }

  private static String text() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
