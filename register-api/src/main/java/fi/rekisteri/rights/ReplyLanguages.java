package fi.rekisteri.rights;

import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Set;

/**
 * In which languages a letter answers (S68.2): in that of the request, or in several where the
 * register does not speak it. Several stand in one document, one behind the other.
 *
 * @param languages in the order in which they stand there; none twice
 */
public record ReplyLanguages(List<Language> languages) {
  /** Finnish and English: the answer to a request in a language that the register lacks. */
  public static final ReplyLanguages FINNISH_AND_ENGLISH =
      new ReplyLanguages(List.of(Language.FI, Language.EN));

  /** Copies the languages; refuses none, and one that stands there twice. */
  public ReplyLanguages {
    languages = List.copyOf(languages);
    if (languages.isEmpty() || Set.copyOf(languages).size() != languages.size()) {
      throw new IllegalArgumentException("a letter is written in at least one language, once each");
    }
  }

  /**
   * One language.
   *
   * @param language the language
   * @return that alone
   */
  public static ReplyLanguages of(Language language) {
    return new ReplyLanguages(List.of(language));
  }

  /**
   * The languages in which a request is answered.
   *
   * @param tag the BCP 47 tag of the request's language; may be one that nobody knows
   * @return its own language, or Finnish and English
   */
  public static ReplyLanguages toRequestIn(String tag) {
    return Language.ofTag(tag).map(ReplyLanguages::of).orElse(FINNISH_AND_ENGLISH);
  }

  /**
   * The language in which the document begins.
   *
   * @return the first one
   */
  public Language first() {
    return languages.get(0);
  }
}
