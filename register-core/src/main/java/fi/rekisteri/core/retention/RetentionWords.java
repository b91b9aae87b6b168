package fi.rekisteri.core.retention;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How plans, certificates and answers speak in one language, with the names of one register. */
final class RetentionWords {
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");
  private static final Map<Language, Words> BY_LANGUAGE =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  language -> Words.of(RetentionWords.class, "retention", language),
                  (first, second) -> first,
                  () -> new EnumMap<>(Language.class)));

  private final RegisterDefinition definition;
  private final Words words;
  private final DateTimeFormatter time;
  private final DateTimeFormatter day;

  RetentionWords(RegisterDefinition definition, Language language) {
    this.definition = definition;
    this.words = in(language);
    this.time =
        DateTimeFormatter.ofPattern(words.text("pattern.second"), language.locale())
            .withZone(definition.zone());
    this.day = DateTimeFormatter.ofPattern(words.text("pattern.date"), language.locale());
  }

  static Words in(Language language) {
    return BY_LANGUAGE.get(language);
  }

  RegisterDefinition definition() {
    return definition;
  }

  Language language() {
    return words.language();
  }

  String text(String key) {
    return words.text(key);
  }

  Line line(String key) {
    return Line.of(text(key));
  }

  /** A line under the label of its own key. */
  Line fact(String key, String text) {
    return Line.of(text).labelled(text("fact." + key));
  }

  /** A text whose gaps are filled, each once: what fills one gap opens no other. */
  String text(String key, Map<String, String> parts) {
    Matcher gaps = GAP.matcher(words.text(key));
    return gaps.replaceAll(gap -> Matcher.quoteReplacement(parts.get(gap.group(1))));
  }

  String day(LocalDate date) {
    return day.format(date);
  }

  String instant(Instant at) {
    return time.format(at);
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(language().locale()).format(number);
  }

  String name(String kind, Enum<?> constant) {
    return words.nameOf(kind, constant);
  }

  /** A name that a host may have added to the published ones: it then stands for itself. */
  String name(String kind, String code) {
    return words.nameOf(kind, code);
  }

  /** A field by its name; one that this definition no longer has stands for itself. */
  Line field(String path) {
    return definition
        .field(path)
        .map(schema -> line(schema.label()))
        .orElseGet(() -> Line.of(path));
  }

  /** A kind of hold by its name; one that this definition no longer has, by the common one. */
  Line hold(String code) {
    return definition
        .retentionPolicy()
        .hold(code)
        .map(rule -> line(rule.label()))
        .orElseGet(() -> Line.of(name("hold", code)));
  }

  /** A text of the definition, marked as Finnish where it was never translated (WCAG 3.1.2). */
  Line line(LocalizedText text) {
    String lang = text.has(language()) ? "" : Language.FI.tag();
    return Line.of(text.in(language())).in(lang);
  }

  List<String> columns(String... keys) {
    return Arrays.stream(keys).map(key -> text("column." + key)).toList();
  }
}
