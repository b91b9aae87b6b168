package fi.rekisteri.core.identity;

import static fi.rekisteri.core.identity.Asker.confirmed;
import static fi.rekisteri.core.identity.Asker.moreNeeded;
import static fi.rekisteri.core.identity.Asker.notEntitled;
import static fi.rekisteri.core.identity.Asker.shown;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityFinding;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.identity.Requester.Authorisation;
import fi.rekisteri.identity.Requester.Guardian;
import fi.rekisteri.identity.Requester.Proxy;
import fi.rekisteri.rights.DataSubjectRight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequesterTest {
  private final Asker desk = Asker.under(FormalityProfile.GDPR_DEFAULT);

  @ParameterizedTest
  @EnumSource
  @DisplayName("S69 a proxy without authorisation gets nothing, however well identified")
  void proxyWithoutAuthorisationGetsNothing(DataSubjectRight right) {
    assertThat(notEntitled(desk.decide(new Proxy(Optional.empty()), right)).finding())
        .isEqualTo(IdentityFinding.AUTHORISATION_MISSING);
  }

  @Test
  @DisplayName("S69 an authorisation holds for its rights, through its last day")
  void authorisationHoldsForItsRightsThroughItsLastDay() {
    Proxy proxy = proxy(Optional.of(desk.today()), DataSubjectRight.ACCESS);
    confirmed(desk.decide(proxy, DataSubjectRight.ACCESS));
    assertThat(notEntitled(desk.decide(proxy, DataSubjectRight.ERASURE)).finding())
        .isEqualTo(IdentityFinding.AUTHORISATION_TOO_NARROW);
    Proxy ended = proxy(Optional.of(desk.today().minusDays(1)), DataSubjectRight.ACCESS);
    assertThat(notEntitled(desk.decide(ended, DataSubjectRight.ACCESS)).finding())
        .isEqualTo(IdentityFinding.AUTHORISATION_ENDED);
    confirmed(
        desk.decide(proxy(Optional.empty(), DataSubjectRight.ACCESS), DataSubjectRight.ACCESS));
  }

  @Test
  @DisplayName("S69.2 a proxy shows who they are too, and better than the person would have to")
  void proxyIsIdentifiedToo() {
    Proxy proxy = proxy(Optional.empty(), DataSubjectRight.RESTRICTION);
    IdentityClaim claim = new IdentityClaim(DataSubjectRight.RESTRICTION, Set.of(), proxy);
    moreNeeded(desk.decide(claim, shown(IdentityFactor.CONTACT_MATCH)));
    confirmed(desk.decide(DataSubjectRight.RESTRICTION, IdentityFactor.CONTACT_MATCH));
  }

  @Test
  @DisplayName(
      "S69 a guardian acts for a child until the child does: to the day, on 29 February too")
  void guardianActsUntilTheChildDoes() {
    LocalDate born = LocalDate.of(2012, 2, 29);
    assertThat(on(LocalDate.of(2027, 2, 28), guardian(born))).isEmpty();
    assertThat(on(LocalDate.of(2027, 3, 1), guardian(born)))
        .contains(IdentityFinding.CHILD_ACTS_ITSELF);
    assertThat(on(LocalDate.of(2030, 2, 28), guardian(born)))
        .contains(IdentityFinding.CHILD_ACTS_ITSELF);
    assertThat(on(LocalDate.of(2030, 3, 1), guardian(born)))
        .contains(IdentityFinding.CHILD_IS_OF_AGE);
  }

  @Test
  @DisplayName("S69 from which age a child acts itself is the policy's to say")
  void ageIsData() {
    AgePolicy later =
        new AgePolicy(List.of(new AgePolicy.Ages(LocalDate.of(2018, 5, 25), 13, 18, 18)));
    IdentityRules rules =
        new IdentityRules(IdentityPolicy.of(FormalityProfile.GDPR_DEFAULT), later);
    confirmed(
        new Asker(rules, desk.today())
            .decide(guardian(desk.today().minusYears(17)), DataSubjectRight.ACCESS));
    notEntitled(desk.decide(guardian(desk.today().minusYears(17)), DataSubjectRight.ACCESS));
  }

  @Test
  @DisplayName("S69 a guardian who shows nothing gets nothing, for a child or an adult")
  void guardianShowsIt() {
    Guardian nobody = new Guardian(Optional.empty(), Optional.of(desk.today().minusYears(5)));
    assertThat(notEntitled(desk.decide(nobody, DataSubjectRight.ACCESS)).finding())
        .isEqualTo(IdentityFinding.GUARDIANSHIP_UNPROVEN);
    Guardian adult = new Guardian(Optional.empty(), Optional.empty());
    assertThat(notEntitled(desk.decide(adult, DataSubjectRight.ACCESS)).finding())
        .isEqualTo(IdentityFinding.GUARDIANSHIP_UNPROVEN);
    confirmed(
        desk.decide(
            new Guardian(Optional.of("order 12"), Optional.empty()), DataSubjectRight.ACCESS));
  }

  @Test
  @DisplayName("S69 a child's own request is a request of the person, whatever the age")
  void childAsksItself() {
    confirmed(desk.decide(new Requester.Subject(), DataSubjectRight.ACCESS));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S69 the deceased have no rights here, and their estate is told so")
  void deceasedIsNoSubject(DataSubjectRight right) {
    var decided = notEntitled(desk.decide(new Requester.Estate(), right));
    assertThat(decided.finding()).isEqualTo(IdentityFinding.DECEASED_IS_NO_SUBJECT);
    assertThat(decided.decidedBy().reference()).isEqualTo("Recital 27");
  }

  private static Optional<IdentityFinding> on(LocalDate day, Requester requester) {
    return new RequesterRules(AgePolicy.FINLAND, day).against(requester, DataSubjectRight.ACCESS);
  }

  private static Guardian guardian(LocalDate born) {
    return new Guardian(Optional.of("extract 7"), Optional.of(born));
  }

  private static Proxy proxy(Optional<LocalDate> until, DataSubjectRight... rights) {
    return new Proxy(Optional.of(new Authorisation("letter 4", Set.of(rights), until)));
  }
}
