package fi.rekisteri.core.spelling;

import fi.rekisteri.text.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a template or a slip of the finger left in a text: a hyphen inside a word, from where a line
 * once ended; a misspelt term of the field; a word twice in a row (L25). Hyphens and spelling are
 * judged only over a term of the {@link Glossary}, so a compound that nobody listed is never called
 * wrong; any word of two letters or more, said twice, is told, but for names and for words that may
 * be. Thread-safe.
 */
public final class Remnants {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");
  private static final Pattern PARTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]++)[-\u2010\u2011]\\s{0,3}([\\p{L}\\p{M}]++)");
  private static final Pattern TWICE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}-])(\\p{L}{2,40})\\s{1,3}\\1(?![\\p{L}\\p{N}\\p{M}-])");

  private Remnants() {}

  /**
   * The remnants of a text.
   *
   * @param text any text
   * @param language the language in which it is written
   * @return each once, as it stands there; by kind, then in the order of the text
   */
  public static List<String> in(String text, Language language) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    Glossary glossary = Glossary.of(language);
    return Stream.of(
            parted(composed, glossary), misspelt(composed, glossary), twice(composed, glossary))
        .flatMap(found -> found)
        .distinct()
        .toList();
  }

  private static Stream<String> parted(String text, Glossary glossary) {
    return PARTED
        .matcher(text)
        .results()
        .filter(
            word -> glossary.spans(lower(word.group(1) + word.group(2)), word.group(1).length()))
        .map(MatchResult::group);
  }

  private static Stream<String> misspelt(String text, Glossary glossary) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> glossary.isMisspelt(lower(word)));
  }

  private static Stream<String> twice(String text, Glossary glossary) {
    return TWICE
        .matcher(text)
        .results()
        .filter(both -> isSlip(secondWord(both), glossary))
        .map(MatchResult::group);
  }

  /** Names such as "Bora Bora" begin with two capitals, a sentence with one. */
  private static boolean isSlip(String second, Glossary glossary) {
    return !Character.isUpperCase(second.codePointAt(0)) && !glossary.twice().contains(second);
  }

  private static String secondWord(MatchResult both) {
    return both.group().substring(both.group().length() - both.group(1).length());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
