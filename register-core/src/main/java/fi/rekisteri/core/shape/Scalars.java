package fi.rekisteri.core.shape;

import fi.rekisteri.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/** The values that are written as one text, number or word, and are no records. */
final class Scalars {
  /** A thousand years: no date that is counted from a file leaves the calendar. */
  private static final long MOST_MONTHS = 12_000;

  private static final long MOST_DAYS = 366_000;

  private static final TextShape DAY =
      TextShape.of(
          LocalDate.class,
          "a day such as 2026-11-22",
          Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
          LocalDate::toString,
          LocalDate::parse);

  private static final TextShape PERIOD =
      TextShape.of(
              Period.class,
              "a period such as P10Y, P6M or P30D, of a thousand years at most",
              Pattern.compile("P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+D)?"),
              Period::toString,
              Period::parse)
          .when(
              Period.class,
              period -> period.toTotalMonths() <= MOST_MONTHS && period.getDays() <= MOST_DAYS);

  private static final TextShape DURATION =
      TextShape.of(
              Duration.class,
              "a time such as PT72H or PT30M, of a thousand years at most",
              Pattern.compile("PT(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]{1,9})?S)?"),
              Duration::toString,
              Duration::parse)
          .when(Duration.class, time -> time.toDays() <= MOST_DAYS);

  private static final TextShape ZONE =
      TextShape.of(
          ZoneId.class,
          "a zone such as Europe/Helsinki",
          Pattern.compile("[A-Za-z0-9+:/_-]{1,64}"),
          ZoneId::getId,
          ZoneId::of);

  private static final TextShape LANGUAGE =
      TextShape.of(
          Language.class,
          "a language: fi, sv or en",
          Pattern.compile("fi|sv|en"),
          Language::tag,
          tag -> Language.ofTag(tag).orElseThrow());

  static final Map<Class<?>, Shape> ALL =
      Map.of(
          String.class, TextShape.ANY,
          int.class, new NumberShape(),
          boolean.class, new FlagShape(),
          LocalDate.class, DAY,
          Period.class, PERIOD,
          Duration.class, DURATION,
          ZoneId.class, ZONE,
          Language.class, LANGUAGE);

  private Scalars() {}
}
