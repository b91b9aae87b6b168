package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.RequestRunReport;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.HandlerAnswer;
import fi.rekisteri.request.HandlerOrder;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.RequestHandler;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which step fits which state, and which never does. */
class RequestStatesTest {
  private final RequestsRegister at = new RequestsRegister();

  /** A handler that never comes to its end. */
  private record Failing(AtomicInteger calls) implements RequestHandler {
    @Override
    public String name() {
      return "shop";
    }

    @Override
    public Set<DataSubjectRight> rights() {
      return Set.of(DataSubjectRight.PORTABILITY);
    }

    @Override
    public HandlerAnswer carryOut(HandlerOrder order) {
      calls.incrementAndGet();
      throw new IllegalStateException("the shop is closed");
    }
  }

  private static Decision refused(DataSubjectRight right) {
    return Decision.refused(
        RefusedItem.whole(right, RefusalReason.MANIFESTLY_EXCESSIVE, "the fifth this week"));
  }

  private RightsRequest closed() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    at.granted(file, 1);
    return at.answered(file, 1);
  }

  private Telling telling(Telling.Kind kind) {
    return new Telling(kind, at.at.clock.instant(), Channel.POST, Optional.empty());
  }

  private static void stays(Runnable step) {
    refuses(ErrorCode.REQUEST_STEP_REFUSED, step);
  }

  @Test
  @DisplayName(
      "law 6 a closed file takes complaints and the telling of a completion, no other step")
  void closedFilesTakeComplaintsOnly() {
    RightsRequest file = closed();
    long number = file.number();
    stays(() -> at.requests().understood(number, List.of(new Claim.Access())));
    stays(() -> at.requests().nothingAsked(number, "thanks"));
    stays(() -> at.requests().forward(number, ContactRole.CONTACT_PERSON));
    stays(() -> at.requests().concerns(number, file.subject().orElseThrow()));
    stays(() -> at.requests().concernsNobody(number));
    stays(() -> at.requests().identified(number, IdentityEvidence.nothing()));
    stays(() -> at.requests().heard(number, Set.of(), TODAY));
    stays(() -> at.requests().amend(number, 1, new Claim.Access()));
    stays(() -> at.requests().takenBack(number, 1));
    stays(() -> at.requests().decide(number, 1, Decision.granted()));
    stays(() -> at.requests().carryOut(number, 1));
    stays(() -> at.requests().certify(number, CertificateOrder.of("V", Language.FI, 1)));
    stays(() -> at.requests().told(number, Set.of(), telling(Telling.Kind.RECEIPT)));
    stays(() -> at.requests().told(number, Set.of(1), telling(Telling.Kind.ANSWER)));
    assertThat(at.requests().get(number)).isEqualTo(file);
    at.requests().told(number, Set.of(1), telling(Telling.Kind.COMPLETION));
    stays(() -> at.requests().told(number, Set.of(2), telling(Telling.Kind.COMPLETION)));
  }

  @Test
  @DisplayName("S79.2 two complaints at once: the file is evidence until both have ended")
  void complaintsAreToldApart() {
    long number = closed().number();
    complained(number, "1/2026", Optional.empty());
    complained(number, "2/2026", Optional.empty());
    complained(number, "2/2026", Optional.of(TODAY));
    assertThat(at.requests().get(number).isContested()).isTrue();
    complained(number, "1/2026", Optional.of(TODAY));
    assertThat(at.requests().get(number).isContested()).isFalse();
    assertThat(at.requests().get(number).complaints()).hasSize(2);
  }

  private void complained(long number, String reference, Optional<LocalDate> end) {
    at.requests().complained(number, new ComplaintCase(reference, TODAY, end));
  }

  @Test
  @DisplayName("S79.2 what was never opened does not end, nor twice, nor in the future")
  void complaintsFollowAnOrder() {
    long number = closed().number();
    stays(() -> complained(number, "1/2026", Optional.of(TODAY)));
    stays(
        () ->
            at.requests()
                .complained(number, new ComplaintCase("1", TODAY.plusDays(1), Optional.empty())));
    complained(number, "1/2026", Optional.empty());
    stays(() -> complained(number, "1/2026", Optional.empty()));
    stays(() -> complained(number, "1/2026", Optional.of(TODAY.plusDays(1))));
    complained(number, "1/2026", Optional.of(TODAY));
    stays(() -> complained(number, "1/2026", Optional.of(TODAY)));
    complained(number, "1/2026", Optional.empty());
    assertThat(at.requests().get(number).isContested()).as("taken up again").isTrue();
  }

  @Test
  @DisplayName("Art. 12(2) a letter that asks for nothing is ended with the reason, or understood")
  void nothingAskedIsEnded() {
    long thanks = at.requests().receive(at.letter()).number();
    assertThat(at.requests().due(366)).extracting(one -> one.item()).containsExactly(0);
    RightsRequest ended = at.requests().nothingAsked(thanks, "a letter of thanks");
    assertThat(ended.isOpen()).isFalse();
    assertThat(at.requests().due(366)).isEmpty();
    long other = at.requests().receive(at.letter()).number();
    at.requests().understood(other, List.of(new Claim.Access()));
    stays(() -> at.requests().nothingAsked(other, "it does ask"));
    assertThat(at.requests().get(other).isOpen()).isTrue();
  }

  @Test
  @DisplayName("S83 a person who takes everything back closes the file, without an answer")
  void allTakenBackCloses() {
    RightsRequest file =
        at.received(at.customer(), new Claim.Access(), new Claim.Porting(Optional.empty()));
    assertThat(at.requests().takenBack(file.number(), 1).isOpen()).isTrue();
    assertThat(at.requests().takenBack(file.number(), 2).isOpen()).isFalse();
    assertThat(at.requests().get(file.number()).told()).isEmpty();
  }

  @Test
  @DisplayName("Art. 12(6) nobody buys time by a question about what is decided")
  void decidedItemsAreNotAsked() {
    RightsRequest file =
        at.received(at.customer(), new Claim.Access(), new Claim.Porting(Optional.empty()));
    at.requests().decide(file.number(), 1, Decision.granted());
    stays(() -> at.requests().ask(file.number(), question(Set.of(1))));
    stays(() -> at.requests().ask(file.number(), question(Set.of(1, 2))));
    RightsRequest asked = at.requests().ask(file.number(), question(Set.of()));
    assertThat(asked.pauses(1)).isEmpty();
    assertThat(asked.pauses(2)).hasSize(1);
    assertThat(asked.item(2).orElseThrow().state()).isEqualTo(ItemState.NEEDS_INFO);
  }

  private static Question question(Set<Integer> items) {
    return new Question(items, PauseGround.CLARIFICATION, "which do you mean", TODAY);
  }

  @Test
  @DisplayName("S83 of two contradictory items both are asked about, before anything goes")
  void contradictionsAreClearedByBoth() {
    CustomerId kaisa = at.customer();
    RightsRequest file =
        at.received(
            kaisa,
            new Claim.Erasure(ErasureCause.PROMISED, Set.of()),
            new Claim.Restricting(RestrictionGround.SUBJECTS_CLAIM, Set.of()));
    long number = file.number();
    Runnable erase = () -> at.requests().decide(number, 1, Decision.granted());
    refuses(ErrorCode.REQUEST_CONTRADICTORY, erase);
    at.requests().ask(number, question(Set.of(1)));
    at.requests().heard(number, Set.of(), TODAY);
    refuses(ErrorCode.REQUEST_CONTRADICTORY, erase);
    at.requests().ask(number, question(Set.of(1, 2)));
    refuses(ErrorCode.REQUEST_CONTRADICTORY, erase);
    at.requests().heard(number, Set.of(1, 2), TODAY);
    erase.run();
    assertThat(at.state(file, 1)).isEqualTo(ItemState.DECIDED);
  }

  @Test
  @DisplayName("law 6 an objection that is granted is not answered while it is only suspended")
  void provisionalIsNotDone() {
    RightsRequest file =
        at.received(at.customer(), new Claim.Objecting(Purpose.BUSINESS_DEVELOPMENT, "my own"));
    at.requests().decide(file.number(), 1, Decision.granted());
    stays(() -> at.answered(file, 1));
    at.requests().carryOut(file.number(), 1);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("S78.2 without a certificate no refusal is told, wholly or partly")
  void refusalsNeedCertificates() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    at.requests().decide(file.number(), 1, refused(DataSubjectRight.ACCESS));
    refuses(ErrorCode.CERTIFICATE_REQUIRED, () -> at.answered(file, 1));
    refuses(ErrorCode.CERTIFICATE_REQUIRED, () -> at.answered(file));
    at.requests().certify(file.number(), CertificateOrder.of("Veikko", Language.SV, 1));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("law 6 what failed and was then refused is closed, and never tried again")
  void refusedAfterFailureStaysRefused() {
    AtomicInteger calls = new AtomicInteger();
    at.at.handlers.add(new Failing(calls));
    at.at.reopened();
    RightsRequest file = at.received(at.customer(), new Claim.Porting(Optional.empty()));
    at.granted(file, 1);
    stays(() -> at.answered(file, 1));
    at.requests().resume();
    at.requests().decide(file.number(), 1, refused(DataSubjectRight.PORTABILITY));
    at.requests().certify(file.number(), CertificateOrder.of("V", Language.FI, 1));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(0, 0, List.of()));
    assertThat(calls).as("by carrying out, and by resuming").hasValue(2);
  }

  @Test
  @DisplayName("S78.2 a certificate of other reasons does not cover a decision that is taken anew")
  void certificatesCoverTheirReasons() {
    CustomerId kaisa = at.customer();
    at.at.hold(kaisa, RetainingRegister.CLAIM);
    RightsRequest file = at.received(kaisa, new Claim.Erasure(ErasureCause.PROMISED, Set.of()));
    at.granted(file, 1);
    at.requests().certify(file.number(), CertificateOrder.of("V", Language.FI, 1));
    stays(() -> at.requests().decide(file.number(), 1, refused(DataSubjectRight.ERASURE)));
    stays(() -> at.requests().decide(file.number(), 1, Decision.granted()));
    RefusedItem part =
        RefusedItem.partial(
            DataSubjectRight.ERASURE, Set.of("email"), RefusalReason.LEGAL_CLAIMS, "a claim");
    at.requests().decide(file.number(), 1, Decision.partly(part));
    refuses(ErrorCode.CERTIFICATE_REQUIRED, () -> at.answered(file, 1));
    at.requests().certify(file.number(), CertificateOrder.of("V", Language.FI, 1));
    at.answered(file, 1);
    assertThat(at.state(file, 1)).isEqualTo(ItemState.SLEEPING);
  }
}
