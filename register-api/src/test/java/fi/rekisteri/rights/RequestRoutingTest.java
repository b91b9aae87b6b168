package fi.rekisteri.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestRoutingTest {
  private static final RequestRouting ROUTING =
      new RequestRouting(
          Map.of(DataSubjectRight.ACCESS, List.of(ContactRole.CUSTOMER_SERVICE)),
          Set.of(Language.FI, Language.EN));

  @Test
  @DisplayName("S72.1 a right without a role has none: nothing is guessed")
  void rightWithoutRoleHasNone() {
    assertThat(ROUTING.rolesFor(DataSubjectRight.ACCESS))
        .containsExactly(ContactRole.CUSTOMER_SERVICE);
    assertThat(ROUTING.rolesFor(DataSubjectRight.ERASURE)).isEmpty();
  }

  @Test
  @DisplayName("S72.1 other roles for one right leave the rest as it was")
  void otherRolesForOneRight() {
    RequestRouting changed =
        ROUTING.with(
            DataSubjectRight.ERASURE, ContactRole.CONTACT_PERSON, ContactRole.CUSTOMER_SERVICE);
    assertThat(changed.rolesFor(DataSubjectRight.ERASURE))
        .containsExactly(ContactRole.CONTACT_PERSON, ContactRole.CUSTOMER_SERVICE);
    assertThat(changed.rolesFor(DataSubjectRight.ACCESS))
        .isEqualTo(ROUTING.rolesFor(DataSubjectRight.ACCESS));
    assertThat(ROUTING.rolesFor(DataSubjectRight.ERASURE)).isEmpty();
  }

  @Test
  @DisplayName("S68.2 no language is a valid routing, and nobody changes one from outside")
  void routingDoesNotChange() {
    assertThat(new RequestRouting(Map.of(), Set.of()).languages()).isEmpty();
    assertThatThrownBy(() -> ROUTING.roles().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ROUTING.languages().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
