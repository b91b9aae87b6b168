package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {
  private static final CustomershipPeriod OPEN = CustomershipPeriod.from(LocalDate.of(2024, 2, 29));

  @Test
  @DisplayName("A4 customerships are written so that an operator can read them")
  void textIsFrozen() {
    CustomershipPeriod ended =
        CustomershipPeriod.from(LocalDate.of(2019, 5, 1))
            .endedOn(LocalDate.of(2021, 12, 31), EndReason.INACTIVITY);
    String text = PeriodText.write(List.of(ended, OPEN));
    assertThat(text).isEqualTo("2019-05-01/2021-12-31/INACTIVITY;2024-02-29");
    assertThat(PeriodText.read(text)).containsExactly(ended, OPEN);
    assertThat(PeriodText.read(PeriodText.write(List.of()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A4 each end reason comes back")
  void reasonComesBack(EndReason reason) {
    CustomershipPeriod ended = OPEN.endedOn(LocalDate.of(2024, 2, 29), reason);
    assertThat(PeriodText.read(PeriodText.write(List.of(ended)))).containsExactly(ended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-01-01", "+10000-01-01", "+999999999-12-31", "0000-01-01"})
  @DisplayName("A4 years of other than four digits come back")
  void farYearComesBack(String day) {
    CustomershipPeriod far = CustomershipPeriod.from(LocalDate.parse(day));
    assertThat(PeriodText.read(PeriodText.write(List.of(far, OPEN)))).containsExactly(far, OPEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";",
        "2024-02-29;",
        ";2024-02-29",
        "2023-02-29",
        "2024-02-29/",
        "2024-02-29/2024-03-01",
        "2024-02-29/2024-03-01/",
        "2024-02-29/2024-03-01/WHIM",
        "2024-02-29/2020-01-01/OTHER",
        "2024-02-29/2024-03-01/OTHER/",
        "2024/02/29",
        "20240229",
        "2024-02-2x",
        "x",
        "２０２４-02-29"
      })
  @DisplayName("A4 a damaged text is told, and not guessed")
  void damageIsRefused(String damaged) {
    assertThatIllegalArgumentException().isThrownBy(() -> PeriodText.read(damaged));
  }
}
