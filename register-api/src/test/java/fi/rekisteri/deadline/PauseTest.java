package fi.rekisteri.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PauseTest {
  private static final LocalDate ASKED = LocalDate.of(2026, 9, 10);

  private static Pause because(String reason) {
    return Pause.since(ASKED, PauseGround.IDENTITY, reason);
  }

  private static ErrorCode refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    InvalidValueException[] seen = new InvalidValueException[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(InvalidValueException.class, refused -> seen[0] = refused);
    return seen[0].code();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u00a0", "\u200b\u200b", "...", "—"})
  @DisplayName("G12.3 a pause without a word of reason is refused")
  void reasonIsRequired(String reason) {
    assertThat(refusal(() -> because(reason))).isEqualTo(ErrorCode.PAUSE_REASON_REQUIRED);
  }

  @Test
  @DisplayName("G12.3 a reason that cannot be kept is refused, and not repeated")
  void reasonThatCannotBeKept() {
    for (String bad : new String[] {"a\u0000b", "half \ud83d", "x".repeat(4_001), "bell \u0007"}) {
      assertThat(refusal(() -> because(bad))).isEqualTo(ErrorCode.INVALID_TEXT);
      assertThatThrownBy(() -> because(bad)).hasMessageNotContaining(bad);
    }
    assertThat(because("two\nlines, and an \u00e4").isOpen()).isTrue();
    assertThat(because("x".repeat(4_000)).reason()).hasSize(4_000);
  }

  @Test
  @DisplayName("G12.3 an answer does not come before its question")
  void answerBeforeQuestion() {
    assertThat(refusal(() -> because("no address").answered(ASKED.minusDays(1))))
        .isEqualTo(ErrorCode.INVALID_PERIOD);
    Pause sameDay = because("no address").answered(ASKED);
    assertThat(sameDay.received()).isEqualTo(Optional.of(ASKED));
    assertThat(sameDay.isOpen()).isFalse();
  }

  @Test
  @DisplayName("law 10 printing a pause or an extension never shows its reason")
  void printingShowsNoReason() {
    Pause pause = because("Maija has a twin");
    assertThat(pause).hasToString("Pause[IDENTITY, 2026-09-10 to ]");
    Extension extension =
        new Extension(ASKED, ASKED, ExtensionGround.COMPLEXITY, "Maija has a twin");
    assertThat(extension).hasToString("Extension[COMPLEXITY, decided 2026-09-10, told 2026-09-10]");
    DeadlineInputs inputs =
        DeadlineInputs.received(ASKED).withPause(pause).withExtension(extension);
    assertThat(inputs.toString()).contains("IDENTITY", "COMPLEXITY").doesNotContain("Maija");
  }
}
