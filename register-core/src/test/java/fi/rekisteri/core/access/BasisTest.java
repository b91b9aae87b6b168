package fi.rekisteri.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BasisTest {
  private static final LocalizedText REASON = LocalizedText.finnish("Kehittäminen");
  private static final LocalizedText CONCLUSION = LocalizedText.finnish("Punninta");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final List<LegalBasis> ALL =
      List.of(
          new LegalBasis.Consent(),
          new LegalBasis.Contract(),
          new LegalBasis.LegalObligation("Kirjanpitolaki 1336/1997 2:10 §"),
          new LegalBasis.VitalInterest(),
          new LegalBasis.PublicTask(REASON),
          new LegalBasis.LegitimateInterest(
              REASON, new BalancingTest(CONCLUSION, DAY, DAY.plusYears(1))));

  @Test
  @DisplayName("Art. 15(1)(a) each of the six legal bases is told in each language")
  void eachBasisIsToldInEachLanguage() {
    assertThat(ALL.stream().<Class<?>>map(LegalBasis::getClass).toList())
        .containsExactlyInAnyOrder(LegalBasis.class.getPermittedSubclasses());
    assertThat(ALL.stream().map(basis -> Basis.of(basis).code())).doesNotHaveDuplicates();
    for (LegalBasis basis : ALL) {
      String key = "basis." + Basis.of(basis).code();
      assertThat(Arrays.stream(Language.values()).map(Wording::in))
          .allSatisfy(wording -> assertThat(wording.text(key)).isNotBlank())
          .allSatisfy(wording -> assertThat(wording.text(key + ".article")).isNotBlank());
    }
  }

  @Test
  @DisplayName("Art. 13(1)(d) a duty is told with its statute, an interest with its reason")
  void dutyIsToldWithStatuteAndInterestWithReason() {
    assertThat(Basis.of(ALL.get(2)).statute()).hasValue("Kirjanpitolaki 1336/1997 2:10 §");
    assertThat(Basis.of(ALL.get(4)).reason()).hasValue(REASON);
    assertThat(Basis.of(ALL.get(5)).reason()).hasValue(REASON);
    assertThat(Basis.of(ALL.get(0)).reason()).isEmpty();
  }
}
