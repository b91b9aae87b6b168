package fi.rekisteri.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final Instant LATE = Instant.parse("2026-06-30T21:05:00Z");

  @Test
  @DisplayName("law 8: an instant is told in the register's zone, where the next day has begun")
  void instantIsToldInRegistersZone() {
    assertThat(in(Language.FI).instant(LATE)).isEqualTo("1.7.2026 klo 0.05");
    assertThat(in(Language.SV).instant(LATE)).isEqualTo("1.7.2026 kl. 0.05");
    assertThat(in(Language.EN).instant(LATE)).isEqualTo("1 July 2026 at 00:05");
  }

  @Test
  @DisplayName("S33 a period is told in years, months and days")
  void periodIsToldInItsUnits() {
    assertThat(in(Language.FI).period(Period.ofYears(10))).isEqualTo("10 vuotta");
    assertThat(in(Language.EN).period(Period.of(1, 6, 1))).isEqualTo("1 year, 6 months, 1 day");
    assertThat(in(Language.SV).period(Period.ofDays(30))).isEqualTo("30 dagar");
  }

  private static Times in(Language language) {
    return new Times(HELSINKI, Wording.in(language));
  }
}
