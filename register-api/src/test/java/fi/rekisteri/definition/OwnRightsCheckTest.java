package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.EMAIL;
import static fi.rekisteri.definition.SmallRegister.FIRST_DAY;
import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnRightsCheckTest {
  private static final LegalBasis DUTY =
      new LegalBasis.LegalObligation("Regulation (EU) 2016/679, Art. 12-22");

  private static ProcessingActivity rights(LegalBasis basis) {
    return SmallRegister.activity(Purpose.RIGHTS, basis).withFields(Set.of(NAME, EMAIL));
  }

  private static ProcessingActivity evenRestricted(LegalBasis basis) {
    return rights(basis).evenRestricted(RestrictionException.OWN_RIGHTS);
  }

  @Test
  @DisplayName(
      "Art. 12(2) control: rights that rest on their duty, restricted or not, are accepted")
  void rightsOnTheirDutyAreAccepted() {
    assertThat(problemsAfter(b -> b.activity(evenRestricted(DUTY)))).isEmpty();
  }

  @Test
  @DisplayName("Art. 12(2) rights that a restriction would close are refused")
  void rightsThatARestrictionClosesAreRefused() {
    assertThat(problemsAfter(b -> b.activity(rights(DUTY))))
        .singleElement()
        .asString()
        .startsWith("activities[RIGHTS].traits: whoever restricts");
  }

  @Test
  @DisplayName("Art. 12(2) rights that a prohibition would close are refused")
  void rightsThatAProhibitionClosesAreRefused() {
    ProcessingActivity forbiddable =
        evenRestricted(new LegalBasis.Contract()).prohibitedBy(ProhibitionScope.OTHER_MARKETING);
    assertThat(problemsAfter(b -> b.activity(forbiddable)))
        .singleElement()
        .asString()
        .startsWith("activities[RIGHTS].traits: nobody can be let");
  }

  @Test
  @DisplayName("Art. 12(2) rights that an objection would close are refused")
  void rightsThatAnObjectionClosesAreRefused() {
    BalancingTest balancing = new BalancingTest(TEXT, FIRST_DAY, FIRST_DAY);
    for (LegalBasis basis :
        List.of(
            new LegalBasis.PublicTask(TEXT), new LegalBasis.LegitimateInterest(TEXT, balancing))) {
      assertThat(problemsAfter(b -> b.activity(evenRestricted(basis))))
          .singleElement()
          .asString()
          .startsWith("activities[RIGHTS].bases[CUSTOMER]: a person could close it");
    }
  }

  @Test
  @DisplayName("Art. 12(2) rights that a withdrawal would close are refused")
  void rightsThatAWithdrawalClosesAreRefused() {
    assertThat(problemsAfter(b -> b.activity(evenRestricted(new LegalBasis.Consent()))))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("activities[RIGHTS].bases[CUSTOMER]: a person could close it"));
  }
}
