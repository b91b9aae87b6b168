package fi.rekisteri.core.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The terms of the Data Privacy Vocabulary, from one file of data (law 8). Terms are written short,
 * such as {@code dpv:Consent}; {@link #prefixes} tells what the prefix stands for.
 */
final class Vocabulary {
  static final String FILE = "dpv-2.3.properties";
  private static final Properties TERMS = load();

  private Vocabulary() {}

  /** A name of the vocabulary that our own code uses: it is there, or the code is wrong. */
  static String term(String name) {
    return one("term", name);
  }

  /** The one term of a constant of ours. */
  static String one(String kind, String code) {
    return find(kind, code)
        .map(terms -> terms.get(0))
        .orElseThrow(() -> new IllegalStateException("no term for " + kind + "." + code));
  }

  /** The terms of a code, which a host may have added without any. */
  static Optional<List<String>> find(String kind, String code) {
    return Optional.ofNullable(TERMS.getProperty(kind + "." + code))
        .map(terms -> List.of(terms.split(" ")));
  }

  /** A term written in full, for a form that knows no prefixes. */
  static String expand(String term) {
    String prefix = term.substring(0, term.indexOf(':'));
    return TERMS.getProperty("prefix." + prefix) + term.substring(prefix.length() + 1);
  }

  /** What each prefix stands for, of the vocabulary and of others, by prefix. */
  static Map<String, String> prefixes() {
    Map<String, String> prefixes = new TreeMap<>();
    TERMS.stringPropertyNames().stream()
        .filter(name -> name.startsWith("prefix.") || name.startsWith("foreign."))
        .forEach(
            name -> prefixes.put(name.substring(name.indexOf('.') + 1), TERMS.getProperty(name)));
    return prefixes;
  }

  private static Properties load() {
    Properties terms = new Properties();
    try (InputStream in = Vocabulary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + FILE + " is missing from register-core");
      }
      terms.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + FILE + " cannot be read", e);
    }
    return terms;
  }
}
