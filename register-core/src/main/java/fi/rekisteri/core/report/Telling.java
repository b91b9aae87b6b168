package fi.rekisteri.core.report;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a report speaks in one language: times in the register's zone, fields by their names. */
final class Telling {
  private static final Map<Language, Words> BY_LANGUAGE =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  language -> Words.of(Telling.class, "audit-report", language),
                  (first, second) -> first,
                  () -> new EnumMap<>(Language.class)));

  private final RegisterDefinition definition;
  private final Words words;
  private final DateTimeFormatter time;

  Telling(RegisterDefinition definition, Language language) {
    this.definition = definition;
    this.words = BY_LANGUAGE.get(language);
    this.time =
        DateTimeFormatter.ofPattern(words.text("pattern.second"), language.locale())
            .withZone(definition.zone());
  }

  String text(String key) {
    return words.text(key);
  }

  String nameOf(String kind, Enum<?> constant) {
    return words.nameOf(kind, constant);
  }

  Cell constant(String kind, Enum<?> constant) {
    return Cell.of(words.nameOf(kind, constant));
  }

  String instant(Instant at) {
    return time.format(at);
  }

  Cell time(Instant at) {
    return Cell.of(instant(at));
  }

  /** A purpose that a later definition no longer names stands for itself. */
  Cell purpose(Purpose purpose) {
    return definition
        .activity(purpose)
        .map(activity -> new Cell(List.of(line(activity.description()))))
        .orElseGet(() -> Cell.of(purpose.code()));
  }

  /** Fields by their names; what is no field of this definition stands for itself. */
  Cell fields(Collection<String> paths) {
    return new Cell(paths.stream().map(this::field).toList());
  }

  private Cell.Line field(String path) {
    return definition
        .field(path)
        .map(schema -> line(schema.label()))
        .orElseGet(() -> new Cell.Line(path, ""));
  }

  /** A text of the definition, marked as Finnish where it was never translated (WCAG 3.1.2). */
  Cell.Line line(LocalizedText text) {
    Language language = words.language();
    return new Cell.Line(text.in(language), text.has(language) ? "" : Language.FI.tag());
  }
}
