package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static fi.rekisteri.definition.SmallRegister.routing;
import static fi.rekisteri.party.ContactRole.CONTACT_PERSON;
import static fi.rekisteri.party.ContactRole.REGISTER_MAINTAINER;
import static fi.rekisteri.party.ContactRole.RESPONSIBLE_PERSON;
import static fi.rekisteri.party.ContactRole.SERVICE_POINT;
import static fi.rekisteri.rights.DataSubjectRight.ACCESS;
import static fi.rekisteri.rights.DataSubjectRight.ERASURE;
import static fi.rekisteri.rights.DataSubjectRight.OBJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RequestRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        .containsExactly(
            "controller.contacts: nobody can be reached for "
                + right
                + "; add a CONTACT_PERSON contact (S72.1, L05)");
  }

  @Test
  @DisplayName(
      "S72.1 a contact that several rights wait for is one problem, with all who may be it")
  void oneMissingContactIsOneProblem() {
    RequestRouting routing =
        routing()
            .with(ACCESS, REGISTER_MAINTAINER, CONTACT_PERSON, RESPONSIBLE_PERSON)
            .with(ERASURE, RESPONSIBLE_PERSON, CONTACT_PERSON)
            .with(OBJECTION, SERVICE_POINT);
    assertThat(problemsAfter(builder -> builder.routing(routing)))
        .containsExactly(
            "controller.contacts: nobody can be reached for ACCESS, ERASURE;"
                + " add a CONTACT_PERSON or RESPONSIBLE_PERSON contact (S72.1, L05)",
            "controller.contacts: nobody can be reached for OBJECTION;"
                + " add a SERVICE_POINT contact (S72.1, L05)");
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
