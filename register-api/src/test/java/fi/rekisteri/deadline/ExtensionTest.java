package fi.rekisteri.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionTest {
  private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

  private static Extension told(LocalDate decided, LocalDate told) {
    return new Extension(decided, told, ExtensionGround.NUMBER, "forty letters came at once");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, true", "-1, 0, true", "0, 1, false", "1, 1, false", "-9, 9, false"})
  @DisplayName("G12.3d it counts where both deciding and telling were not after the last day")
  void countsInTimeOnly(int decided, int told, boolean counts) {
    assertThat(told(DUE.plusDays(decided), DUE.plusDays(told)).isInTime(DUE)).isEqualTo(counts);
  }

  @Test
  @DisplayName("G12.3c it is not told before it is decided")
  void toldBeforeDecided() {
    assertThatThrownBy(() -> told(DUE, DUE.minusDays(1)))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PERIOD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u200b", "!"})
  @DisplayName("G12.3c without reasons there is none")
  void reasonsAreRequired(String reasons) {
    assertThatThrownBy(() -> new Extension(DUE, DUE, ExtensionGround.COMPLEXITY, reasons))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.EXTENSION_REASONS_MISSING));
  }

  @Test
  @DisplayName("G12.3d inputs hold one extension, not from before the request")
  void inputsHoldOne() {
    DeadlineInputs inputs = DeadlineInputs.received(DUE);
    assertThatThrownBy(() -> inputs.withExtension(told(DUE.minusDays(1), DUE)))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PERIOD));
    DeadlineInputs extended = inputs.withExtension(told(DUE, DUE));
    assertThatIllegalArgumentException().isThrownBy(() -> extended.withExtension(told(DUE, DUE)));
  }
}
