package fi.rekisteri.core.report;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.core.report.DraftPart.Line;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a draft speaks in one language. What nobody knows yet it says so, and leaves no line out. */
final class DraftWords {
  private static final Map<Language, Words> BY_LANGUAGE =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  language -> Words.of(DraftWords.class, "breach", language),
                  (first, second) -> first,
                  () -> new EnumMap<>(Language.class)));

  private final Words words;
  private final DateTimeFormatter time;

  /** Times tell their offset: in the hour that a clock change repeats they would be two. */
  DraftWords(ZoneId zone, Language language) {
    words = BY_LANGUAGE.get(language);
    time =
        DateTimeFormatter.ofPattern(words.text("pattern.offset"), language.locale()).withZone(zone);
  }

  String text(String key) {
    return words.text(key);
  }

  String instant(Instant at) {
    return time.format(at);
  }

  Line line(String key, String text) {
    return new Line(text("label." + key), text, "");
  }

  Line line(String key, Instant at) {
    return line(key, instant(at));
  }

  Line line(String key, Optional<String> text) {
    return line(key, text.orElseGet(() -> text("unknown")));
  }

  /** A line for each text, or one that says that there is none yet. */
  List<Line> lines(String key, List<String> texts) {
    return texts.isEmpty()
        ? List.of(line(key, Optional.empty()))
        : texts.stream().map(text -> line(key, text)).toList();
  }

  /** A text of the definition, marked as Finnish where it was never translated (WCAG 3.1.2). */
  Line line(String key, LocalizedText text) {
    Language language = words.language();
    String lang = text.has(language) ? "" : Language.FI.tag();
    return new Line(text("label." + key), text.in(language), lang);
  }

  String names(String kind, Collection<? extends Enum<?>> constants) {
    return constants.stream()
        .sorted(Comparator.comparingInt(Enum::ordinal))
        .map(one -> words.nameOf(kind, one))
        .collect(Collectors.joining(", "));
  }

  String name(String kind, Enum<?> constant) {
    return words.nameOf(kind, constant);
  }

  /** A name that a host may have added to the published ones: it then stands for itself. */
  String name(String kind, String code) {
    return words.nameOf(kind, code);
  }
}
