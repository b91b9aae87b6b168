package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.opendsr.IncomingRequest;
import fi.rekisteri.core.opendsr.OpenDsrAnswers;
import fi.rekisteri.core.opendsr.OpenDsrGrounds;
import fi.rekisteri.core.opendsr.OpenDsrInbox;
import fi.rekisteri.core.opendsr.OpenDsrProgress;
import fi.rekisteri.core.opendsr.OpenDsrReceipt;
import fi.rekisteri.core.opendsr.OpenDsrReplies;
import fi.rekisteri.core.opendsr.OpenDsrStatus;
import fi.rekisteri.core.opendsr.OpenDsrStatus.State;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.RequestEntry;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A partner's request, from its bytes to the last word that the partner hears of it. */
class OpenDsrScenarioTest {
  private static final String ID = "a7551968-d5d6-44b2-9831-815ac9017798";
  private static final OpenDsrGrounds GROUNDS =
      new OpenDsrGrounds(ErasureCause.PROMISED, RestrictionGround.ACCURACY_CONTESTED);

  private final RequestsRegister at = new RequestsRegister();
  private final OpenDsrInbox inbox = OpenDsrInbox.of(at.at.definition, at.at.clock);
  private final OpenDsrAnswers answers = OpenDsrAnswers.to("BANK");
  private final Map<String, Long> seen = new HashMap<>();

