package fi.rekisteri.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomicAreaTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final CountryCode UK = new CountryCode("GB");

  @Test
  @DisplayName("S37.2 the economic area has 30 countries; the United Kingdom is none of them")
  void areaHasThirtyCountries() {
    assertThat(EconomicArea.EEA.membersOn(TODAY)).hasSize(30).doesNotContain(UK);
    assertThat(EconomicArea.EEA.contains(CountryCode.FINLAND, TODAY)).isTrue();
    assertThat(EconomicArea.EEA.contains(new CountryCode("CH"), TODAY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-05-25, 31", "2019-06-15, 31", "2020-01-31, 31", "2020-02-01, 31", "2020-12-31, 31",
    "2021-01-01, 30", "2013-06-30, 30", "2013-07-01, 31", "2006-12-31, 28", "2004-04-30, 18"
  })
  @DisplayName("S37.2, law 8: each day has its members, the transition of the UK included")
  void eachDayHasItsMembers(LocalDate day, int members) {
    assertThat(EconomicArea.EEA.membersOn(day)).hasSize(members);
    assertThat(EconomicArea.EEA.contains(UK, day))
        .isEqualTo(day.isBefore(LocalDate.of(2021, 1, 1)));
  }

  @Test
  @DisplayName("law 8: a definition may take another membership, without rewriting the past")
  void membershipIsData() {
    CountryCode ukraine = new CountryCode("UA");
    EconomicArea larger = EconomicArea.EEA.with(ukraine, Days.from(TODAY));
    assertThat(larger.contains(ukraine, TODAY)).isTrue();
    assertThat(larger.contains(ukraine, TODAY.minusDays(1))).isFalse();
    EconomicArea smaller = EconomicArea.EEA.without(CountryCode.FINLAND, TODAY);
    assertThat(smaller.contains(CountryCode.FINLAND, TODAY)).isTrue();
    assertThat(smaller.contains(CountryCode.FINLAND, TODAY.plusDays(1))).isFalse();
    assertThat(smaller.without(UK, TODAY).contains(UK, LocalDate.of(2019, 6, 15))).isTrue();
  }
}
