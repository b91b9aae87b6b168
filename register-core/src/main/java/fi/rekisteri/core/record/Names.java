package fi.rekisteri.core.record;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The record's words in one language. It speaks of people in the third person, so what answers to
 * people say to "you" has words of its own here; other names are shared.
 */
final class Names {
  private static final Map<Language, Names> BY_LANGUAGE =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  Names::new,
                  (first, second) -> first,
                  () -> new EnumMap<>(Language.class)));

  private final Language language;
  private final Words own;
  private final Wording shared;

  private Names(Language language) {
    this.language = language;
    this.own = Words.of(Names.class, "record", language);
    this.shared = Wording.in(language);
  }

  static Names in(Language language) {
    return BY_LANGUAGE.get(language);
  }

  String text(String key) {
    return own.text(key);
  }

  String text(LocalizedText text) {
    return text.in(language);
  }

  /** A text of the record's own, with its parts put in. */
  String text(String key, Object... parts) {
    return String.format(language.locale(), own.text(key), parts);
  }

  String point(RecordPoint point) {
    return own.text("point." + point.place());
  }

  /** The name of a constant that only the record tells in these words. */
  String of(String kind, Enum<?> constant) {
    return own.nameOf(kind, constant);
  }

  /** A name that other pages tell too. */
  String shared(String kind, Enum<?> constant) {
    return shared.nameOf(kind, constant);
  }

  /** A category of a host's own stands for itself. */
  String of(DataCategory category) {
    return shared.nameOf("category", category.code());
  }

  String basis(String code) {
    return own.text("basis." + code);
  }

  String country(CountryCode country) {
    return own.country(country.value());
  }

  String day(LocalDate day) {
    return own.day(day);
  }

  String stated(Optional<String> text) {
    return text.orElseGet(() -> own.text("state.notStated"));
  }

  String period(Period period) {
    return own.period(period);
  }
}
