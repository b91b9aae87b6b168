package fi.rekisteri.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineInputsTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);
  private static final DeadlineInputs INPUTS = DeadlineInputs.received(RECEIVED);

  @Test
  @DisplayName("G12.3f the day of receipt is the day that the wall calendar showed in the zone")
  void dayOfReceiptIsOfTheZone() {
    Instant late = Instant.parse("2026-08-31T21:00:00Z");
    assertThat(DeadlineInputs.received(late, ZoneId.of("Europe/Helsinki")).receivedOn())
        .isEqualTo(RECEIVED);
    assertThat(DeadlineInputs.received(late, ZoneId.of("Europe/Stockholm")).receivedOn())
        .isEqualTo(RECEIVED.minusDays(1));
  }

  @Test
  @DisplayName("G12.3 a question from before the request is refused")
  void questionFromBefore() {
    Pause before = Pause.since(RECEIVED.minusDays(1), PauseGround.IDENTITY, "no address");
    assertThatThrownBy(() -> INPUTS.withPause(before))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PERIOD));
  }

  @Test
  @DisplayName("G12.3 pauses are copied: who adds to their own list later changes nothing")
  void pausesAreCopied() {
    List<Pause> own = new ArrayList<>();
    DeadlineInputs inputs = INPUTS.withPauses(own);
    own.add(Pause.since(RECEIVED, PauseGround.IDENTITY, "no address"));
    assertThat(inputs.pauses()).isEmpty();
  }

  @Test
  @DisplayName("S76.1 the promise is five working days where nothing else is said")
  void standardLevel() {
    assertThat(INPUTS.level()).isEqualTo(new ServiceLevel(5));
    assertThat(INPUTS.withLevel(new ServiceLevel(250)).level().workingDays()).isEqualTo(250);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 251, Integer.MIN_VALUE, Integer.MAX_VALUE})
  @DisplayName("S76.1 a promise of no day, or of more than a year, is refused")
  void senselessLevels(int days) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ServiceLevel(days));
  }
}
