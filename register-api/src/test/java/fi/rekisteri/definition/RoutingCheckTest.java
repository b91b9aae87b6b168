package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static fi.rekisteri.definition.SmallRegister.routing;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.rights.DataSubjectRight;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingCheckTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("S72.1 no right is without a role")
  void rightWithoutRoleIsRefused(DataSubjectRight right) {
    assertThat(problemsAfter(builder -> builder.routing(routing().with(right))))
        .singleElement()
        .asString()
        .startsWith("routing[" + right + "]: has no role");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S72.1, L05 no right is routed to somebody whom nobody can reach")
  void rightRoutedToNobodyIsRefused(DataSubjectRight right) {
    assertThat(
            problemsAfter(
                builder -> builder.routing(routing().with(right, ContactRole.CONTACT_PERSON))))
        .singleElement()
        .asString()
        .startsWith("routing[" + right + "]: the controller has a contact point for none");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S72.1 control: a vacancy with a stand-in is accepted")
  void vacancyWithStandInIsAccepted(DataSubjectRight right) {
    assertThat(
            problemsAfter(
                builder ->
                    builder.routing(
                        routing()
                            .with(
                                right, ContactRole.CONTACT_PERSON, ContactRole.CUSTOMER_SERVICE))))
        .isEmpty();
  }
}
