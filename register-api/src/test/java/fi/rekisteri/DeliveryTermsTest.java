package fi.rekisteri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTermsTest {
  private static DeliveryTerms with(DoubleSupplier jitter) {
    return new DeliveryTerms(
        1, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofHours(6), 10, jitter);
  }

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "9, PT4H16M", "10, PT6H", "1000, PT6H"})
  @DisplayName("S77 pauses double, and are never longer than the longest")
  void pausesDouble(int attempt, Duration pause) {
    assertThat(with(() -> 0).pauseAfter(attempt)).isEqualTo(pause);
  }

  @ParameterizedTest
  @CsvSource({"0, PT8M", "0.5, PT6M", "1, PT4M", "7, PT4M", "-3, PT8M"})
  @DisplayName("S77 chance takes up to half of a pause off, whatever its source gives")
  void chanceTakesUpToHalfOff(double chance, Duration pause) {
    assertThat(with(() -> chance).pauseAfter(4)).isEqualTo(pause);
  }

  @Test
  @DisplayName("law 9: terms that never end or never begin are refused")
  void hopelessTermsAreRefused() {
    Duration minute = Duration.ofMinutes(1);
    Duration hour = Duration.ofHours(1);
    for (Runnable wrong :
        new Runnable[] {
          () -> new DeliveryTerms(0, minute, minute, hour, 1, () -> 0),
          () -> new DeliveryTerms(1001, minute, minute, hour, 1, () -> 0),
          () -> new DeliveryTerms(1, Duration.ZERO, minute, hour, 1, () -> 0),
          () -> new DeliveryTerms(1, minute, Duration.ofMillis(-1), hour, 1, () -> 0),
          () -> new DeliveryTerms(1, minute, hour, minute, 1, () -> 0),
          () -> new DeliveryTerms(1, minute, minute, Duration.ofDays(31), 1, () -> 0),
          () -> new DeliveryTerms(1, minute, minute, hour, 0, () -> 0),
          () -> new DeliveryTerms(1, minute, minute, hour, 1001, () -> 0)
        }) {
      assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
