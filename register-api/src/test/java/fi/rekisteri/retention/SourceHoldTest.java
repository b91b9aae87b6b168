package fi.rekisteri.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.HoldSource.SourceHold;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceHoldTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final HoldRule KIND =
      new HoldRule(
          HoldRule.OPEN_INVOICE,
          LocalizedText.of("Lasku", "Faktura", "Invoice"),
          new RuleId("S32"),
          Set.of("name", "order"),
          Set.of(Purpose.INVOICING),
          Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"", "paid", "Paid by Anna", "1PAID", "PAID\n"})
  @DisplayName("law 10: a source tells codes, and nothing that a host wrote freely")
  void freeTextIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceHold("CODE", DAY, Optional.empty(), Optional.of(text)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceHold(text, DAY, Optional.of(DAY), Optional.empty()));
  }

  @Test
  @DisplayName("S32.1 a hold ends on its first day or later")
  void endBeforeBeginningIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SourceHold("CODE", DAY, Optional.of(DAY.minusDays(1)), Optional.empty()));
    assertThat(new SourceHold("CODE", DAY, Optional.of(DAY), Optional.empty()).elements())
        .isEmpty();
  }

  @Test
  @DisplayName("S32.4 of several orders the one that is named is held, and what has no name")
  void namedValueIsHeld() {
    SourceHold told =
        new SourceHold(KIND.code(), DAY, Optional.empty(), Optional.of("PAID"), Set.of("T-1"));
    LegalHold hold = KIND.holdFrom("invoices", told);
    assertThat(hold.scope().covers("order", "T-1")).isTrue();
    assertThat(hold.scope().covers("order", "T-2")).isFalse();
    assertThat(hold.scope().covers("name", "")).isTrue();
    assertThat(hold.scope().covers("email", "T-1")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SourceHold("CODE", DAY, Optional.empty(), Optional.empty(), Set.of("")));
  }
}
