package fi.rekisteri.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.consent.AgePolicy.Ages;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgePolicyTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2019, 1, 1);

  @Test
  @DisplayName("F02 a child consents alone from 13 since the act of 2019, from 16 before it")
  void agesAreDated() {
    assertThat(AgePolicy.FINLAND.on(NEW_YEAR).consent()).isEqualTo(13);
    assertThat(AgePolicy.FINLAND.on(NEW_YEAR.minusDays(1)).consent()).isEqualTo(16);
    assertThat(AgePolicy.FINLAND.on(LocalDate.of(2010, 6, 1)).consent()).isEqualTo(16);
    assertThat(AgePolicy.FINLAND.on(LocalDate.of(2026, 11, 26)).majority()).isEqualTo(18);
  }

  @Test
  @DisplayName("F02 the birthday counts; whoever was born on 29 February has it on 1 March")
  void birthdayCounts() {
    LocalDate leap = LocalDate.of(2012, 2, 29);
    assertThat(AgePolicy.isOf(leap, LocalDate.of(2025, 2, 28), 13)).isFalse();
    assertThat(AgePolicy.isOf(leap, LocalDate.of(2025, 3, 1), 13)).isTrue();
    assertThat(AgePolicy.isOf(leap, LocalDate.of(2028, 2, 29), 16)).isTrue();
    assertThat(AgePolicy.isOf(LocalDate.of(2030, 1, 1), NEW_YEAR, 0)).isFalse();
  }

  @Test
  @DisplayName("law 8 a policy has ages, in the order of their days, and ages with sense")
  void senselessPoliciesAreRefused() {
    Ages first = new Ages(NEW_YEAR, 13, 15, 18);
    Ages later = new Ages(NEW_YEAR.plusYears(1), 14, 15, 18);
    assertThat(new AgePolicy(List.of(first, later)).on(NEW_YEAR.plusYears(2))).isEqualTo(later);
    assertThatThrownBy(() -> new AgePolicy(List.of(later, first)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AgePolicy(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ages(NEW_YEAR, 13, 19, 18))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ages(NEW_YEAR, -1, 15, 18))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
