package fi.rekisteri.core.opendsr;

import static fi.rekisteri.core.opendsr.Sent.ACCESS;
import static fi.rekisteri.core.opendsr.Sent.NOTICE;
import static fi.rekisteri.core.opendsr.Sent.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestForm;
import fi.rekisteri.retention.ErasureCause;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDsrInboxTest {
  private static final Arrival ARRIVAL =
      new Arrival(NOW, Channel.INTERFACE, ContactRole.CUSTOMER_SERVICE);
  private static final OpenDsrGrounds GROUNDS =
      new OpenDsrGrounds(ErasureCause.LEGAL_DUTY, RestrictionGround.ACCURACY_CONTESTED);

  private static Optional<Claim> claimOf(IncomingRequest request) {
    return request.toRequest(ARRIVAL, GROUNDS).map(letter -> letter.claims().get(0));
  }

  @Test
  @DisplayName("X4 each member of a request of the standard is read")
  void requestIsRead() {
    IncomingRequest request = Sent.read(ACCESS);
    assertThat(request.id()).isEqualTo(NOTICE);
    assertThat(request.type()).isEqualTo(OpenDsrType.ACCESS);
    assertThat(request.submittedAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00.5Z"));
    assertThat(request.identities())
        .containsExactly(
            new OpenDsrIdentity(
                OpenDsrIdentity.Type.EMAIL, OpenDsrIdentity.Format.RAW, "salainen@example.fi"),
            new OpenDsrIdentity(
                OpenDsrIdentity.Type.EMAIL, OpenDsrIdentity.Format.SHA256, "ab".repeat(32)));
    assertThat(request.callbacks())
        .containsExactly(URI.create("https://sender.example.fi/opendsr"));
    assertThat(request.fields()).isEmpty();
  }

  @Test
  @DisplayName("X4, law 10: printing a request shows its id, and nobody")
  void printingShowsNobody() {
    IncomingRequest request = Sent.read(ACCESS);
    assertThat(request).hasToString("IncomingRequest[" + Sent.ID + "]");
    assertThat(request.identities().toString()).doesNotContain("salainen", "abab");
  }

  @Test
  @DisplayName("X4 a request becomes one that the register receives, with its id as evidence")
  void requestIsReceived() {
    ReceivedRequest letter = Sent.read(ACCESS).toRequest(ARRIVAL, GROUNDS).orElseThrow();
    assertThat(letter.arrival()).isEqualTo(ARRIVAL);
    assertThat(letter.form()).isEqualTo(RequestForm.ELECTRONIC);
    assertThat(letter.evidence()).contains("opendsr " + Sent.ID);
    assertThat(letter.signature().isValid()).isFalse();
    assertThat(letter.claims()).containsExactly(new Claim.Access());
  }

  static Stream<Arguments> outgoing() {
    Set<String> fields = Set.of("email", "phone");
    return Stream.of(
        Arguments.of(
            NoticeChange.ERASED,
            OpenDsrType.PARTIAL_ERASURE,
            new Claim.Erasure(ErasureCause.LEGAL_DUTY, fields)),
        Arguments.of(
            NoticeChange.RECTIFIED,
            OpenDsrType.RECTIFICATION,
            new Claim.Rectification(
                List.of(
                    Correction.of("email", Map.of(), ""), Correction.of("phone", Map.of(), "")))),
        Arguments.of(
            NoticeChange.RESTRICTED,
            OpenDsrType.RESTRICTION,
            new Claim.Restricting(RestrictionGround.ACCURACY_CONTESTED, fields)));
  }

  @ParameterizedTest
  @MethodSource("outgoing")
  @DisplayName("X4 what this library sends of some fields, it reads, and asks for these alone")
  void outgoingIsRead(NoticeChange change, OpenDsrType type, Claim claim) {
    IncomingRequest request = roundTrip(Sent.message(change, false, "email", "phone"));
    assertThat(request.type()).isEqualTo(type);
    assertThat(request.fields()).containsExactly("email", "phone");
    assertThat(claimOf(request)).contains(claim);
  }

  @Test
  @DisplayName("X4 the erasure of a person is read as one of everything, whatever fields it names")
  void wholeErasureIsRead() {
    IncomingRequest request = roundTrip(Sent.message(NoticeChange.ERASED, true, "email", "theirs"));
    assertThat(request.type()).isEqualTo(OpenDsrType.ERASURE);
    assertThat(request.fields()).isEmpty();
    assertThat(claimOf(request)).contains(new Claim.Erasure(ErasureCause.LEGAL_DUTY, Set.of()));
  }

  @Test
  @DisplayName("X4 an erasure that names fields and does not say that all is meant is refused")
  void erasureOfFieldsIsNoWholeErasure() {
    String whole = OpenDsrRequests.withoutCallback().write(whole());
    assertThat(Sent.read(whole).type()).as("control").isEqualTo(OpenDsrType.ERASURE);
    for (String without : List.of("", ",\"whole\":false", ",\"whole\":\"true\"")) {
      String partial = whole.replace(",\"whole\":true", without);
      assertThat(partial).isNotEqualTo(whole);
      assertThatThrownBy(() -> Sent.read(partial))
          .isInstanceOfSatisfying(
              InvalidValueException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PARTY_REQUEST_INVALID));
    }
  }

  private static NoticeMessage whole() {
    return Sent.message(NoticeChange.ERASED, true, "email");
  }

  @Test
  @DisplayName("X4 the end of a restriction is read, and is no request of a person")
  void liftingIsNoRequest() {
    IncomingRequest request =
        roundTrip(Sent.message(NoticeChange.RESTRICTION_LIFTED, false, "email"));
    assertThat(request.type()).isEqualTo(OpenDsrType.RESTRICTION_LIFTING);
    assertThat(request.toRequest(ARRIVAL, GROUNDS)).isEmpty();
  }

  private static IncomingRequest roundTrip(NoticeMessage message) {
    URI callback = URI.create("https://shop.example.fi/opendsr");
    IncomingRequest request = Sent.read(OpenDsrRequests.calledBackAt(callback).write(message));
    assertThat(request.id()).isEqualTo(message.id());
    assertThat(request.submittedAt()).isEqualTo(message.plannedAt());
    assertThat(request.callbacks()).containsExactly(callback);
    assertThat(request.identities())
        .containsExactly(
            new OpenDsrIdentity(
                OpenDsrIdentity.Type.CONTROLLER_CUSTOMER_ID,
                OpenDsrIdentity.Format.RAW,
                Sent.ANNA.toString()));
    return request;
  }

  @Test
  @DisplayName("X4 portability and erasure come without an extension too")
  void typesOfTheStandardNeedNoExtension() {
    String bare = ACCESS.replace(",\n \"extensions\":{}", "");
    assertThat(bare).isNotEqualTo(ACCESS);
    assertThat(claimOf(Sent.read(bare.replace("\"access\"", "\"portability\""))))
        .contains(new Claim.Porting(Optional.empty()));
    assertThat(claimOf(Sent.read(bare.replace("\"access\"", "\"erasure\""))))
        .contains(new Claim.Erasure(ErasureCause.LEGAL_DUTY, Set.of()));
  }

  @ParameterizedTest
  @EnumSource(OpenDsrIdentity.Type.class)
  @DisplayName("X4 each type of identity that the standard lists is known")
  void typesOfIdentitiesAreKnown(OpenDsrIdentity.Type type) {
    String json =
        ACCESS.replace("\"identity_type\":\"email\"", "\"identity_type\":\"" + type.word() + "\"");
    assertThat(Sent.read(json).identities()).extracting(OpenDsrIdentity::type).containsOnly(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-22T10:05:00Z", "2026-11-22T12:05:00+02:00", "2024-02-29T00:00:00-00:00"})
  @DisplayName("X4 a clock that is five minutes fast is forgiven, and 29 February is a day")
  void timesAreRead(String time) {
    String json = ACCESS.replace("2026-11-20T12:00:00.5+02:00", time);
    assertThat(Sent.read(json).submittedAt()).isBeforeOrEqualTo(NOW.plusSeconds(300));
  }

  @Test
  @DisplayName("X4 a host sets another bound, and none that is absurd")
  void boundIsTheHosts() {
    int length = Sent.bytes(ACCESS).length;
    assertThat(Sent.INBOX.atMost(length).read(Sent.bytes(ACCESS)).id()).isEqualTo(NOTICE);
    assertThatThrownBy(() -> Sent.INBOX.atMost(length - 1).read(Sent.bytes(ACCESS)))
        .hasMessageContaining("is longer than");
    for (int absurd : new int[] {0, -1, OpenDsrInbox.MOST_BYTES + 1}) {
      assertThatThrownBy(() -> Sent.INBOX.atMost(absurd))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("X4 no hand-made request means all of a person by naming none of it")
  void partsNameFields() {
    OpenDsrIdentity anna =
        new OpenDsrIdentity(
            OpenDsrIdentity.Type.EMAIL, OpenDsrIdentity.Format.RAW, "salainen@example.fi");
    for (OpenDsrType type : OpenDsrType.values()) {
      List<String> wrong = type.isStandard() ? List.of("email") : List.of();
      assertThatThrownBy(
              () -> new IncomingRequest(NOTICE, type, NOW, List.of(anna), wrong, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
