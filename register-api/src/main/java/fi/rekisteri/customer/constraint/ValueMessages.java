package fi.rekisteri.customer.constraint;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The texts that tell people what is wrong with a value, by its code. They are the same that a
 * validation provider shows for the constraints of this room. No text repeats the value.
 *
 * <p>Immutable and thread-safe.
 */
public final class ValueMessages {
  private static final String PREFIX = "fi.rekisteri.";
  private static final Map<Language, Properties> TEXTS = load();

  private ValueMessages() {}

  /**
   * The text for a code.
   *
   * @param code a code of a value, or {@code MISSING_FIELD}
   * @param language the reader's language
   * @return one sentence
   * @throws IllegalArgumentException for a code that is not about a value
   */
  public static String in(ErrorCode code, Language language) {
    String text = TEXTS.get(language).getProperty(PREFIX + code);
    if (text == null) {
      throw new IllegalArgumentException(code + " is not the code of a value");
    }
    return text;
  }

  /**
   * The code behind the message template of a constraint.
   *
   * @param template a template such as {@code {fi.rekisteri.INVALID_EMAIL}}
   * @return empty for a template that is not of this room
   */
  public static Optional<ErrorCode> codeOf(String template) {
    if (!template.startsWith("{" + PREFIX) || !template.endsWith("}")) {
      return Optional.empty();
    }
    String name = template.substring(PREFIX.length() + 1, template.length() - 1);
    for (ErrorCode code : ErrorCode.values()) {
      if (code.name().equals(name)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private static Map<Language, Properties> load() {
    Map<Language, Properties> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      // English stands in the root bundle, which providers also take for all other languages.
      String suffix = language == Language.EN ? "" : "_" + language.tag();
      texts.put(language, load("ContributorValidationMessages" + suffix + ".properties"));
    }
    return texts;
  }

  /** Other libraries have bundles of the same name beside ours: ours is the one with our keys. */
  private static Properties load(String resource) {
    try {
      ClassLoader loader = ValueMessages.class.getClassLoader();
      for (URL bundle : Collections.list(loader.getResources(resource))) {
        Properties texts = read(bundle);
        if (texts.containsKey(PREFIX + ErrorCode.MISSING_FIELD)) {
          return texts;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the texts of register-api cannot be read: " + resource, e);
    }
    throw new IllegalStateException(
        resource + " of register-api is missing: keep it when jars are merged");
  }

  private static Properties read(URL bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(bundle.openStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
