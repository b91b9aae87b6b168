package fi.rekisteri.core.lint;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of parts in findings. Codes stand as they are in the definition, so that they are found
 * there; whatever a host wrote loses what could disturb a console or turn the direction of a line.
 */
final class Names {
  private static final int LONGEST = 80;
  private static final Pattern DISTURBING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

  private Names() {}

  /** A name that is the same in every language. */
  static LocalizedText same(String name) {
    String plain = plain(name);
    return LocalizedText.of(plain, plain, plain);
  }

  /** A field by its label, with the path by which the definition knows it. */
  static LocalizedText of(FieldSchema<?> field) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, plain(field.label().in(language)) + " (" + field.key().path() + ")");
    }
    return new LocalizedText(names);
  }

  /** A text of the host's, as a name. */
  static LocalizedText of(LocalizedText text) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, plain(text.in(language)));
    }
    return new LocalizedText(names);
  }

  /** A constant by the word for it. */
  static LocalizedText of(String kind, Enum<?> constant) {
    return LintWords.inEachLanguage(words -> words.nameOf(kind, constant));
  }

  private static String plain(String text) {
    String clean = DISTURBING.matcher(text).replaceAll(" ").strip();
    if (clean.isEmpty()) {
      return "?";
    }
    return clean.codePointCount(0, clean.length()) <= LONGEST
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
