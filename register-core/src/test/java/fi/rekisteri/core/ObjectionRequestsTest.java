package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What people forbid, object to and withdraw; and what a person decides about (Art. 7, 20 to 22).
 */
class ObjectionRequestsTest {
  private static final Purpose STATISTICS = Purpose.STATISTICS;

  private final RequestsRegister at = RequestsRegister.ofTheShop();
  private final CustomerId anna = at.at.register(TestRegister.anna());

  private RightsRequest objecting(Purpose purpose) {
    return at.received(anna, new Claim.Objecting(purpose, "for my own reasons"));
  }

  @Test
  @DisplayName("S82 AC, G21.1: an objection suspends at once, and lasts where it is upheld")
  void upheldOnesLast() {
    RightsRequest file = objecting(STATISTICS);
    assertThat(at.standing(anna).objections())
        .containsExactly(Map.entry(STATISTICS, ObjectionState.PENDING));
    at.granted(file, 1);
    assertThat(at.standing(anna).objections())
        .containsExactly(Map.entry(STATISTICS, ObjectionState.UPHELD));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    assertThat(at.choices(anna)).hasSize(2);
  }

  @Test
  @DisplayName("S82 an objection ends where compelling grounds override, and the grounds are told")
  void rejectedOnesEnd() {
    RightsRequest file = objecting(STATISTICS);
    at.refused(file, 1, RefusalReason.COMPELLING_GROUNDS);
    at.requests().carryOut(file.number(), 1);
    assertThat(at.standing(anna).objections()).isEmpty();
    assertThat(at.choices(anna).get(1))
        .isInstanceOfSatisfying(
            Choice.ObjectionDecision.class,
            one -> assertThat(one.reasons()).isEqualTo("so it was found"));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S82 two letters object, one is refused: the other is upheld all the same")
  void anotherObjectionIsUpheld() {
    RightsRequest first = objecting(STATISTICS);
    RightsRequest second = objecting(STATISTICS);
    at.refused(first, 1, RefusalReason.COMPELLING_GROUNDS);
    at.requests().carryOut(first.number(), 1);
    at.granted(second, 1);
    assertThat(at.standing(anna).objections())
        .containsExactly(Map.entry(STATISTICS, ObjectionState.UPHELD));
  }

  @Test
  @DisplayName("S82 edge: against a contract no objection is open, and the reasons are told")
  void contractsAreNotObjectedTo() {
    RightsRequest file = objecting(Purpose.ORDER_MANAGEMENT);
    assertThat(file.item(1).orElseThrow().effect()).isEmpty();
    RefusedItem why = RefusedItem.whole(DataSubjectRight.OBJECTION, RefusalReason.NOT_IN_SCOPE, "");
    at.requests().decide(file.number(), 1, Decision.notApplicable(why));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    assertThat(at.choices(anna)).isEmpty();
  }

  @Test
  @DisplayName("Art. 21(3) an objection to marketing is weighed by nobody: it is done at once")
  void marketingIsNotWeighed() {
    RightsRequest file = objecting(Purpose.DIRECT_MARKETING);
    assertThat(at.effect(file, 1)).isEqualTo(EffectState.DONE);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    refuses(
        ErrorCode.PROHIBITED, () -> at.officer().forPurpose(Purpose.DIRECT_MARKETING).get(anna));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S70.2, S70.3, S88.1 by any channel, unsigned: all marketing is forbidden at once")
  void marketingIsForbidden(Channel channel) {
    Arrival arrival = new Arrival(at.at.clock.instant(), channel, ContactRole.CUSTOMER_SERVICE);
    Claim claim = new Claim.ForbiddingMarketing(Set.of(), Set.of());
    RightsRequest file = at.requests().receive(ReceivedRequest.electronic(arrival, claim));
    at.requests().concerns(file.number(), anna);
    Standing standing = at.standing(anna);
    for (ProhibitionScope scope : ProhibitionScope.values()) {
      assertThat(standing.prohibits(Set.of(scope), ProhibitedUse.DISCLOSURE))
          .as(scope.name())
          .isEqualTo(scope != ProhibitionScope.PUBLICATION);
    }
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S11 publication is forbidden, and marketing is not")
  void publicationIsForbidden() {
    RightsRequest file = at.received(anna, new Claim.ForbiddingPublication());
    Standing standing = at.standing(anna);
    assertThat(standing.prohibits(Set.of(ProhibitionScope.PUBLICATION), ProhibitedUse.DISCLOSURE))
        .isTrue();
    assertThat(
            standing.prohibits(Set.of(ProhibitionScope.DIRECT_MARKETING), ProhibitedUse.PROCESSING))
        .isFalse();
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("Art. 7(3) a consent that is withdrawn does not stand from the receipt on")
  void consentIsWithdrawn() {
    Purpose purpose = Purpose.PERSONALISED_CONTENT;
    Receipt form = Receipt.of(at.at.clock.instant().minusSeconds(60), Channel.WEB);
    Asked shown = new Asked("1", Language.FI);
    at.officer().choicesOf(anna).record(Choice.Consent.of(purpose, shown, form));
    assertThat(at.standing(anna).consents()).containsKey(purpose);
    RightsRequest file = at.received(anna, new Claim.Withdrawing(purpose));
    assertThat(at.standing(anna).consents()).doesNotContainKey(purpose);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S81 what fails at its receipt keeps nothing else of the letter from its effect")
  void oneKeepsNoOther() {
    RightsRequest file =
        at.received(
            anna,
            new Claim.Restricting(RestrictionGround.SUBJECTS_CLAIM, Set.of("noSuchField")),
            new Claim.ForbiddingPublication());
    assertThat(file.item(1).orElseThrow().effect()).isEmpty();
    assertThat(at.effect(file, 2)).isEqualTo(EffectState.DONE);
  }

  @Test
  @DisplayName("S71 the own data is handed over, and the file is closed")
  void dataIsPorted() {
    RightsRequest file = at.received(anna, new Claim.Porting(Optional.empty()));
    CarriedOut carried = at.granted(file, 1);
    assertThat(carried.portable().orElseThrow().outcome()).isEqualTo(PortableData.Outcome.GRANTED);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("Art. 22(3), S79.2 a person decides; an open complaint keeps the closed file")
  void reviewsAndComplaintsAreFollowed() {
    RightsRequest file =
        at.received(
            anna, new Claim.Reviewing("decision 7", "I disagree"), new Claim.Complaining("slow"));
    at.granted(file, 1);
    at.granted(file, 2);
    assertThat(at.answered(file).isOpen()).isFalse();
    ComplaintCase open = new ComplaintCase("TSV/7", RetainingRegister.TODAY, Optional.empty());
    at.requests().complained(file.number(), open);
    at.at.clock.tick(Duration.ofDays(4 * 366));
    assertThat(at.requests().removeExpired()).isZero();
    assertThat(at.requests().get(file.number()).isContested()).isTrue();
    at.requests()
        .complained(
            file.number(),
            new ComplaintCase("TSV/7", open.openedOn(), Optional.of(open.openedOn().plusYears(4))));
    assertThat(at.requests().removeExpired()).isOne();
  }
}
