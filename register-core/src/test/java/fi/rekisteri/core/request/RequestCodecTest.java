package fi.rekisteri.core.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.HandlerReport;
import fi.rekisteri.request.IntakeFinding;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.Telling;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.IdentityAssurance;
import fi.rekisteri.rights.IdentityEvidence;
import fi.rekisteri.rights.IdentityFactor;
import fi.rekisteri.rights.IdentityLevel;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.Requester;
import fi.rekisteri.rights.SignatureEvidence;
import fi.rekisteri.store.RequestLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was written to a file can be read again, and nothing else can. */
class RequestCodecTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static RequestLine line(RequestEvent event) {
    return new RequestLine(1, 1, AT, "officer", RequestCodec.kind(event), new byte[0]);
  }

  private static void comesBack(RequestEvent event) {
    byte[] written = RequestCodec.write(event);
    assertThat(RequestCodec.read(line(event), written))
        .as(new String(written, UTF_8))
        .isEqualTo(event);
  }

  private static List<Claim> claims() {
    return List.of(
        new Claim.Access(),
        new Claim.Rectification(
            List.of(Correction.of("email", Map.of("value", "a@example.fi"), "it changed"))),
        new Claim.Erasure(ErasureCause.PROMISED, Set.of("email")),
        new Claim.Forgetting(),
        new Claim.Anonymising(Set.of()),
        new Claim.Restricting(RestrictionGround.ACCURACY_CONTESTED, Set.of("name")),
        new Claim.Porting(Optional.of("another-shop")),
        new Claim.Objecting(Purpose.STATISTICS, "my own"),
        new Claim.ForbiddingMarketing(Set.of(ProhibitionScope.DIRECT_MARKETING), Set.of()),
        new Claim.ForbiddingPublication(),
        new Claim.Withdrawing(Purpose.DIRECT_MARKETING),
        new Claim.Reviewing("decision 5", ""),
        new Claim.Complaining("too slow"));
  }

  @Test
  @DisplayName("law 6 each claim, requester and signature comes back as it was received")
  void lettersComeBack() {
    Arrival arrival = new Arrival(AT, Channel.POST, ContactRole.CUSTOMER_SERVICE);
    ReceivedRequest letter = ReceivedRequest.letter(arrival, "letter 7").in("sv-FI");
    for (Claim claim : claims()) {
      ReceivedRequest one =
          new ReceivedRequest(
              arrival,
              letter.form(),
              letter.language(),
              letter.requester(),
              letter.signature(),
              letter.evidence(),
              List.of(claim));
      comesBack(new RequestEvent.Received(one, DAY, Set.of(IntakeFinding.OTHER_ADDRESSEE)));
      comesBack(new RequestEvent.Amended(1, claim));
    }
    for (Requester who : requesters()) {
      comesBack(new RequestEvent.Received(letter.by(who), DAY, Set.of()));
    }
    SignatureEvidence signed = SignatureEvidence.handwritten("letter 7");
    comesBack(new RequestEvent.Received(letter.signed(signed), DAY, Set.of()));
  }

  private static List<Requester> requesters() {
    return List.of(
        new Requester.Subject(),
        new Requester.Proxy(Optional.empty()),
        new Requester.Proxy(
            Optional.of(
                new Requester.Authorisation(
                    "paper 9", Set.of(DataSubjectRight.ACCESS), Optional.of(DAY)))),
        new Requester.Guardian(Optional.of("extract 3"), Optional.of(DAY.minusYears(9))),
        new Requester.Estate());
  }

  @Test
  @DisplayName("law 6 each step comes back as it was taken")
  void stepsComeBack() {
    IdentityEvidence shown =
        IdentityEvidence.nothing().and(IdentityFactor.STRONG_AUTHENTICATION, AT);
    RefusedItem refused =
        RefusedItem.whole(DataSubjectRight.ERASURE, RefusalReason.LEGAL_DUTY, "books")
            .citing("Kirjanpitolaki 2:10");
    Effect effect =
        new Effect(
            EffectState.ELSEWHERE,
            List.of("demand=1"),
            Set.of("email"),
            List.of("ab".repeat(32)),
            List.of(new HandlerReport("shop", HandlerReport.State.RETAINED, 3, "INVOICE")));
    List.of(
            new RequestEvent.Understood(claims(), Set.of(IntakeFinding.CONTRADICTORY)),
            new RequestEvent.Forwarded(ContactRole.CONTACT_PERSON),
            new RequestEvent.Concerned(Optional.of(CustomerId.random())),
            new RequestEvent.Concerned(Optional.empty()),
            new RequestEvent.Identified(
                shown,
                new IdentityAssurance(
                    IdentityLevel.HIGH, shown.shown(), shown.at(), new RuleId("Art. 12(6)"))),
            new RequestEvent.Asked(Set.of(1), PauseGround.IDENTITY, "who", DAY),
            new RequestEvent.Heard(Set.of(), DAY),
            new RequestEvent.TakenBack(2),
            new RequestEvent.Extended(
                Set.of(1), new Extension(DAY, DAY, ExtensionGround.COMPLEXITY, "many")),
            new RequestEvent.Decided(1, Decision.granted()),
            new RequestEvent.Decided(1, Decision.refused(refused)),
            new RequestEvent.Effected(1, effect),
            new RequestEvent.Told(
                Set.of(1),
                new Telling(Telling.Kind.ANSWER, AT, Channel.POST, Optional.of("ab".repeat(32)))),
            new RequestEvent.Complained(new ComplaintCase("123/2026", DAY, Optional.empty())),
            new RequestEvent.Closed(DAY.plusYears(3)))
        .forEach(RequestCodecTest::comesBack);
  }

  @Test
  @DisplayName("law 9 what no version has written is refused, and never half read")
  void strangersAreRefused() {
    RequestEvent heard = new RequestEvent.Heard(Set.of(), DAY);
    for (String hostile :
        List.of("", "{", "null", "[]", "{\"items\":[],\"on\":\"2026-11-22\",\"more\":1}")) {
      assertThatThrownBy(() -> RequestCodec.read(line(heard), hostile.getBytes(UTF_8)))
          .as(hostile)
          .isInstanceOf(CorruptDataException.class);
    }
    RequestLine unknown = new RequestLine(1, 1, AT, "officer", "UNHEARD_OF", new byte[0]);
    assertThatThrownBy(() -> RequestCodec.read(unknown, "{}".getBytes(UTF_8)))
        .isInstanceOf(CorruptDataException.class);
  }
}
