package fi.rekisteri.core.processing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessingDecisionsTest {
  private final ProcessingDecisions decisions =
      new ProcessingDecisions(List.of(orders(ActivityStatus.ACTIVE)), ZoneOffset.UTC);

  @Test
  @DisplayName("S3.2 a permission names its legal basis and its fields")
  void permissionNamesBasisAndFields() {
    ProcessingDecision decision = decisions.decide(Purpose.ORDER_MANAGEMENT, SubjectRole.CUSTOMER);
    assertThat(decision).isInstanceOf(Permitted.class);
    assertThat(decision.decidedBy().reference()).isEqualTo("Art. 6(1)(b)");
    Permitted permitted = (Permitted) decision;
    assertThat(permitted.withholding(CustomerFields.NAME)).isEmpty();
    assertThat(permitted.withholding(CustomerFields.EMAIL)).contains(Withholding.NOT_BOUND);
  }

  @Test
  @DisplayName("S12.2 a role without a legal basis is refused")
  void roleWithoutBasisIsRefused() {
    ProcessingDecision decision =
        decisions.decide(Purpose.ORDER_MANAGEMENT, SubjectRole.ORG_CONTACT_PERSON);
    assertThat(code(decision)).isEqualTo(ErrorCode.NO_LEGAL_BASIS);
  }

  @ParameterizedTest
  @EnumSource(
      value = ActivityStatus.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACTIVE"})
  @DisplayName("S5.1 an activity that is not active is refused to everybody")
  void inactiveActivityIsRefused(ActivityStatus status) {
    ProcessingDecisions stopped = new ProcessingDecisions(List.of(orders(status)), ZoneOffset.UTC);
    for (SubjectRole role : SubjectRole.values()) {
      assertThat(code(stopped.decide(Purpose.ORDER_MANAGEMENT, role)))
          .isEqualTo(ErrorCode.PURPOSE_DENIED);
    }
    assertThat(code(stopped.decide(Purpose.ORDER_MANAGEMENT))).isEqualTo(ErrorCode.PURPOSE_DENIED);
  }

  @Test
  @DisplayName("S3.2 an undeclared purpose is refused")
  void undeclaredPurposeIsRefused() {
    assertThat(code(decisions.decide(Purpose.STATISTICS))).isEqualTo(ErrorCode.UNKNOWN_PURPOSE);
    assertThat(code(decisions.decide(new Purpose("WHATEVER"), SubjectRole.CUSTOMER)))
        .isEqualTo(ErrorCode.UNKNOWN_PURPOSE);
  }

  @Test
  @DisplayName("every permission that the definition can give is known beforehand")
  void permissionsAreKnownBeforehand() {
    assertThat(decisions.permissions())
        .singleElement()
        .isSameAs(decisions.decide(Purpose.ORDER_MANAGEMENT, SubjectRole.CUSTOMER))
        .isSameAs(
            decisions.decide(
                Purpose.ORDER_MANAGEMENT, SubjectRole.CUSTOMER, Standing.NONE, Instant.EPOCH));
  }

  @Test
  @DisplayName("a decision is one of two kinds, and each names its rule")
  void decisionIsOneOfTwoKinds() {
    assertThat(ProcessingDecision.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(Permitted.class, Refused.class);
    ProcessingDecision refused = decisions.decide(Purpose.STATISTICS);
    assertThat(refused.<String>fold(yes -> "yes", no -> "no")).isEqualTo("no");
    assertThat(refused.decidedBy().reference()).isNotBlank();
  }

  private static ErrorCode code(ProcessingDecision decision) {
    assertThat(decision).isInstanceOf(Refused.class);
    return ((Refused) decision).code();
  }

  private static ProcessingActivity orders(ActivityStatus status) {
    return new ProcessingActivity(
        Purpose.ORDER_MANAGEMENT,
        LocalizedText.finnish("Tilaukset"),
        status,
        Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
        Set.of(CustomerFields.NAME, CustomerFields.ORDER),
        ActivityTraits.PLAIN);
  }
}
