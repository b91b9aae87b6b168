package fi.rekisteri.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A text for people in one to three languages. Finnish is required (S1.1); a missing translation is
 * visible through {@link #has}, and reads as Finnish.
 *
 * @param texts the text by language; holds at least Finnish
 */
public record LocalizedText(Map<Language, String> texts) {
  /** Copies the texts and refuses a blank or missing Finnish one. */
  public LocalizedText {
    if (texts.values().stream().anyMatch(String::isBlank) || !texts.containsKey(Language.FI)) {
      throw new IllegalArgumentException("a localized text needs a Finnish text and no blank one");
    }
    texts = Collections.unmodifiableMap(new EnumMap<>(texts));
  }

  /**
   * A text in all three languages.
   *
   * @param fi Finnish
   * @param sv Swedish
   * @param en English
   * @return the text
   */
  public static LocalizedText of(String fi, String sv, String en) {
    return new LocalizedText(Map.of(Language.FI, fi, Language.SV, sv, Language.EN, en));
  }

  /**
   * A text in Finnish only.
   *
   * @param fi Finnish
   * @return the text
   */
  public static LocalizedText finnish(String fi) {
    return new LocalizedText(Map.of(Language.FI, fi));
  }

  /**
   * The text in a language, or in Finnish where it was not translated.
   *
   * @param language the language asked for
   * @return never blank
   */
  public String in(Language language) {
    String text = texts.get(language);
    return text != null ? text : texts.get(Language.FI);
  }

  /**
   * Whether the text was written in a language.
   *
   * @param language the language asked for
   * @return false where {@link #in} falls back to Finnish
   */
  public boolean has(Language language) {
    return texts.containsKey(language);
  }

  /**
   * The languages in which the text was written.
   *
   * @return at least Finnish
   */
  public Set<Language> languages() {
    return texts.keySet();
  }
}
