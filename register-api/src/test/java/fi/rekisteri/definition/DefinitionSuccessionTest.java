package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.FIRST_DAY;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.activity;
import static fi.rekisteri.definition.SmallRegister.complete;
import static fi.rekisteri.processing.Purpose.BUSINESS_DEVELOPMENT;
import static fi.rekisteri.processing.Purpose.ORDER_MANAGEMENT;
import static fi.rekisteri.processing.SubjectRole.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefinitionSuccessionTest {
  private static final RegisterDefinition PREVIOUS = complete().build();
  private static final LegalBasis CONTRACT = new LegalBasis.Contract();
  private static final LegalBasis INTEREST = interest(FIRST_DAY.plusYears(1));
  private static final BasisChange.Where ORDERS = new BasisChange.Where(ORDER_MANAGEMENT, CUSTOMER);
  private static final BasisChange CHANGE =
      new BasisChange(ORDERS, CONTRACT, INTEREST, "no contract is made any more", "notice 2");
  private static final CompatibilityAssessment ASSESSMENT =
      new CompatibilityAssessment(BUSINESS_DEVELOPMENT, "follows orders", FIRST_DAY, "notice 2");

  private static LegalBasis interest(LocalDate reviewBy) {
    return new LegalBasis.LegitimateInterest(TEXT, new BalancingTest(TEXT, FIRST_DAY, reviewBy));
  }

  private static RegisterDefinition resting(LegalBasis basis) {
    return PREVIOUS.toBuilder()
        .change(changes -> changes.activity(ORDER_MANAGEMENT, orders -> on(orders, basis)))
        .build();
  }

  private static ProcessingActivity on(ProcessingActivity activity, LegalBasis basis) {
    return new ProcessingActivity(
        activity.purpose(),
        activity.description(),
        activity.status(),
        Map.of(CUSTOMER, basis),
        activity.fields(),
        activity.traits());
  }

  private static RegisterDefinition with(ProcessingActivity added) {
    return PREVIOUS.toBuilder().activity(added).build();
  }

  private static List<String> problems(DefinitionSuccession succession, RegisterDefinition next) {
    try {
      assertThat(succession.require(next)).isSameAs(next);
      return List.of();
    } catch (DefinitionException refused) {
      return refused.problems();
    }
  }

  private static DefinitionSuccession recording(BasisChange... changes) {
    return new DefinitionSuccession(PREVIOUS, List.of(changes), List.of());
  }

  private static DefinitionSuccession assessing(CompatibilityAssessment... assessments) {
    return new DefinitionSuccession(PREVIOUS, List.of(), List.of(assessments));
  }

  @Test
  @DisplayName("G6 another legal basis without a record is refused, and told")
  void unrecordedChangeIsRefused() {
    assertThat(problems(DefinitionSuccession.of(PREVIOUS), resting(INTEREST)))
        .containsExactly(
            "activities[ORDER_MANAGEMENT].bases[CUSTOMER]: rests on Art. 6(1)(f), before on"
                + " Art. 6(1)(b); record why, and by what people were informed (G6)");
  }

  @Test
  @DisplayName("G6 another legal basis with its reason and information is accepted")
  void recordedChangeIsAccepted() {
    assertThat(problems(recording(CHANGE), resting(INTEREST))).isEmpty();
    assertThatThrownBy(() -> new BasisChange(ORDERS, CONTRACT, INTEREST, "", "notice 2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BasisChange(ORDERS, CONTRACT, INTEREST, "reason", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("G6 a record of another change does not do, and one of none is refused")
  void recordTellsWhatHappened() {
    List<BasisChange> others =
        List.of(
            new BasisChange(ORDERS, INTEREST, CONTRACT, "reason", "notice 2"),
            new BasisChange(ORDERS, CONTRACT, new LegalBasis.Consent(), "reason", "notice 2"),
            new BasisChange(
                new BasisChange.Where(ORDER_MANAGEMENT, SubjectRole.PROSPECT),
                CONTRACT,
                INTEREST,
                "reason",
                "notice 2"));
    for (BasisChange other : others) {
      assertThat(problems(recording(other), resting(INTEREST))).hasSize(2);
    }
    assertThat(problems(recording(CHANGE), PREVIOUS))
        .singleElement()
        .asString()
        .startsWith("basisChanges[ORDER_MANAGEMENT, CUSTOMER]: did not happen");
  }

  @Test
  @DisplayName("G6 control: the same basis reworded or balanced anew is no change of it")
  void rewordedBasisIsNoChange() {
    DefinitionSuccession balanced = DefinitionSuccession.of(resting(INTEREST));
    assertThat(problems(balanced, resting(interest(FIRST_DAY.plusYears(3))))).isEmpty();
    assertThat(problems(DefinitionSuccession.of(PREVIOUS), PREVIOUS)).isEmpty();
  }

  @Test
  @DisplayName("G5.1b a new purpose over what was collected for others needs an assessment")
  void newPurposeNeedsAssessment() {
    RegisterDefinition next = with(activity(BUSINESS_DEVELOPMENT, INTEREST));
    assertThat(problems(DefinitionSuccession.of(PREVIOUS), next))
        .singleElement()
        .asString()
        .startsWith("activities[BUSINESS_DEVELOPMENT]: is new and uses what was collected");
    assertThat(problems(assessing(ASSESSMENT), next)).isEmpty();
    assertThat(problems(assessing(ASSESSMENT), PREVIOUS))
        .singleElement()
        .asString()
        .startsWith("assessments[BUSINESS_DEVELOPMENT]: is of no new purpose");
    assertThatThrownBy(
            () -> new CompatibilityAssessment(BUSINESS_DEVELOPMENT, "", FIRST_DAY, "notice 2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new CompatibilityAssessment(BUSINESS_DEVELOPMENT, "why", FIRST_DAY, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("Art. 6(4) a new purpose by law, or over fields of its own, needs no assessment")
  void someNewPurposesNeedNoAssessment() {
    LegalBasis duty = new LegalBasis.LegalObligation("Kirjanpitolaki 1336/1997, 2:10");
    DefinitionSuccession succession = DefinitionSuccession.of(PREVIOUS);
    assertThat(problems(succession, with(activity(Purpose.LEGAL_DUTY, duty)))).isEmpty();
    RegisterDefinition own =
        PREVIOUS.toBuilder()
            .field(FieldSchema.optional(UNDECLARED, DataCategory.CONTACT, TEXT))
            .activity(activity(BUSINESS_DEVELOPMENT, INTEREST).withFields(Set.of(UNDECLARED)))
            .build();
    assertThat(problems(succession, own)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ActivityStatus.class)
  @DisplayName("G5.1b only what becomes active is new, and a draft was never carried out")
  void onlyActivePurposesAreNew(ActivityStatus before) {
    ProcessingActivity active = activity(BUSINESS_DEVELOPMENT, INTEREST);
    DefinitionSuccession succession = DefinitionSuccession.of(with(active.withStatus(before)));
    assertThat(problems(succession, with(active)).isEmpty())
        .isEqualTo(before != ActivityStatus.DRAFT);
    assertThat(problems(DefinitionSuccession.of(PREVIOUS), with(active.withStatus(before))))
        .hasSize(before == ActivityStatus.ACTIVE ? 1 : 0);
  }

  @Test
  @DisplayName("S1.1 a definition follows one of its own register")
  void foreignDefinitionIsRefused() {
    RegisterDefinition foreign = SmallRegister.of(new RegisterId("other"));
    assertThat(problems(DefinitionSuccession.of(foreign), PREVIOUS))
        .anySatisfy(problem -> assertThat(problem).startsWith("id: follows the definition"));
  }

  @Test
  @DisplayName("S5 a balancing test past its review is told, and stops nothing by itself")
  void reviewIsTold() {
    LocalDate last = FIRST_DAY.plusYears(1);
    RegisterDefinition weighed = resting(interest(last));
    assertThat(weighed.reviewsDue(last)).isEmpty();
    assertThat(weighed.reviewsDue(last.plusDays(1)))
        .containsExactly(new ReviewDue(ORDER_MANAGEMENT, CUSTOMER, last));
    RegisterDefinition stopped =
        weighed.toBuilder()
            .change(changes -> changes.status(ActivityStatus.SUSPENDED, ORDER_MANAGEMENT))
            .build();
    assertThat(stopped.reviewsDue(last.plusDays(1))).isEmpty();
    assertThat(PREVIOUS.reviewsDue(LocalDate.MAX)).isEmpty();
  }
}
