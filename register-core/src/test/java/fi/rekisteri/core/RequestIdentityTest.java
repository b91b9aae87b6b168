package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.identity.IdentityDecision;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityFinding;
import fi.rekisteri.identity.IdentityLevel;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.IntakeFinding;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who asks, for whom, and what is shown to nobody else. */
class RequestIdentityTest {
  private final RequestsRegister at = new RequestsRegister();

  private IdentityEvidence shown(IdentityFactor factor) {
    return IdentityEvidence.nothing().and(factor, at.at.clock.instant());
  }

  private RightsRequest received(CustomerId subject, Requester who, Claim... claims) {
    long number = at.requests().receive(at.letter(claims).by(who)).number();
    return at.requests().concerns(number, subject);
  }

  private void isNotGranted(RightsRequest file) {
    refuses(
        ErrorCode.IDENTITY_NOT_SHOWN,
        () -> at.requests().decide(file.number(), 1, Decision.granted()));
  }

  @Test
  @DisplayName("F06 S69 what is known to others is not enough to be shown anything")
  void contactAloneShowsNothing() {
    RightsRequest file = received(at.customer(), new Requester.Subject(), new Claim.Access());
    isNotGranted(file);
    for (IdentityFactor weak :
        List.of(IdentityFactor.NAME, IdentityFactor.IDENTITY_CODE, IdentityFactor.CONTACT_MATCH)) {
      at.requests().identified(file.number(), shown(weak));
      isNotGranted(file);
    }
    at.requests().identified(file.number(), shown(IdentityFactor.ONE_TIME_CODE));
    at.granted(file, 1);
  }

  @Test
  @DisplayName("S69 a proxy without authorisation, or for another right, is granted nothing")
  void proxiesNeedAuthorisation() {
    CustomerId kaisa = at.customer();
    Requester.Authorisation narrow =
        new Requester.Authorisation(
            "paper 9", Set.of(DataSubjectRight.RECTIFICATION), Optional.empty());
    for (Requester who :
        List.of(
            new Requester.Proxy(Optional.empty()),
            new Requester.Proxy(Optional.of(narrow)),
            new Requester.Guardian(Optional.empty(), Optional.empty()))) {
      RightsRequest file = received(kaisa, who, new Claim.Access());
      at.requests().identified(file.number(), at.strong());
      isNotGranted(file);
    }
  }

