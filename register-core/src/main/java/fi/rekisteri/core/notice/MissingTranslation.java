package fi.rekisteri.core.notice;

import fi.rekisteri.text.Language;

/**
 * A text of the definition that nobody translated, and that is told in Finnish instead (S1.1).
 *
 * @param language the language that it lacks
 * @param path where it stands, such as {@code register.name} or {@code
 *     activities[STATISTICS].description}
 */
public record MissingTranslation(Language language, String path) {
  /**
   * The form in which a build or a log shows it: {@code MISSING_TRANSLATION(sv, register.name)}.
   */
  @Override
  public String toString() {
    return "MISSING_TRANSLATION(" + language.tag() + ", " + path + ")";
  }
}
