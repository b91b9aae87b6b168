package fi.rekisteri.samples.quickstart;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of now, and of some years from now. */
final class YearsClock extends Clock {
  private int years;

  void pass(int more) {
    years += more;
  }

  @Override
  public Instant instant() {
    Clock now = Clock.systemUTC();
    return now.instant().atZone(ZoneOffset.UTC).plus(Period.ofYears(years)).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
