package fi.rekisteri.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.disclosure.TransferTool.Kind;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Days;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTermsTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 15);
  private static final TransferTool CLAUSES = TransferTool.of(Kind.STANDARD_CLAUSES, "SCC-1");

  @Test
  @DisplayName("S37.3 a transfer tool is usable through its last day")
  void toolIsUsableThroughItsLastDay() {
    TransferTool tool = CLAUSES.on(Days.ALL.through(LAST_DAY));
    assertThat(tool.isUsableOn(LAST_DAY)).isTrue();
    assertThat(tool.isUsableOn(LAST_DAY.plusDays(1))).isFalse();
    assertThat(tool.lastDay()).contains(LAST_DAY);
    assertThat(CLAUSES.isUsableOn(LAST_DAY)).isTrue();
    assertThat(CLAUSES.lastDay()).isEmpty();
  }

  @Test
  @DisplayName("S37.1 a transfer tool names its decision, contract or certificate")
  void toolWithoutReferenceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransferTool.of(Kind.STANDARD_CLAUSES, " "));
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

  @Test
  @DisplayName("S37 what was withdrawn is usable no longer from that very day")
  void withdrawnToolIsNotUsable() {
    TransferTool shield = TransferTool.of(Kind.ADEQUACY_DECISION, "2016/1250").withdrawn(LAST_DAY);
    assertThat(shield.isUsableOn(LAST_DAY.minusDays(1))).isTrue();
    assertThat(shield.isUsableOn(LAST_DAY)).isFalse();
    assertThat(shield.lastDay()).contains(LAST_DAY.minusDays(1));
    TransferTool ended = shield.on(Days.ALL.through(LAST_DAY.minusDays(9)));
    assertThat(ended.lastDay()).contains(LAST_DAY.minusDays(9));
  }

  @Test
  @DisplayName("G44 compelling interests are usable once authority and people were told")
  void compellingInterestsWaitForTheNotification() {
    TransferTool untold = TransferTool.of(Kind.COMPELLING_INTERESTS, "Arvio 3");
    assertThat(untold.isUsableOn(LAST_DAY)).isFalse();
    TransferTool told = untold.notified(new TransferNotification(LAST_DAY.minusDays(3), LAST_DAY));
    assertThat(told.isUsableOn(LAST_DAY.minusDays(1))).isFalse();
    assertThat(told.isUsableOn(LAST_DAY)).isTrue();
    assertThat(
            untold
                .notified(new TransferNotification(LAST_DAY, LAST_DAY.minusDays(3)))
                .isUsableOn(LAST_DAY.minusDays(1)))
        .isFalse();
  }

  @Test
  @DisplayName("G44 the tools are those of Art. 45 to 49, and none is left out")
  void toolsAreThoseOfTheLaw() {
    assertThat(Kind.values())
        .extracting(Kind::article)
        .containsExactly(
            "Art. 45(3)",
            "Art. 46(2)(a)",
            "Art. 46(2)(b)",
            "Art. 46(2)(c)",
            "Art. 46(2)(d)",
            "Art. 46(2)(e)",
            "Art. 46(2)(f)",
            "Art. 46(3)(a)",
            "Art. 46(3)(b)",
            "Art. 49(1)(a)",
            "Art. 49(1)(b)",
            "Art. 49(1)(c)",
            "Art. 49(1)(d)",
            "Art. 49(1)(e)",
            "Art. 49(1)(f)",
            "Art. 49(1)(g)",
            "Art. 49(1) second subparagraph");
    assertThat(Kind.values()).filteredOn(Kind::isDerogation).hasSize(8);
  }

  @Test
  @DisplayName("S37 where one tool ends the next may begin, and none covers a gap")
  void toolOfTheDayIsFound() {
    TransferTool before = CLAUSES.on(Days.ALL.through(LAST_DAY));
    TransferTool after =
        TransferTool.of(Kind.ADEQUACY_DECISION, "2023/1795").on(Days.from(LAST_DAY.plusDays(2)));
    TransferRule rule =
        TransferRule.of("X", CountryCode.FINLAND, LocalizedText.finnish("syy"), before, after);
    assertThat(rule.toolOn(LAST_DAY)).contains(before);
    assertThat(rule.toolOn(LAST_DAY.plusDays(1))).isEmpty();
    assertThat(rule.toolOn(LAST_DAY.plusDays(2))).contains(after);
  }
}
