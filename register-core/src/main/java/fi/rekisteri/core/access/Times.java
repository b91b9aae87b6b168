package fi.rekisteri.core.access;

import fi.rekisteri.core.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants, days and periods as people read them, in the register's zone. */
final class Times {
  private final DateTimeFormatter instant;
  private final DateTimeFormatter day;
  private final Wording wording;

  Times(ZoneId zone, Wording wording) {
    this.wording = wording;
    this.instant = formatter("pattern.time").withZone(zone);
    this.day = formatter("pattern.date");
  }

  String instant(Instant at) {
    return instant.format(at);
  }

  String day(LocalDate date) {
    return day.format(date);
  }

  String period(Period period) {
    return wording.period(period);
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(wording.text(pattern), wording.language().locale());
  }
}
