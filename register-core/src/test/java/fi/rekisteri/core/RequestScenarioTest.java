package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.DemandListener;
import fi.rekisteri.RequestRunReport;
import fi.rekisteri.SubjectRetention;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.IntakeFinding;
import fi.rekisteri.request.ItemOutcome;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the letter to the closed file. */
class RequestScenarioTest {
  private final RequestsRegister at = new RequestsRegister();

  @Test
  @DisplayName("S67 access: the letter is answered with a copy, and the file is closed")
  void accessIsAnswered() {
    CustomerId kaisa = at.customer();
    RightsRequest file = at.received(kaisa, new Claim.Access());
    CarriedOut carried = at.granted(file, 1);
    assertThat(carried.answer().orElseThrow().data()).isNotEmpty();
    assertThat(at.state(file, 1)).isEqualTo(ItemState.DECIDED);
    RightsRequest closed = at.answered(file, 1);
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.keptThrough()).contains(RetainingRegister.TODAY.plusYears(3));
  }

  @Test
  @DisplayName("S67 AC: of somebody whom nobody knows the request itself is the only trace")
  void nobodyIsAnsweredToo() {
    RightsRequest file = at.requests().receive(at.letter(new Claim.Access()));
    at.requests().concernsNobody(file.number());
    assertThat(at.granted(file, 1).answer()).isEmpty();
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S83 AC: access and erasure in one letter: access is answered before anything goes")
  void accessComesBeforeErasure() {
    CustomerId kaisa = at.customer();
    RightsRequest file =
        at.received(kaisa, new Claim.Access(), new Claim.Erasure(ErasureCause.PROMISED, Set.of()));
    at.requests().decide(file.number(), 2, Decision.granted());
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.requests().carryOut(file.number(), 2));
    at.granted(file, 1);
    at.answered(file, 1);
    CarriedOut gone = at.requests().carryOut(file.number(), 2);
    assertThat(gone.file().item(2).orElseThrow().isCarriedOut()).isTrue();
    assertThat(at.at.isThere(kaisa)).isFalse();
    assertThat(at.answered(file, 2).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S32.3, S84: what is held is partly granted with a certificate, and goes by itself")
  void heldItemsSleep() {
    CustomerId kaisa = at.customer();
    at.at.hold(kaisa, RetainingRegister.CLAIM);
    RightsRequest file = at.received(kaisa, new Claim.Erasure(ErasureCause.PROMISED, Set.of()));
    RightsRequest held = at.granted(file, 1).file();
    assertThat(held.item(1).orElseThrow().decision().orElseThrow().outcome())
        .isEqualTo(ItemOutcome.PARTIALLY_GRANTED);
    refuses(ErrorCode.CERTIFICATE_REQUIRED, () -> at.answered(file, 1));
    at.requests().certify(file.number(), CertificateOrder.of("Veikko Vastuu", Language.FI, 1));
    at.answered(file, 1);
    assertThat(at.state(file, 1)).isEqualTo(ItemState.SLEEPING);
    at.officer()
        .retentionOf(kaisa)
        .holds()
        .forEach(one -> at.officer().retentionOf(kaisa).release(one.id()));
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(1, 0, List.of()));
    assertThat(at.at.isThere(kaisa)).isFalse();
    assertThat(at.requests().get(file.number()).isOpen()).isFalse();
  }

  @Test
  @DisplayName(
      "S32.3 an erasure that waits is taken back: when nothing holds any more, nobody goes")
  void waitingErasureIsTakenBack() {
    CustomerId kaisa = at.customer();
    at.at.hold(kaisa, RetainingRegister.CLAIM);
    RightsRequest file = at.received(kaisa, new Claim.Erasure(ErasureCause.PROMISED, Set.of()));
    at.granted(file, 1);
    RightsRequest closed = at.requests().takenBack(file.number(), 1);
    assertThat(closed.isOpen()).isFalse();
    SubjectRetention retention = at.officer().retentionOf(kaisa);
    retention.holds().forEach(one -> retention.release(one.id()));
    at.requests().resume();
    at.officer().erasures().resume(DemandListener.SILENT);
    assertThat(at.at.isThere(kaisa)).isTrue();
  }

  @Test
  @DisplayName("S70.2, G21.2 a prohibition of marketing has effect before anybody decides anything")
  void prohibitionsHaveEffectAtOnce() {
    CustomerId kaisa = at.customer();
    RightsRequest file =
        at.requests().receive(at.letter(new Claim.ForbiddingMarketing(Set.of(), Set.of())));
    at.requests().concerns(file.number(), kaisa);
    Standing standing = at.officer().choicesOf(kaisa).standing();
    assertThat(
            standing.prohibits(Set.of(ProhibitionScope.DIRECT_MARKETING), ProhibitedUse.PROCESSING))
        .isTrue();
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S73 AC, S76: a value is corrected, with who said so")
  void valuesAreCorrected() {
    CustomerId kaisa = at.customer();
    Correction mail = Correction.of("email", Map.of("address", "uusi@example.fi"), "it changed");
    RightsRequest file = at.received(kaisa, new Claim.Rectification(List.of(mail)));
    at.granted(file, 1);
    Customer person = at.officer().forPurpose(Purpose.RIGHTS).get(kaisa);
    assertThat(person.value(CustomerFields.EMAIL)).contains(EmailAddress.of("uusi@example.fi"));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S75 AC: of two corrections one lacks its grounds: one is decided, one waits")
  void incompleteCorrectionsWait() {
    CustomerId kaisa = at.customer();
    RightsRequest file =
        at.received(
            kaisa,
            new Claim.Rectification(
                List.of(
                    Correction.of("email", Map.of("address", "uusi@example.fi"), "it changed"),
                    Correction.of("email", Map.of("address", "toinen@example.fi"), ""))));
    assertThat(file.findings()).contains(IntakeFinding.INCOMPLETE);
    at.granted(file, 1);
    refuses(
        ErrorCode.REQUEST_STEP_REFUSED,
        () -> at.requests().decide(file.number(), 2, Decision.granted()));
    at.requests()
        .ask(
            file.number(),
            new Question(Set.of(2), PauseGround.CLARIFICATION, "which grounds", TODAY));
    assertThat(at.state(file, 2)).isEqualTo(ItemState.NEEDS_INFO);
  }

  @Test
  @DisplayName("S82 AC: an objection suspends at once")
  void objectionsSuspend() {
    CustomerId kaisa = at.customer();
    RightsRequest file =
        at.received(kaisa, new Claim.Objecting(Purpose.BUSINESS_DEVELOPMENT, "for my own reasons"));
    assertThat(file.item(1).orElseThrow().effect().orElseThrow().state())
        .isEqualTo(EffectState.PROVISIONAL);
  }
}
