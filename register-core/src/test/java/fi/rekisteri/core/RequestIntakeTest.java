package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.identity.IdentityDecision;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.IntakeFinding;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is refused for its form or its language; it is noted. */
class RequestIntakeTest {
  private final RequestsRegister at = new RequestsRegister();

  private Set<IntakeFinding> findings(String tag) {
    return at.requests().receive(at.letter(new Claim.Access()).in(tag)).findings();
  }

  @Test
  @DisplayName(
      "S68.2 a letter in Swedish is accepted, and flagged where the notice does not invite it")
  void swedishIsAccepted() {
    boolean invited = at.at.definition.routing().languages().contains(Language.SV);
    assertThat(findings("sv-FI").contains(IntakeFinding.LANGUAGE_NOT_DECLARED)).isEqualTo(!invited);
    assertThat(findings("fi")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "tlh",
        "xx-XX",
        "fi\u0000",
        "sv\r\nX: y",
        "aaaaaaaaa-bbbbbbbbb-ccccccccc-ddddddddd",
        "fi-0123456789-0123456789-0123456789-0123456789"
      })
  @DisplayName("S68.2, G12.2 a letter in a language that nobody can name is received too")
  void strangeTagsAreReceived(String tag) {
    assertThat(findings(tag)).containsExactly(IntakeFinding.LANGUAGE_UNKNOWN);
  }

  @Test
  @DisplayName("S68.2 a letter without a known language is no finding")
  void noLanguageIsNoFinding() {
    assertThat(
            at.requests()
                .receive(
                    ReceivedRequest.electronic(
                        at.arrival(ContactRole.CUSTOMER_SERVICE), new Claim.Access()))
                .findings())
        .isEmpty();
  }

  @Test
  @DisplayName("Art. 12(2) an empty letter is received, has a time, and is understood later")
  void emptyLettersAreReceived() {
    RightsRequest file = at.requests().receive(at.letter());
    assertThat(file.findings()).containsExactly(IntakeFinding.NOTHING_ASKED);
    assertThat(at.requests().deadlines(file.number())).hasSize(1);
    at.requests().understood(file.number(), List.of(new Claim.Access()));
    assertThat(at.requests().deadlines(file.number()))
        .extracting(one -> one.deadline().inputs().receivedOn())
        .containsExactly(file.receivedOn());
  }

  private static RequestsRegister under(FormalityProfile profile) {
    RegisterDefinition usual = RetainingRegister.definition();
    return new RequestsRegister(
        new RetainingRegister(
            new InMemoryStorage(),
            usual.toBuilder()
                .change(
                    changes ->
                        changes.rightsPolicy(before -> before.with(IdentityPolicy.of(profile))))
                .build()));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S69.2 S69.3 a missing signature is flagged or not, and never a ground of refusal")
  void signaturesNeverRefuse(FormalityProfile profile) {
    RequestsRegister here = under(profile);
    long number = here.requests().receive(here.letter(new Claim.Access())).number();
    boolean strict = profile == FormalityProfile.SEED_STRICT;
    RightsRequest file = here.requests().concerns(number, here.customer());
    assertThat(file.findings().contains(IntakeFinding.FORMALITY_GAP)).isEqualTo(strict);
    here.requests()
        .identified(
            number,
            IdentityEvidence.nothing().and(IdentityFactor.ONE_TIME_CODE, here.at.clock.instant()));
    here.granted(file, 1);
    assertThat(here.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S69.2 the signature is asked for once, beside; a signed letter is not flagged")
  void signatureIsAskedOnce() {
    RequestsRegister here = under(FormalityProfile.SEED_STRICT);
    long number = here.requests().receive(here.letter(new Claim.Access())).number();
    here.requests().concerns(number, here.customer());
    IdentityEvidence code =
        IdentityEvidence.nothing().and(IdentityFactor.ONE_TIME_CODE, here.at.clock.instant());
    here.requests().identified(number, code);
    IdentityDecision.Confirmed once = confirmed(here, number);
    assertThat(once.formality()).isPresent();
    IdentityCheck asked =
        IdentityCheck.begun(once.formality().orElseThrow(), here.at.clock.instant());
    here.requests().checked(number, asked);
    assertThat(confirmed(here, number).formality()).isEmpty();
    assertThat(
            here.requests()
                .receive(
                    here.letter(new Claim.Access())
                        .signed(SignatureEvidence.handwritten("letter 7")))
                .findings())
        .isEmpty();
  }

  private static IdentityDecision.Confirmed confirmed(RequestsRegister here, long number) {
    return (IdentityDecision.Confirmed) here.requests().identity(number, 1, Set.of());
  }
}
