package fi.rekisteri.core.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the vocabulary itself publishes, of the version of our file of terms. */
public final class PublishedTerms {
  private static final String FILE = "dpv-2.3-terms.txt";

  private PublishedTerms() {}

  /** The IRIs. */
  public static Set<String> all() throws IOException {
    try (InputStream in = PublishedTerms.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Its name tells the version, as that of our file of terms does. */
  static String file() {
    return FILE;
  }
}
