package fi.rekisteri.core.spelling;

import fi.rekisteri.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms of the field in one language, by their stems: what does not change when a word is
 * inflected.
 *
 * @param stems of the terms, such as {@code rekisterinpitäj}
 * @param before one or two letters that may stand before a term
 * @param twice words that may be said twice in a row
 * @param right the stems of words that are close to a term and right themselves
 */
record Glossary(List<String> stems, Set<String> before, Set<String> twice, List<String> right) {
  private static final Map<Language, Glossary> ALL = new EnumMap<>(Language.class);

  /** The shortest first part of a compound that is believed without being known. */
  private static final int FIRST_PART = 3;

  static {
    for (Language language : Language.values()) {
      ALL.put(language, read(DataLines.of("glossary_" + language.tag() + ".txt")));
    }
  }

  static Glossary of(Language language) {
    return ALL.get(language);
  }

  /** Whether a term stands in a word, alone or as a later part of a compound. */
  boolean knows(String word) {
    return stems.stream().anyMatch(stem -> startsPart(word, word.indexOf(stem)));
  }

  /** Whether a term stands over a place of a word, so that nothing may part the word there. */
  boolean spans(String word, int place) {
    return stems.stream()
        .anyMatch(
            stem -> {
              int start = word.indexOf(stem);
              return startsPart(word, start) && start < place && place < start + stem.length();
            });
  }

  /** Whether a word is a term that was not written as it is. */
  boolean isMisspelt(String word) {
    return !knows(word)
        && right.stream().noneMatch(word::startsWith)
        && stems.stream()
            .anyMatch(stem -> hasLettersBefore(word, stem) || NearMiss.isSlip(word, stem));
  }

  private boolean startsPart(String word, int start) {
    return start == 0 || start >= FIRST_PART || mayStandBefore(word, start);
  }

  private boolean mayStandBefore(String word, int start) {
    return start > 0 && before.contains(word.substring(0, start));
  }

  private boolean hasLettersBefore(String word, String stem) {
    int start = word.indexOf(stem);
    return NearMiss.isLong(stem) && start > 0 && start < FIRST_PART && !mayStandBefore(word, start);
  }

  private static Glossary read(List<String> lines) {
    return new Glossary(
        words(lines, "term "),
        Set.copyOf(words(lines, "before ")),
        Set.copyOf(words(lines, "twice ")),
        words(lines, "right "));
  }

  private static List<String> words(List<String> lines, String kind) {
    return lines.stream()
        .filter(line -> line.startsWith(kind))
        .flatMap(line -> List.of(line.substring(kind.length()).split(" ")).stream())
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }
}
