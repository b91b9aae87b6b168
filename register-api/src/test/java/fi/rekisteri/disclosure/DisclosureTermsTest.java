package fi.rekisteri.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTermsTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 15);

  @Test
  @DisplayName("S37.3 a transfer tool is usable through its last day")
  void toolIsUsableThroughItsLastDay() {
    TransferTool tool = tool("SCC-1", Optional.of(LAST_DAY));
    assertThat(tool.isUsableOn(LAST_DAY)).isTrue();
    assertThat(tool.isUsableOn(LAST_DAY.plusDays(1))).isFalse();
    assertThat(tool("SCC-1", Optional.empty()).isUsableOn(LAST_DAY)).isTrue();
  }

  @Test
  @DisplayName("S37.1 a transfer tool names its decision, contract or certificate")
  void toolWithoutReferenceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> tool(" ", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "marketing", "MARKETING PARTNER", "A__B"})
  @DisplayName("S30.1 a ground of another form is refused")
  void groundOfAnotherFormIsRefused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DisclosureGround(code));
  }

  @Test
  @DisplayName("S30.4 a ground fits into the ledger: at most 64 characters")
  void longGroundIsRefused() {
    assertThat(new DisclosureGround("A".repeat(64)).code()).hasSize(64);
    for (String code : List.of("A".repeat(65), "A" + "_1".repeat(50_000) + "_")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new DisclosureGround(code));
    }
  }

  private static TransferTool tool(String reference, Optional<LocalDate> validTo) {
    return new TransferTool(
        TransferTool.Kind.STANDARD_CLAUSES, reference, Optional.empty(), validTo);
  }
}
