package fi.rekisteri.core.processing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one decision, for somebody who may touch some fields only. */
class ScopedDecisionsTest {
  private static final Set<FieldKey<?>> BOUND =
      Set.of(CustomerFields.NAME, CustomerFields.EMAIL, CustomerFields.PHONE);
  private static final FieldScope SCOPE =
      FieldScope.of(CustomerFields.NAME, CustomerFields.EMAIL, CustomerFields.POSTAL_ADDRESS);

  private final ProcessingDecisions decisions =
      new ProcessingDecisions(
          List.of(
              new ProcessingActivity(
                  Purpose.ORDER_MANAGEMENT,
                  LocalizedText.finnish("Tilaukset"),
                  ActivityStatus.ACTIVE,
                  Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
                  BOUND,
                  ActivityTraits.PLAIN)),
          ZoneOffset.UTC);

  private static Permitted permitted(ProcessingDecision decision) {
    return (Permitted) decision;
  }

  @Test
  @DisplayName("S41.2 what is bound and outside the scope is withheld by that rule")
  void boundFieldsOutsideAreWithheld() {
    Permitted narrow =
        permitted(decisions.within(SCOPE).decide(Purpose.ORDER_MANAGEMENT, SubjectRole.CUSTOMER));
    assertThat(narrow.fields())
        .isEqualTo(Set.<FieldKey<?>>of(CustomerFields.NAME, CustomerFields.EMAIL));
    assertThat(narrow.withheld())
        .isEqualTo(
            Map.<FieldKey<?>, Withholding>of(CustomerFields.PHONE, Withholding.OUT_OF_SCOPE));
    assertThat(narrow.withholding(CustomerFields.POSTAL_ADDRESS))
        .as("in scope, and not bound")
        .contains(Withholding.NOT_BOUND);
    assertThat(Withholding.OUT_OF_SCOPE.decidedBy().reference()).isEqualTo("S41.2");
  }

  @Test
  @DisplayName("S41.2 every field is no other decision, and scopes only narrow")
  void scopesOnlyNarrow() {
    assertThat(decisions.within(FieldScope.ALL)).isSameAs(decisions);
    ProcessingDecisions narrow = decisions.within(SCOPE);
    assertThat(decisions.within(SCOPE)).as("worked out once").isSameAs(narrow);
    assertThat(narrow.within(SCOPE)).isSameAs(narrow);
    Permitted narrower =
        permitted(
            narrow
                .within(FieldScope.of(CustomerFields.NAME, CustomerFields.PHONE))
                .decide(Purpose.ORDER_MANAGEMENT));
    assertThat(narrower.fields()).isEqualTo(Set.<FieldKey<?>>of(CustomerFields.NAME));
    assertThat(permitted(narrow.within(FieldScope.NONE).decide(Purpose.ORDER_MANAGEMENT)).fields())
        .isEmpty();
  }

  @Test
  @DisplayName("S41.2 a restriction takes away from what the scope leaves, and both say so")
  void restrictionAndScopeBothTakeAway() {
    Standing restricted =
        new Standing(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(new FieldRestriction(Set.of("email"), RestrictionGround.ACCURACY_CONTESTED)),
            Optional.empty());
    Permitted left =
        permitted(
            decisions
                .within(SCOPE)
                .decide(Purpose.ORDER_MANAGEMENT, SubjectRole.CUSTOMER, restricted, Instant.EPOCH));
    assertThat(left.fields()).isEqualTo(Set.<FieldKey<?>>of(CustomerFields.NAME));
    assertThat(left.withholding(CustomerFields.EMAIL).orElseThrow().code())
        .isEqualTo(ErrorCode.RESTRICTED);
    assertThat(left.withholding(CustomerFields.PHONE)).contains(Withholding.OUT_OF_SCOPE);
  }

  @Test
  @DisplayName("S41.2 scopes are remembered up to a bound, and decided on rightly beyond it")
  void manyScopesAreDecidedOn() {
    ProcessingDecisions first = decisions.within(scope(0));
    for (int i = 0; i < ProcessingDecisions.MOST_SCOPES; i++) {
      assertThat(permitted(decisions.within(scope(i)).decide(Purpose.ORDER_MANAGEMENT)).fields())
          .isEqualTo(Set.<FieldKey<?>>of(CustomerFields.NAME));
    }
    assertThat(decisions.within(scope(0))).isSameAs(first);
    ProcessingDecisions beyond = decisions.within(scope(ProcessingDecisions.MOST_SCOPES));
    assertThat(permitted(beyond.decide(Purpose.ORDER_MANAGEMENT)).fields()).hasSize(1);
    assertThat(decisions.within(scope(0))).isNotSameAs(first);
  }

  private static FieldScope scope(int other) {
    return FieldScope.ofPaths(Set.of("name", "other" + other));
  }
}
