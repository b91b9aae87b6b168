package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.RequestRunReport;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.Defect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the letter that says what is wrong to what stands there afterwards (Art. 16). */
class RectificationRequestsTest {
  private static final EmailAddress RIGHT = EmailAddress.of("oikea@example.fi");

  private final RequestsRegister at = RequestsRegister.ofTheShop();
  private final CustomerId anna = at.at.register(TestRegister.anna());

  private RightsRequest asked(Correction... corrections) {
    return at.received(anna, new Claim.Rectification(List.of(corrections)));
  }

  private static Correction mail() {
    return Correction.of("email", Map.of("address", RIGHT.value()), "it is another");
  }

  @Test
  @DisplayName(
      "S73.1, G16, S77 AC: what went to A and B and came from C is corrected: three notices")
  void partiesAreTold() {
    Provenance installer =
        Provenance.fromParty(SourceKind.SUBCONTRACTOR, NotifiedRegister.INSTALLER, NOW);
    at.at
        .clerk()
        .forPurpose(Purpose.RIGHTS)
        .change(
            anna,
            one -> one.rectify(CustomerFields.EMAIL, EmailAddress.of("v@example.fi"), installer));
    at.at.disclosed(anna, NotifiedRegister.ACCOUNTANT, "email");
    at.at.disclosed(anna, NotifiedRegister.BANK, "email");
    RightsRequest file = asked(mail());
    at.granted(file, 1);
    at.requests().carryOut(file.number(), 1);
    assertThat(notices())
        .extracting(PartyNotice::party, PartyNotice::change)
        .containsExactlyInAnyOrder(
            tuple(NotifiedRegister.ACCOUNTANT, NoticeChange.RECTIFIED),
            tuple(NotifiedRegister.BANK, NoticeChange.RECTIFIED),
            tuple(NotifiedRegister.INSTALLER, NoticeChange.RECTIFIED));
    assertThat(at.seen(anna).value(CustomerFields.EMAIL)).contains(RIGHT);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  private List<PartyNotice> notices() {
    return at.at.storage.inTransaction(tx -> tx.partyNotices().of(anna, null, 100));
  }

  @Test
  @DisplayName("S73.1 UNNECESSARY: the value is erased, and nothing else of the person")
  void unnecessaryIsErased() {
    RightsRequest file = asked(Correction.of("phone", Map.of(), "no need").as(Defect.UNNECESSARY));
    at.granted(file, 1);
    assertThat(at.seen(anna).values(CustomerFields.PHONE)).isEmpty();
    assertThat(at.seen(anna).values(CustomerFields.EMAIL)).isNotEmpty();
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S73.1 OUTDATED: corrected where a value is proposed, and erased where none is")
  void outdatedIsCorrectedOrErased() {
    RightsRequest file =
        asked(
            mail().as(Defect.OUTDATED),
            Correction.of("phone", Map.of(), "gone").as(Defect.OUTDATED));
    at.granted(file, 1);
    at.granted(file, 2);
    assertThat(at.seen(anna).value(CustomerFields.EMAIL)).contains(RIGHT);
    assertThat(at.seen(anna).values(CustomerFields.PHONE)).isEmpty();
    assertThat(at.answered(file).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S73.1 INCOMPLETE: what is missing is added, and what is there stays")
  void incompleteIsCompleted() {
    RightsRequest file =
        asked(
            Correction.of("name", Map.of("given", "Anna Maria"), "my second name")
                .as(Defect.INCOMPLETE));
    at.granted(file, 1);
    assertThat(at.seen(anna).value(CustomerFields.NAME))
        .contains(PersonName.of("Anna Maria", "Virtaläinen"));
    at.answered(file, 1);
  }

  @Test
  @DisplayName("S73.3 a statement stands beside the value, is shown, and changes nothing allowed")
  void statementsStandBeside() {
    Standing before = at.standing(anna);
    Correction stated =
        Correction.of("email", Map.of(), "I never gave it").stating("It is not mine.");
    RightsRequest file = asked(stated);
    at.granted(file, 1);
    at.requests().carryOut(file.number(), 1);
    assertThat(at.choices(anna))
        .singleElement()
        .isInstanceOfSatisfying(
            Choice.SupplementaryStatement.class,
            one -> {
              assertThat(one.text()).isEqualTo("It is not mine.");
              assertThat(one.field()).isEqualTo("email");
              assertThat(one.toString()).doesNotContain("mine");
            });
    assertThat(at.standing(anna)).isEqualTo(before);
    assertThat(at.officer().answerAccess(anna).choices()).hasSize(1);
    assertThat(at.seen(anna).value(CustomerFields.EMAIL)).contains(TestRegister.ANNAS_MAIL);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName(
      "S73.3 a value that is correct as it is held stays; the statement stands all the same")
  void refusedValuesAreLeft() {
    RightsRequest file = asked(mail().stating("I say that it is another."));
    RefusedItem part =
        RefusedItem.partial(
            DataSubjectRight.RECTIFICATION, Set.of("email"), RefusalReason.DATA_CORRECT, "it is");
    at.requests().decide(file.number(), 1, Decision.partly(part));
    at.requests().carryOut(file.number(), 1);
    at.certified(file, 1);
    assertThat(at.seen(anna).value(CustomerFields.EMAIL)).contains(TestRegister.ANNAS_MAIL);
    assertThat(at.choices(anna)).hasSize(1);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S73.4, S73 AC: the address changes, and the voucher stays as it was issued")
  void vouchersStay() {
    OrderSummary voucher = RetainingRegister.order("T-1", OrderSummary.Status.PAID, "2026-12-31");
    at.officer()
        .forPurpose(Purpose.RIGHTS)
        .change(anna, one -> one.collect(CustomerFields.ORDER, voucher, OWN));
    RightsRequest file =
        asked(Correction.of("postalAddress", Map.of("line1", "Uusikuja 1"), "I moved"));
    at.granted(file, 1);
    assertThat(at.seen(anna).value(CustomerFields.POSTAL_ADDRESS).orElseThrow())
        .isEqualTo(PostalAddress.of("Uusikuja 1", "00530", "Helsinki", "FI"));
    assertThat(
            at.officer().answerAccess(anna).data().stream()
                .filter(one -> one.path().equals("order")))
        .singleElement()
        .satisfies(one -> assertThat(one.parts()).containsValue("T-1"));
  }

  @Test
  @DisplayName("S73 edge: what would go and is held is partly granted, by the rules of an erasure")
  void heldCorrectionsSleep() {
    UUID hold = at.at.hold(anna, HoldRule.LEGAL_CLAIM);
    RightsRequest file = asked(Correction.of("phone", Map.of(), "no need").as(Defect.UNNECESSARY));
    at.granted(file, 1);
    RefusedItem held =
        at.requests()
            .get(file.number())
            .item(1)
            .orElseThrow()
            .decision()
            .orElseThrow()
            .refused()
            .orElseThrow();
    assertThat(held.right()).isEqualTo(DataSubjectRight.ERASURE);
    assertThat(held.reasons()).containsExactly(RefusalReason.LEGAL_CLAIMS);
    at.certified(file, 1);
    at.answered(file, 1);
    at.officer().retentionOf(anna).release(hold);
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(1, 0, List.of()));
    assertThat(at.seen(anna).values(CustomerFields.PHONE)).isEmpty();
    assertThat(at.requests().get(file.number()).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S74.2 somebody who is signed in mends a trivial thing without a request")
  void selfServiceNeedsNoRequest() {
    at.officer()
        .forPurpose(Purpose.RIGHTS)
        .change(anna, one -> one.rectify(CustomerFields.EMAIL, RIGHT, OWN));
    assertThat(at.seen(anna).value(CustomerFields.EMAIL)).contains(RIGHT);
    assertThat(at.requests().page(0, 10)).isEmpty();
  }

  @Test
  @DisplayName("S75 edge: a part that smuggles in another one is refused, and nothing is changed")
  void smuggledPartsAreRefused() {
    Correction hostile =
        Correction.of("name", Map.of("given", "Anna\u001FMuu"), "a control character");
    RightsRequest file = asked(hostile);
    refuses(
        ErrorCode.CORRECTION_INVALID,
        () -> at.requests().decide(file.number(), 1, Decision.granted()));
    assertThat(at.seen(anna).value(CustomerFields.NAME)).contains(TestRegister.ANNA);
  }

  @Test
  @DisplayName(
      "S75.1 nobody guesses what became of a value that is not held: the item fails, openly")
  void valuesAreNotGuessed() {
    Correction stale =
        new Correction(
            "phone", "77", Defect.ERRONEOUS, Map.of("value", "+358401111111"), "wrong", "");
    RightsRequest file = asked(stale);
    at.requests().decide(file.number(), 1, Decision.granted());
    refuses(ErrorCode.CORRECTION_INVALID, () -> at.requests().carryOut(file.number(), 1));
    assertThat(at.effect(file, 1)).isEqualTo(EffectState.FAILED);
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.answered(file, 1));
    assertThat(at.seen(anna).values(CustomerFields.PHONE)).hasSize(1);
  }
}
