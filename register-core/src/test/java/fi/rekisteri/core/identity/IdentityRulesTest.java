package fi.rekisteri.core.identity;

import static fi.rekisteri.core.identity.Asker.confirmed;
import static fi.rekisteri.core.identity.Asker.doubt;
import static fi.rekisteri.core.identity.Asker.moreNeeded;
import static fi.rekisteri.core.identity.Asker.shown;
import static fi.rekisteri.core.identity.Asker.unproven;
import static fi.rekisteri.identity.IdentityFactor.AUTHENTICATED_SESSION;
import static fi.rekisteri.identity.IdentityFactor.CONTACT_MATCH;
import static fi.rekisteri.identity.IdentityFactor.DOCUMENT_COPY;
import static fi.rekisteri.identity.IdentityFactor.HANDWRITTEN_SIGNATURE;
import static fi.rekisteri.identity.IdentityFactor.IDENTITY_CODE;
import static fi.rekisteri.identity.IdentityFactor.KNOWN_FACTS;
import static fi.rekisteri.identity.IdentityFactor.NAME;
import static fi.rekisteri.identity.IdentityFactor.ONE_TIME_CODE;
import static fi.rekisteri.identity.IdentityFactor.STRONG_AUTHENTICATION;
import static fi.rekisteri.rights.DataSubjectRight.ACCESS;
import static fi.rekisteri.rights.DataSubjectRight.CONSENT_WITHDRAWAL;
import static fi.rekisteri.rights.DataSubjectRight.ERASURE;
import static fi.rekisteri.rights.DataSubjectRight.MARKETING_OBJECTION;
import static fi.rekisteri.rights.DataSubjectRight.PUBLICATION_PROHIBITION;
import static fi.rekisteri.rights.DataSubjectRight.RECTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityAsk;
import fi.rekisteri.identity.IdentityDecision.Confirmed;
import fi.rekisteri.identity.IdentityDecision.MoreNeeded;
import fi.rekisteri.identity.IdentityDecision.Unproven;
import fi.rekisteri.identity.IdentityDoubt;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityFinding;
import fi.rekisteri.identity.IdentityLevel;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityRulesTest {
  private final Asker free = Asker.under(FormalityProfile.GDPR_DEFAULT);
  private final Asker strict = Asker.under(FormalityProfile.SEED_STRICT);

  @ParameterizedTest
  @EnumSource
  @DisplayName("S69 an unsigned request from the verified account is confirmed, and nobody signs")
  void unsignedRequestFromTheAccountIsConfirmed(FormalityProfile profile) {
    Confirmed decided = confirmed(Asker.under(profile).decide(ACCESS, AUTHENTICATED_SESSION));
    assertThat(decided.assurance().level()).isEqualTo(IdentityLevel.SUBSTANTIAL);
    assertThat(decided.assurance().at()).contains(Asker.NOON);
    assertThat(decided.findings()).isEmpty();
    assertThat(decided.formality()).isEmpty();
  }

  @Test
  @DisplayName("S69.2 strictly, a missing signature is a gap, asked for once, and the case goes on")
  void missingSignatureIsAskedForOnce() {
    Confirmed first = confirmed(strict.decide(ACCESS, ONE_TIME_CODE));
    assertThat(first.findings()).containsExactly(IdentityFinding.FORMALITY_GAP);
    IdentityAsk ask = first.formality().orElseThrow();
    assertThat(ask.asked()).containsExactly(HANDWRITTEN_SIGNATURE);
    assertThat(ask.reason().kind()).isEqualTo(IdentityDoubt.Kind.FORMALITY);
    Confirmed second =
        confirmed(strict.decide(IdentityClaim.of(ACCESS), shown(ONE_TIME_CODE), ask));
    assertThat(second.findings()).containsExactly(IdentityFinding.FORMALITY_GAP);
    assertThat(second.formality()).as("not a second time").isEmpty();
    Confirmed signed = confirmed(strict.decide(ACCESS, ONE_TIME_CODE, HANDWRITTEN_SIGNATURE));
    assertThat(signed.findings()).as("control: signed").isEmpty();
  }

  @Test
  @DisplayName("S69.2 by risk, a missing signature is no finding and nobody is asked for one")
  void formIsFree() {
    Confirmed decided = confirmed(free.decide(ACCESS, ONE_TIME_CODE));
    assertThat(decided.findings()).isEmpty();
    assertThat(decided.formality()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S69.3 F03 L15 whatever else is shown, a signature alone decides nothing")
  void signatureAloneNeverDecides(FormalityProfile profile) {
    Asker desk = Asker.under(profile);
    for (DataSubjectRight right : DataSubjectRight.values()) {
      confirmed(desk.decide(right, ONE_TIME_CODE));
      confirmed(desk.decide(right, ONE_TIME_CODE, HANDWRITTEN_SIGNATURE));
    }
    MoreNeeded nothing = moreNeeded(desk.decide(ACCESS));
    assertThat(nothing.ask().asked()).doesNotContain(HANDWRITTEN_SIGNATURE);
  }

  @Test
  @DisplayName("F03 a signed letter from a stranger is not enough for a copy of everything")
  void signedLetterIsNotEnough() {
    MoreNeeded decided = moreNeeded(free.decide(ACCESS, NAME, HANDWRITTEN_SIGNATURE));
    assertThat(decided.soFar().level()).isEqualTo(IdentityLevel.PLAUSIBLE);
    assertThat(decided.ask().asked()).containsExactly(AUTHENTICATED_SESSION);
  }

  @Test
  @DisplayName("S69 a signed letter with customer number, answered to the known address, is enough")
  void signedLetterFromTheKnownAddressIsEnough() {
    confirmed(free.decide(ACCESS, NAME, HANDWRITTEN_SIGNATURE, KNOWN_FACTS, CONTACT_MATCH));
    moreNeeded(free.decide(ACCESS, NAME, HANDWRITTEN_SIGNATURE, KNOWN_FACTS));
  }

  @Test
  @DisplayName("F06 identity code, or code and name, identify nobody for any right")
  void codeAndNameIdentifyNobody() {
    for (DataSubjectRight right : DataSubjectRight.values()) {
      for (IdentityFactor[] shown :
          List.of(
              new IdentityFactor[] {IDENTITY_CODE}, new IdentityFactor[] {IDENTITY_CODE, NAME})) {
        MoreNeeded decided = moreNeeded(free.decide(right, shown));
        assertThat(decided.soFar().level()).isEqualTo(IdentityLevel.NONE);
        assertThat(decided.findings()).contains(IdentityFinding.FORBIDDEN_FACTORS);
      }
    }
    confirmed(free.decide(MARKETING_OBJECTION, IDENTITY_CODE, NAME, CONTACT_MATCH));
  }

  @Test
  @DisplayName("S70.2 no more than a plausible match stops marketing, whatever is held or risked")
  void plausibleMatchStopsMarketing() {
    Set<IdentityRisk> every = EnumSet.allOf(IdentityRisk.class);
    for (DataSubjectRight stop :
        List.of(MARKETING_OBJECTION, PUBLICATION_PROHIBITION, CONSENT_WITHDRAWAL)) {
      IdentityClaim claim = new IdentityClaim(stop, every, new Requester.Subject());
      confirmed(strict.decide(claim, shown(CONTACT_MATCH)));
      confirmed(strict.decide(claim, shown(KNOWN_FACTS, NAME)));
      assertThat(moreNeeded(strict.decide(claim, shown(NAME))).ask().asked()).hasSize(1);
    }
  }

  @Test
  @DisplayName("S74 a bank account or identity code is changed by higher assurance alone")
  void sensitiveChangeNeedsMore() {
    IdentityClaim claim =
        new IdentityClaim(
            RECTIFICATION, Set.of(IdentityRisk.SENSITIVE_FIELD_CHANGED), new Requester.Subject());
    confirmed(free.decide(RECTIFICATION, AUTHENTICATED_SESSION));
    MoreNeeded decided = moreNeeded(free.decide(claim, shown(AUTHENTICATED_SESSION)));
    assertThat(decided.needed()).isEqualTo(IdentityLevel.HIGH);
    assertThat(decided.ask().asked())
        .as("no more than one step")
        .containsExactly(STRONG_AUTHENTICATION);
    moreNeeded(free.decide(claim, shown(AUTHENTICATED_SESSION, ONE_TIME_CODE)));
    confirmed(free.decide(claim, shown(STRONG_AUTHENTICATION)));
  }

  @Test
  @DisplayName("G12.6 nobody is asked without a recorded reason, nor where nothing is doubted")
  void nobodyIsAskedWithoutReason() {
    confirmed(free.decide(ERASURE, AUTHENTICATED_SESSION));
    IdentityEvidence doubted =
        shown(AUTHENTICATED_SESSION)
            .but(doubt(IdentityDoubt.Kind.CONTRADICTION, AUTHENTICATED_SESSION));
    MoreNeeded more = moreNeeded(free.decide(IdentityClaim.of(ERASURE), doubted));
    assertThat(more.ask().reason()).isEqualTo(doubted.doubts().get(0));
    assertThat(more.soFar().factors()).as("what is doubted does not count").isEmpty();
    assertThat(moreNeeded(free.decide(ERASURE)).ask().reason().reason())
        .isEqualTo("SUBSTANTIAL is needed, NONE was shown");
  }

  @Test
  @DisplayName("S69 the signature of another person does not count, and is noted")
  void signatureOfAnotherDoesNotCount() {
    IdentityEvidence evidence =
        shown(HANDWRITTEN_SIGNATURE, KNOWN_FACTS, CONTACT_MATCH)
            .but(doubt(IdentityDoubt.Kind.SIGNATURE_OF_ANOTHER, HANDWRITTEN_SIGNATURE));
    MoreNeeded decided = moreNeeded(strict.decide(IdentityClaim.of(ACCESS), evidence));
    assertThat(decided.findings())
        .containsExactlyInAnyOrder(
            IdentityFinding.SIGNATURE_OF_ANOTHER, IdentityFinding.FORMALITY_GAP);
  }

  @Test
  @DisplayName("S69.3 a broken electronic signature refuses nothing by itself")
  void brokenSignatureRefusesNothing() {
    IdentityEvidence evidence =
        shown(IdentityFactor.QUALIFIED_SIGNATURE, ONE_TIME_CODE)
            .but(doubt(IdentityDoubt.Kind.SIGNATURE_BROKEN, IdentityFactor.QUALIFIED_SIGNATURE));
    assertThat(confirmed(free.decide(IdentityClaim.of(ACCESS), evidence)).assurance().factors())
        .containsExactly(ONE_TIME_CODE);
  }

  @Test
  @DisplayName("G12.6 each way is asked once, and then the person is told that it is not enough")
  void eachWayIsAskedOnce() {
    List<IdentityAsk> before = new ArrayList<>();
    IdentityClaim claim = IdentityClaim.of(ACCESS);
    for (int asked = 0; asked < 20; asked++) {
      AskingSoFar soFar = new AskingSoFar(before, Asker.ALL, free.today());
      var decision = free.rules().decide(claim, shown(NAME), soFar);
      if (decision instanceof Unproven) {
        break;
      }
      before.add(moreNeeded(decision).ask());
    }
    assertThat(before).flatMap(IdentityAsk::asked).doesNotHaveDuplicates().hasSizeLessThan(9);
    assertThat(before.get(0).asked()).containsExactly(AUTHENTICATED_SESSION);
    Unproven end = unproven(free.decide(claim, shown(NAME), before.toArray(IdentityAsk[]::new)));
    assertThat(end.decidedBy().reference()).isEqualTo("Art. 11(2), 12(2)");
    confirmed(free.decide(claim, shown(NAME, ONE_TIME_CODE), before.toArray(IdentityAsk[]::new)));
  }

  @Test
  @DisplayName("G11 who cannot be identified comes back with more, and the rights are there again")
  void rightsComeBackWithMore() {
    AskingSoFar nothingPossible = new AskingSoFar(List.of(), Set.of(), free.today());
    IdentityClaim claim = IdentityClaim.of(ACCESS);
    unproven(free.rules().decide(claim, shown(NAME), nothingPossible));
    confirmed(free.rules().decide(claim, shown(NAME, STRONG_AUTHENTICATION), nothingPossible));
  }

  @Test
  @DisplayName("G12.6 a copy of an identity document is asked for only where the policy adds it")
  void copyIsNotAskedFor() {
    AskingSoFar onlyCopies =
        new AskingSoFar(List.of(), Set.of(DOCUMENT_COPY, KNOWN_FACTS, CONTACT_MATCH), free.today());
    unproven(free.rules().decide(IdentityClaim.of(ACCESS), shown(NAME), onlyCopies));
    IdentityPolicy usual = IdentityPolicy.of(FormalityProfile.GDPR_DEFAULT);
    Asker lastly = Asker.under(usual.with(usual.means().lastly(DOCUMENT_COPY)));
    MoreNeeded control =
        moreNeeded(lastly.rules().decide(IdentityClaim.of(ACCESS), shown(NAME), onlyCopies));
    assertThat(control.ask().asked())
        .containsExactlyInAnyOrder(DOCUMENT_COPY, KNOWN_FACTS, CONTACT_MATCH);
  }

  @Test
  @DisplayName("S69.2 an answer to a new contact, or with special data, needs the highest level")
  void greatRisksNeedTheHighestLevel() {
    for (IdentityRisk risk :
        List.of(
            IdentityRisk.SENT_TO_NEW_CONTACT,
            IdentityRisk.SPECIAL_CATEGORY_SHOWN,
            IdentityRisk.IDENTITY_CODE_SHOWN)) {
      IdentityClaim claim = new IdentityClaim(ACCESS, Set.of(risk), new Requester.Subject());
      assertThat(moreNeeded(free.decide(claim, shown(AUTHENTICATED_SESSION))).needed())
          .as(risk.name())
          .isEqualTo(IdentityLevel.HIGH);
    }
  }

  @Test
  @DisplayName("G12.1 an answer is spoken only where more than words proves who it is")
  void answerIsSpokenOnProofAlone() {
    IdentityClaim access = IdentityClaim.of(ACCESS);
    assertThat(free.rules().mayAnswerOrally(access, shown(STRONG_AUTHENTICATION), free.today()))
        .isTrue();
    assertThat(free.rules().mayAnswerOrally(access, shown(ONE_TIME_CODE, NAME), free.today()))
        .isTrue();
    IdentityEvidence words = shown(NAME, IDENTITY_CODE, KNOWN_FACTS);
    assertThat(free.rules().mayAnswerOrally(access, words, free.today())).isFalse();
    IdentityEvidence letter = shown(KNOWN_FACTS, HANDWRITTEN_SIGNATURE, CONTACT_MATCH);
    confirmed(free.decide(access, letter));
    assertThat(free.rules().mayAnswerOrally(access, letter, free.today()))
        .as("facts are words")
        .isFalse();
    IdentityClaim risky =
        new IdentityClaim(
            ACCESS, Set.of(IdentityRisk.SPECIAL_CATEGORY_SHOWN), new Requester.Subject());
    assertThat(free.rules().mayAnswerOrally(risky, shown(ONE_TIME_CODE), free.today())).isFalse();
    IdentityClaim stop = IdentityClaim.of(MARKETING_OBJECTION);
    assertThat(free.rules().mayAnswerOrally(stop, shown(CONTACT_MATCH), free.today())).isFalse();
  }

  @Test
  @DisplayName("G12.1 nobody is answered by word of mouth who may not ask at all")
  void nobodyIsAnsweredWhoMayNotAsk() {
    for (Requester requester :
        List.of(
            new Requester.Estate(),
            new Requester.Proxy(Optional.empty()),
            new Requester.Guardian(Optional.empty(), Optional.empty()))) {
      IdentityClaim claim = new IdentityClaim(ACCESS, Set.of(), requester);
      assertThat(free.rules().mayAnswerOrally(claim, shown(STRONG_AUTHENTICATION), free.today()))
          .as("%s", requester.getClass())
          .isFalse();
    }
  }
}
