package fi.rekisteri.visit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Interests that would reveal a special category of data (Art. 9(1), S63). A list of words never is
 * complete; it keeps out what an advertising taxonomy calls by its name.
 */
final class SpecialTopics {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final List<String> STEMS = read();

  private SpecialTopics() {}

  static boolean isOne(String topic) {
    return BETWEEN_WORDS
        .splitAsStream(topic.toLowerCase(Locale.ROOT))
        .anyMatch(word -> STEMS.stream().anyMatch(word::startsWith));
  }

  private static List<String> read() {
    InputStream list = SpecialTopics.class.getResourceAsStream("special-topics.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
