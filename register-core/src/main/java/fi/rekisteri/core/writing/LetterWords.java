package fi.rekisteri.core.writing;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How letters speak in one language. A word without a text is an error, never a blank. */
final class LetterWords {
  private static final Map<Language, LetterWords> BY_LANGUAGE =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  LetterWords::new,
                  (first, second) -> first,
                  () -> new EnumMap<>(Language.class)));

  private final Words words;

  private LetterWords(Language language) {
    this.words = Words.of(LetterWords.class, "letter", language);
  }

  static LetterWords in(Language language) {
    return BY_LANGUAGE.get(language);
  }

  Language language() {
    return words.language();
  }

  String text(String key) {
    return words.text(key);
  }

  /** A text whose gaps are filled, each once: what fills one gap opens no other. */
  String text(String key, Map<String, String> parts) {
    return words.text(key, parts);
  }

  Line line(String key) {
    return Line.of(text(key));
  }

  Line line(String key, Map<String, String> parts) {
    return Line.of(text(key, parts));
  }

  /** A line under the label of its own key. */
  Line fact(String key, String text) {
    return Line.of(text).labelled(text("fact." + key));
  }

  String day(LocalDate date) {
    return words.day(date);
  }

  String name(String kind, Enum<?> constant) {
    return words.nameOf(kind, constant);
  }

  /** A name that a host may have added to the published ones: it then stands for itself. */
  String name(String kind, String code) {
    return words.nameOf(kind, code);
  }

  /** A text of the definition, marked as Finnish where it was never translated (WCAG 3.1.2). */
  Line line(LocalizedText text) {
    String lang = text.has(language()) ? "" : Language.FI.tag();
    return Line.of(text.in(language())).in(lang);
  }
}