  private static byte[] body(String type) {
    return """
        {"regulation":"gdpr","subject_request_id":"%s","subject_request_type":"%s",
         "submitted_time":"2026-11-20T12:00:00Z","subject_identities":[{"identity_type":"email",
         "identity_value":"kaisa@example.fi","identity_format":"raw"}]}"""
        .formatted(ID, type)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** As a host does it: of one sender the same id is received once. */
  private long received(byte[] body) {
    IncomingRequest request = inbox.read(body);
    return seen.computeIfAbsent("BANK " + request.id(), id -> filed(request));
  }

  private long filed(IncomingRequest request) {
    Arrival arrival =
        new Arrival(at.at.clock.instant(), Channel.INTERFACE, ContactRole.CUSTOMER_SERVICE);
    return at.requests().receive(request.toRequest(arrival, GROUNDS).orElseThrow()).number();
  }

  private OpenDsrProgress progress(long number) {
    return new OpenDsrProgress(
        at.requests().get(number), at.requests().deadlines(number), at.at.definition.zone());
  }

  private Optional<State> told(long number) {
    Optional<OpenDsrStatus> status = progress(number).status();
    status.ifPresent(
        one ->
            assertThat(OpenDsrReplies.status(answers.status(one).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(one));
    return status.map(OpenDsrStatus::state);
  }

  private RightsRequest known(long number, CustomerId subject) {
    at.requests().concerns(number, subject);
    return at.requests().identified(number, at.strong());
  }

  @Test
  @DisplayName("X4, S32 an erasure that a partner forwards, from its receipt to completed")
  void erasureIsForwarded() {
    CustomerId kaisa = at.customer();
    long number = received(body("erasure"));
    OpenDsrReceipt receipt = progress(number).receipt();
    assertThat(receipt.id()).isEqualTo(NoticeId.parse(ID));
    LocalDate due = at.requests().deadlines(number).get(0).deadline().target();
    ZoneId zone = at.at.definition.zone();
    assertThat(receipt.expectedBy().atZone(zone).toLocalDate()).isEqualTo(due);
    assertThat(receipt.expectedBy().plusSeconds(1).atZone(zone).toLocalDate()).isAfter(due);
    String json = answers.receipt(receipt, body("erasure"));
    assertThat(OpenDsrReplies.receipt(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(receipt);
    assertThat(told(number)).contains(State.PENDING);
    RightsRequest file = known(number, kaisa);
    assertThat(told(number)).contains(State.IN_PROGRESS);
    at.granted(file, 1);
    assertThat(at.at.isThere(kaisa)).isFalse();
    assertThat(told(number)).contains(State.IN_PROGRESS);
    at.answered(file, 1);
    assertThat(told(number)).contains(State.COMPLETED);
    assertThat(progress(number).status().orElseThrow().expectedBy()).isPresent();
  }

  @Test
  @DisplayName("X4, S32.3: nothing is completed while something of it sleeps")
  void sleepingIsNotCompleted() {
    CustomerId kaisa = at.customer();
    at.at.hold(kaisa, RetainingRegister.CLAIM);
    long number = received(body("erasure"));
    RightsRequest file = known(number, kaisa);
    at.granted(file, 1);
    at.requests().certify(number, CertificateOrder.of("Veikko Vastuu", Language.FI, 1));
    at.answered(file, 1);
    assertThat(at.state(file, 1)).isEqualTo(ItemState.SLEEPING);
    assertThat(told(number)).contains(State.IN_PROGRESS);
    assertThat(progress(number).status().orElseThrow().expectedBy()).isEmpty();
    assertThat(closedByForce(number).status().orElseThrow().state()).isEqualTo(State.IN_PROGRESS);
    at.officer()
        .retentionOf(kaisa)
        .holds()
        .forEach(one -> at.officer().retentionOf(kaisa).release(one.id()));
    at.requests().resume();
    assertThat(told(number)).contains(State.COMPLETED);
  }

  /** A file that says of itself that it is closed, and is not. */
  private OpenDsrProgress closedByForce(long number) {
    RightsRequest file = at.requests().get(number);
    List<RequestEntry> entries = new ArrayList<>(file.entries());
    RequestEntry last = entries.get(entries.size() - 1);
    entries.add(
        new RequestEntry(
            last.number() + 1, last.at(), last.writer(), new RequestEvent.Closed(TODAY)));
    return new OpenDsrProgress(
        new RightsRequest(number, entries), List.of(), at.at.definition.zone());
  }

  @Test
  @DisplayName("X4, S78: a refusal is neither completed nor cancelled: the standard has no word")
  void refusalHasNoWord() {
    long number = received(body("erasure"));
    RightsRequest file = known(number, at.customer());
    RefusedItem why =
        RefusedItem.whole(DataSubjectRight.ERASURE, RefusalReason.LEGAL_CLAIMS, "a claim is open");
    at.requests().decide(number, 1, Decision.refused(why));
    at.requests().certify(number, CertificateOrder.of("Veikko Vastuu", Language.FI, 1));
    assertThat(told(number)).contains(State.IN_PROGRESS);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    assertThat(told(number)).isEmpty();
  }

  @Test
  @DisplayName("X4: of somebody whom nobody knows nothing is left, and no hint is given of that")
  void nobodyIsCompleted() {
    long number = received(body("erasure"));
    at.requests().concernsNobody(number);
    RefusedItem why =
        RefusedItem.whole(DataSubjectRight.ERASURE, RefusalReason.NOT_IN_SCOPE, "nothing is held");
    at.requests().decide(number, 1, Decision.notApplicable(why));
    at.answered(at.requests().get(number), 1);
    assertThat(told(number)).contains(State.COMPLETED);
  }

  @Test
  @DisplayName("X4 what was taken back is cancelled, and not before")
  void takenBackIsCancelled() {
    long number = received(body("access"));
    at.requests().understood(number, List.of(new Claim.Porting(Optional.empty())));
    at.requests().takenBack(number, 1);
    assertThat(told(number)).contains(State.IN_PROGRESS);
    at.requests().takenBack(number, 2);
    assertThat(told(number)).contains(State.CANCELLED);
  }

  @Test
  @DisplayName("X4 a question to the person is progress, and moves the expected time")
  void questionMovesTheTime() {
    long number = received(body("access"));
    Optional<Instant> before = progress(number).status().orElseThrow().expectedBy();
    at.requests().ask(number, new Question(Set.of(), PauseGround.IDENTITY, "who are you", TODAY));
    assertThat(progress(number).toString()).contains(ID).doesNotContain("who are you");
    assertThat(told(number)).contains(State.IN_PROGRESS);
    at.at.clock.pass(Duration.ofDays(20));
    assertThat(progress(number).status().orElseThrow().expectedBy().orElseThrow())
        .isAfter(before.orElseThrow());
  }

  @Test
  @DisplayName("X4 the same id of the same sender is the same request, and its file says so")
  void sameIdIsTheSameRequest() {
    long number = received(body("access"));
    assertThat(received(body("access"))).isEqualTo(number);
    assertThat(at.requests().page(0, 100)).hasSize(1);
    assertThat(IncomingRequest.idOf(at.requests().get(number))).contains(NoticeId.parse(ID));
  }

  @Test
  @DisplayName("X4 no progress is told of a letter, nor by the deadlines of another file")
  void otherFilesAreRefused() {
    long letter = at.requests().receive(at.letter(new Claim.Access())).number();
    assertThatThrownBy(() -> progress(letter)).isInstanceOf(IllegalArgumentException.class);
    RightsRequest file = at.requests().get(received(body("access")));
    List<ItemDeadline> others = at.requests().deadlines(letter);
    ZoneId zone = at.at.definition.zone();
    assertThatThrownBy(() -> new OpenDsrProgress(file, others, zone))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