  @Test
  @DisplayName(
      "S69 of somebody who died it is noted, nothing is granted, and the estate is answered")
  void estatesAreAnswered() {
    RightsRequest file = received(at.customer(), new Requester.Estate(), new Claim.Access());
    assertThat(file.findings()).contains(IntakeFinding.DECEASED);
    at.requests().identified(file.number(), at.strong());
    isNotGranted(file);
    assertThat(at.requests().identity(file.number(), 1, Set.of()))
        .isEqualTo(new IdentityDecision.NotEntitled(IdentityFinding.DECEASED_IS_NO_SUBJECT));
    Decision outside =
        Decision.notApplicable(
            RefusedItem.whole(DataSubjectRight.ACCESS, RefusalReason.DECEASED, ""));
    at.requests().decide(file.number(), 1, outside);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S83 a duplicate is noted, and neither uses nor blocks what was shown for the first")
  void duplicatesStandAlone() {
    CustomerId kaisa = at.customer();
    RightsRequest first = at.received(kaisa, new Claim.Access());
    RightsRequest second = received(kaisa, new Requester.Subject(), new Claim.Access());
    assertThat(second.findings()).contains(IntakeFinding.DUPLICATE);
    assertThat(at.requests().get(first.number()).findings()).isEmpty();
    isNotGranted(second);
    at.requests().identified(second.number(), IdentityEvidence.nothing());
    at.granted(first, 1);
    at.answered(first, 1);
    RightsRequest third = received(kaisa, new Requester.Subject(), new Claim.Forgetting());
    assertThat(third.findings()).as("another right").doesNotContain(IntakeFinding.DUPLICATE);
    at.requests().takenBack(second.number(), 1);
    assertThat(received(kaisa, new Requester.Subject(), new Claim.Access()).findings())
        .as("the others are answered")
        .doesNotContain(IntakeFinding.DUPLICATE);
  }

  @Test
  @DisplayName("S69 what was shown and decided for one person counts for no other")
  void anotherPersonIsAnotherCase() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    at.requests().decide(file.number(), 1, Decision.granted());
    RightsRequest corrected = at.requests().concerns(file.number(), at.customer());
    assertThat(corrected.assurance()).isEmpty();
    assertThat(corrected.item(1).orElseThrow().decision()).isEmpty();
    isNotGranted(corrected);
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.requests().carryOut(corrected.number(), 1));
  }

  @Test
  @DisplayName("S69 what was granted of nobody is not carried out for somebody found later")
  void foundLaterIsAnotherCase() {
    long number = at.requests().receive(at.letter(new Claim.Access())).number();
    RightsRequest nobody = at.requests().concernsNobody(number);
    at.granted(nobody, 1);
    RightsRequest found = at.requests().concerns(number, at.customer());
    assertThat(found.item(1).orElseThrow().effect()).isEmpty();
    isNotGranted(found);
  }

  @Test
  @DisplayName("law 10 what is received says nothing of whether anybody is known")
  void receivingTellsNothing() {
    CustomerId kaisa = at.customer();
    RightsRequest known = at.requests().receive(at.letter(new Claim.Access()));
    at.requests().concerns(known.number(), kaisa);
    RightsRequest again = at.requests().receive(at.letter(new Claim.Access()));
    assertThat(again.subject()).isEmpty();
    assertThat(again.findings()).isEqualTo(known.findings());
    refuses(
        ErrorCode.CUSTOMER_NOT_FOUND,
        () -> at.requests().concerns(again.number(), CustomerId.random()));
    assertThat(at.requests().concernsNobody(again.number()).isLookedUp()).isTrue();
  }

  @Test
  @DisplayName("S67 two customers behind one address: each file concerns exactly one")
  void eachFileConcernsOne() {
    CustomerId kaisa = at.customer();
    CustomerId other = at.customer();
    RightsRequest file = at.received(kaisa, new Claim.Access());
    at.granted(file, 1);
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.requests().concerns(file.number(), other));
    assertThat(at.requests().of(kaisa)).hasSize(1);
    assertThat(at.requests().of(other)).isEmpty();
  }

  @Test
  @DisplayName("S88.3 somebody who was erased meanwhile is answered too")
  void erasedPeopleAreAnswered() {
    CustomerId kaisa = at.customer();
    RightsRequest gone = at.received(kaisa, new Claim.Forgetting());
    at.granted(gone, 1);
    at.answered(gone, 1);
    assertThat(at.at.isThere(kaisa)).isFalse();
    RightsRequest file = at.received(kaisa, new Claim.Access());
    assertThat(at.granted(file, 1).answer().orElseThrow().data()).isEmpty();
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    assertThat(at.requests().of(kaisa)).hasSize(2);
  }

  @Test
  @DisplayName("G12.6 a file is not closed before data asked for to identify the person is deleted")
  void outstandingChecksKeepOpen() {
    RightsRequest file = received(at.customer(), new Requester.Subject(), new Claim.Access());
    IdentityDecision.MoreNeeded more =
        (IdentityDecision.MoreNeeded) at.requests().identity(file.number(), 1, Set.of());
    IdentityCheck begun = IdentityCheck.begun(more.ask(), at.at.clock.instant());
    at.requests().checked(file.number(), begun);
    at.requests().identified(file.number(), at.strong());
    at.granted(file, 1);
    assertThat(at.answered(file, 1).isOpen()).isTrue();
    IdentityCheck seen = begun.checked(at.at.clock.instant(), IdentityLevel.HIGH);
    assertThat(at.requests().checked(file.number(), seen).isOpen()).isTrue();
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.requests().checked(file.number(), begun));
    IdentityCheck gone = seen.deleted(at.at.clock.instant());
    RightsRequest closed = at.requests().checked(file.number(), gone);
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.checks()).containsExactly(gone);
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.requests().checked(file.number(), gone));
  }

  @Test
  @DisplayName("S69.2 a risk that an officer told counts when the item is decided")
  void toldRisksCount() {
    RightsRequest file = received(at.customer(), new Requester.Subject(), new Claim.Access());
    at.requests().identified(file.number(), shown(IdentityFactor.ONE_TIME_CODE));
    at.requests().identity(file.number(), 1, Set.of(IdentityRisk.SENT_TO_NEW_CONTACT));
    isNotGranted(file);
    assertThat(at.requests().identity(file.number(), 1, Set.of()))
        .isInstanceOf(IdentityDecision.MoreNeeded.class);
    at.requests().identified(file.number(), at.strong());
    at.granted(file, 1);
  }

  private static RegisterDefinition withIdentityCode() {
    LocalizedText label = LocalizedText.of("tunnus", "beteckning", "code");
    return RetainingRegister.definition().toBuilder()
        .field(FieldSchema.optional(CustomerFields.IDENTITY_CODE, DataCategory.IDENTIFIER, label))
        .change(
            changes ->
                changes.bind(
                    CustomerFields.IDENTITY_CODE, Purpose.REGISTER_MAINTENANCE, Purpose.RIGHTS))
        .build();
  }

  @Test
  @DisplayName("S69 an answer that may show an identity code needs more; portability leaves it out")
  void identityCodesNeedMore() {
    RequestsRegister coded =
        new RequestsRegister(new RetainingRegister(new InMemoryStorage(), withIdentityCode()));
    CustomerId kaisa = coded.customer();
    Correction code = Correction.of("identityCode", Map.of("value", "131052-308T"), "typed wrong");
    long number =
        coded
            .requests()
            .receive(
                coded.letter(
                    new Claim.Access(),
                    new Claim.Porting(Optional.empty()),
                    new Claim.Rectification(List.of(code))))
            .number();
    coded.requests().concerns(number, kaisa);
    coded.requests().identified(number, shown(IdentityFactor.ONE_TIME_CODE));
    for (int item : new int[] {1, 3}) {
      assertThat(coded.requests().identity(number, item, Set.of()))
          .isInstanceOf(IdentityDecision.MoreNeeded.class);
    }
    assertThat(coded.requests().identity(number, 2, Set.of()))
        .isInstanceOf(IdentityDecision.Confirmed.class);
  }

  @Test
  @DisplayName("S85 a complaint needs no more than a plausible match")
  void complaintsNeedLittle() {
    RightsRequest file =
        received(at.customer(), new Requester.Subject(), new Claim.Complaining("too slow"));
    at.requests().identified(file.number(), shown(IdentityFactor.CONTACT_MATCH));
    at.granted(file, 1);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S74 where money goes is changed only for somebody of whom it is very sure")
  void moneyNeedsMore() {
    Correction bill = Correction.of("billingAddress", Map.of("street", "Uusikatu 1"), "I moved");
    RightsRequest file =
        received(at.customer(), new Requester.Subject(), new Claim.Rectification(List.of(bill)));
    at.requests().identified(file.number(), shown(IdentityFactor.ONE_TIME_CODE));
    assertThat(needed(file)).isEqualTo(IdentityLevel.HIGH);
    RightsRequest whole =
        received(
            at.customer(),
            new Requester.Proxy(
                Optional.of(
                    new Requester.Authorisation(
                        "p", Set.of(DataSubjectRight.ERASURE), Optional.of(LocalDate.MAX)))),
            new Claim.Erasure(ErasureCause.PROMISED, Set.of()));
    assertThat(needed(whole)).isEqualTo(IdentityLevel.SUBSTANTIAL);
  }

  private IdentityLevel needed(RightsRequest file) {
    return ((IdentityDecision.MoreNeeded) at.requests().identity(file.number(), 1, Set.of()))
        .needed();
  }
}
