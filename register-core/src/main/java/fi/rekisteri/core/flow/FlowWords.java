package fi.rekisteri.core.flow;

import fi.rekisteri.core.page.PlainText;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the picture speaks in one language. */
final class FlowWords {
  /** The most that is taken of one text of a definition, in characters. */
  static final int LONGEST = 1_000;

  private static final Map<Language, FlowWords> BY_LANGUAGE =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  FlowWords::new,
                  (first, second) -> first,
                  () -> new EnumMap<>(Language.class)));

  private final Words words;

  private FlowWords(Language language) {
    words = Words.of(FlowWords.class, "flow", language);
  }

  static FlowWords in(Language language) {
    return BY_LANGUAGE.get(language);
  }

  Language language() {
    return words.language();
  }

  String text(String key) {
    return words.text(key);
  }

  /** A text whose gaps are filled. */
  String text(String key, Map<String, String> parts) {
    return words.text(key, parts);
  }

  String name(String kind, Enum<?> constant) {
    return words.nameOf(kind, constant);
  }

  /** A name that a host may have added to the published ones: it then stands for itself. */
  String name(String kind, String code) {
    return plain(words.nameOf(kind, code));
  }

  /** A text of the definition; in Finnish where it was never translated. */
  String of(LocalizedText text) {
    return plain(text.in(language()));
  }

  /**
   * On one line, with nothing that steers, at most four marks upon a letter, and no longer than
   * {@link #LONGEST}.
   */
  static String plain(String text) {
    String line = PlainText.oneLine(text.strip().replaceAll("\\s+", " "));
    line = line.replaceAll("(\\p{M}{4})\\p{M}+", "$1");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }

  String day(LocalDate date) {
    return words.day(date);
  }

  String country(CountryCode code) {
    return words.country(code.value());
  }

  String period(Period period) {
    return words.period(period);
  }
}
