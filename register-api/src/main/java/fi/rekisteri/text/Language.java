package fi.rekisteri.text;

import java.util.Locale;
import java.util.Optional;

/** A language in which the register speaks to people. */
public enum Language {
  /** Finnish. */
  FI("fi"),
  /** Swedish. */
  SV("sv"),
  /** English. */
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /**
   * The BCP 47 tag.
   *
   * @return {@code fi}, {@code sv} or {@code en}
   */
  public String tag() {
    return tag;
  }

  /**
   * The locale for formatting and resource bundles.
   *
   * @return a locale of the language without a country
   */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * Finds a language by its tag, or by a longer tag that begins with it ({@code sv-FI}).
   *
   * @param tag a BCP 47 tag
   * @return empty for a language that the register does not speak: nothing is guessed
   */
  public static Optional<Language> ofTag(String tag) {
    String primary = Locale.forLanguageTag(tag).getLanguage();
    for (Language language : values()) {
      if (language.tag.equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
