package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.FIRST_DAY;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.activity;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasisCheckTest {
  private static final LegalBasis CONTRACT = new LegalBasis.Contract();

  @ParameterizedTest
  @EnumSource(names = {"ORG_CONTACT_PERSON", "VISITOR"})
  @DisplayName("S12.2, L06 whoever is no party cannot be processed on the contract")
  void contractWithoutPartyIsRefused(SubjectRole role) {
    assertThat(
            problemsAfter(
                builder ->
                    builder.activity(
                        activity(Purpose.INVOICING, Map.of(role, CONTRACT), ActivityStatus.DRAFT))))
        .singleElement()
        .asString()
        .startsWith("activities[INVOICING].bases[" + role + "]: a person in this role is no party");
  }

  @ParameterizedTest
  @EnumSource(names = {"CUSTOMER", "PROSPECT"})
  @DisplayName("S12.2 control: customers, and who asks before a contract, can be")
  void contractWithPartyIsAccepted(SubjectRole role) {
    assertThat(
            problemsAfter(
                builder ->
                    builder.activity(
                        activity(
                            Purpose.INVOICING, Map.of(role, CONTRACT), ActivityStatus.ACTIVE))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BUSINESS_DEVELOPMENT",
        "STATISTICS",
        "PERSONALISED_CONTENT",
        "AD_TARGETING_OWN",
        "DIRECT_MARKETING",
        "PUBLICATION"
      })
  @DisplayName("S4.1, L03 a contract cannot carry what serves the controller")
  void contractBeyondTheOrderIsRefused(String purpose) {
    assertThat(problemsAfter(builder -> builder.activity(activity(new Purpose(purpose), CONTRACT))))
        .singleElement()
        .asString()
        .startsWith("activities[" + purpose + "].bases[CUSTOMER]: a contract cannot carry");
  }

  @Test
  @DisplayName("S4.1, G6 a legitimate interest without a balancing test is refused")
  void interestWithoutBalancingIsRefused() {
    assertThat(problemsAfter(b -> b.activity(activity(Purpose.STATISTICS, interest(null)))))
        .singleElement()
        .asString()
        .startsWith("activities[STATISTICS].bases[CUSTOMER].balancing: a legitimate interest");
  }

  @Test
  @DisplayName("S5 a balancing test that is over before the definition begins is refused")
  void balancingOverBeforeTheFirstDayIsRefused() {
    LegalBasis stale = interest(reviewedBy(FIRST_DAY.minusDays(1)));
    assertThat(problemsAfter(b -> b.activity(activity(Purpose.STATISTICS, stale))))
        .singleElement()
        .asString()
        .startsWith("activities[STATISTICS].bases[CUSTOMER].balancing: the balancing test was");
  }

  @Test
  @DisplayName("S5 control: a balancing test may be relied on through its last day")
  void balancingOnItsLastDayIsAccepted() {
    LegalBasis fresh = interest(reviewedBy(FIRST_DAY));
    assertThat(problemsAfter(b -> b.activity(activity(Purpose.STATISTICS, fresh)))).isEmpty();
  }

  @Test
  @DisplayName("S12.3 what a duty demands cannot be declared as what people may forbid")
  void forbiddableDutyIsRefused() {
    LegalBasis duty = new LegalBasis.LegalObligation("Kirjanpitolaki 1336/1997, 2:10");
    for (LegalBasis basis : List.of(duty, new LegalBasis.VitalInterest())) {
      assertThat(problemsAfter(b -> b.activity(forbiddable(basis))))
          .singleElement()
          .asString()
          .startsWith("activities[LEGAL_DUTY].bases[CUSTOMER]: people may forbid it");
    }
    LegalBasis task = new LegalBasis.PublicTask(TEXT);
    assertThat(problemsAfter(b -> b.activity(forbiddable(task)))).as("control").isEmpty();
  }

  private static ProcessingActivity forbiddable(LegalBasis basis) {
    return activity(Purpose.LEGAL_DUTY, basis).prohibitedBy(ProhibitionScope.PUBLICATION);
  }

  private static BalancingTest reviewedBy(LocalDate day) {
    return new BalancingTest(TEXT, day.minusYears(1), day);
  }

  private static LegalBasis interest(BalancingTest balancing) {
    return new LegalBasis.LegitimateInterest(TEXT, balancing);
  }
}
