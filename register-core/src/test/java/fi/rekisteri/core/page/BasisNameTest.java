package fi.rekisteri.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each point of Art. 6(1) has a name, and the name has words. */
class BasisNameTest {
  private static final LocalizedText WHY = LocalizedText.finnish("Syy");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final List<LegalBasis> ALL =
      List.of(
          new LegalBasis.Consent(),
          new LegalBasis.Contract(),
          new LegalBasis.LegalObligation("Laki 1"),
          new LegalBasis.VitalInterest(),
          new LegalBasis.PublicTask(WHY),
          new LegalBasis.LegitimateInterest(WHY, new BalancingTest(WHY, DAY, DAY)));

  @Test
  @DisplayName("Art. 6(1) each basis has a name of its own, and words in each language")
  void everyBasisHasAName() {
    assertThat(ALL)
        .extracting(basis -> (Object) basis.getClass())
        .containsExactlyInAnyOrder((Object[]) LegalBasis.class.getPermittedSubclasses());
    assertThat(ALL.stream().map(BasisName::of)).doesNotHaveDuplicates();
    for (Language language : Language.values()) {
      Words words = Words.of(Words.class, "page", language);
      assertThat(ALL)
          .allSatisfy(basis -> assertThat(words.text("basis." + BasisName.of(basis))).isNotBlank());
    }
  }
}
