package fi.rekisteri.core.spelling;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Places of a text that somebody was to fill in and did not (S11.4, L05). The patterns are a file
 * of data; each is bounded, so that no text takes long. Thread-safe.
 */
public final class Placeholders {
  private static final List<Pattern> PATTERNS =
      DataLines.of("placeholders.txt").stream()
          .map(line -> Pattern.compile(line, Pattern.UNICODE_CHARACTER_CLASS))
          .toList();

  private Placeholders() {}

  /**
   * The placeholders of a text.
   *
   * @param text any text
   * @return each once, as it stands there; by pattern, then in the order of the text
   */
  public static List<String> in(String text) {
    return PATTERNS.stream()
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(MatchResult::group)
        .distinct()
        .toList();
  }
}
