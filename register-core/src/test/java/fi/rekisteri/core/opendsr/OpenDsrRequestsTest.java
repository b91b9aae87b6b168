package fi.rekisteri.core.opendsr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeTopic;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDsrRequestsTest {
  private static final NoticeId ID = NoticeId.parse("a7551968-d5d6-44b2-9831-815ac9017798");
  private static final CustomerId ANNA = CustomerId.parse("0f1d2c3b-4a59-4687-9a5b-1c2d3e4f5a6b");
  private static final Instant THEN = Instant.parse("2026-11-22T10:00:00.000001Z");

  private static NoticeMessage message(NoticeChange change, boolean whole, String... fields) {
    return new NoticeMessage(
        ID, new NoticeTopic(ANNA, "BANK", change), whole, List.of(fields), THEN, 1);
  }

  private static JsonNode written(NoticeMessage message) {
    return new JsonMapper().readTree(OpenDsrRequests.withoutCallback().write(message));
  }

  @Test
  @DisplayName("X4 the erasure of a person is a whole request of the standard")
  void erasureIsARequestOfTheStandard() {
    NoticeMessage message = message(NoticeChange.ERASED, true, "email");
    assertThat(
            OpenDsrRequests.calledBackAt(URI.create("https://shop.example.fi/opendsr"))
                .write(message))
        .isEqualTo(
            """
            {"regulation":"gdpr",\
            "subject_request_id":"a7551968-d5d6-44b2-9831-815ac9017798",\
            "subject_request_type":"erasure",\
            "submitted_time":"2026-11-22T10:00:00.000001Z",\
            "subject_identities":[{"identity_type":"controller_customer_id",\
            "identity_value":"0f1d2c3b-4a59-4687-9a5b-1c2d3e4f5a6b","identity_format":"raw"}],\
            "api_version":"1.0",\
            "status_callback_urls":["https://shop.example.fi/opendsr"],\
            "extensions":{"fi.rekisteri":{"change":"ERASED","fields":[{"field":"email"}],"whole":true}}}""");
    assertThat(OpenDsrRequests.isStandard(message)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "RECTIFIED, rectification",
    "RESTRICTED, restriction",
    "RESTRICTION_LIFTED, restriction_lifting",
    "ERASED, partial_erasure"
  })
  @DisplayName("X4 nothing but the erasure of a person asks for erasure, extensions or none")
  void nothingElseAsksForErasure(NoticeChange change, String type) {
    NoticeMessage message = message(change, false, "email");
    assertThat(written(message).get("subject_request_type").asString()).isEqualTo(type);
    assertThat(OpenDsrRequests.isStandard(message)).isFalse();
  }

  @Test
  @DisplayName("X4, S77 a rectification names its fields, and tells no value")
  void rectificationNamesFields() {
    JsonNode fields =
        written(message(NoticeChange.RECTIFIED, false, "email", "phone"))
            .at("/extensions/fi.rekisteri/fields");
    assertThat(fields.toString()).isEqualTo("[{\"field\":\"email\"},{\"field\":\"phone\"}]");
  }

  @Test
  @DisplayName("X4 a repeated notice is the same request, byte for byte")
  void repetitionIsTheSame() {
    NoticeMessage first = message(NoticeChange.RECTIFIED, false, "name");
    NoticeMessage again = new NoticeMessage(ID, first.topic(), false, first.fields(), THEN, 7);
    OpenDsrRequests requests = OpenDsrRequests.withoutCallback();
    assertThat(requests.write(again)).isEqualTo(requests.write(first));
  }

  @Test
  @DisplayName("X4 each request has the members that the standard requires, and none beside them")
  void membersAreThoseOfTheStandard() {
    Set<String> members =
        Set.of(
            "regulation",
            "subject_request_id",
            "subject_request_type",
            "submitted_time",
            "subject_identities",
            "api_version",
            "extensions");
    Stream.of(NoticeChange.values())
        .map(change -> written(message(change, false, "email")))
        .forEach(
            request ->
                assertThat(request.propertyNames()).containsExactlyInAnyOrderElementsOf(members));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://shop.example.fi/", "/relative", "https:opaque", "file:///etc"})
  @DisplayName("X4 a callback address that is not protected is refused")
  void unprotectedCallbackIsRefused(String address) {
    URI uri = URI.create(address);
    assertThatThrownBy(() -> OpenDsrRequests.calledBackAt(uri))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
