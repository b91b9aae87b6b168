package fi.rekisteri.core.opendsr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenDsrRepliesTest {
  private static final String ID = "a7551968-d5d6-44b2-9831-815ac9017798";
  private static final String STATUS =
      """
      {"controller_id":"shop","expected_completion_time":"2026-12-01T15:00:01+02:00",
       "subject_request_id":"%s","request_status":"in_progress","api_version":"1.0",
       "results_url":"https://bank.example.fi/r/1","results_count":0}"""
          .formatted(ID);
  private static final String CALLBACK =
      STATUS.replace("{", "{\"status_callback_url\":\"https://shop.example.fi/opendsr\",");
  private static final String RECEIPT =
      """
      {"controller_id":"shop","expected_completion_time":"2026-12-01T15:00:01Z",
       "received_time":"2026-11-22T10:00:01.5Z","encoded_request":"c2FsYWluZW4=",
       "subject_request_id":"%s","processor_signature":"c2ln"}"""
          .formatted(ID);

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static void refused(byte[] json) {
    for (int form = 0; form < 3; form++) {
      int one = form;
      assertThatThrownBy(() -> read(one, json))
          .isInstanceOfSatisfying(
              InvalidValueException.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo(ErrorCode.PARTY_ANSWER_INVALID);
                assertThat(refusal.getMessage()).doesNotContain("salainen", "c2FsYWluZW4");
                assertThat(refusal.getCause()).isNull();
              });
    }
  }

  private static Object read(int form, byte[] json) {
    return switch (form) {
      case 0 -> OpenDsrReplies.receipt(json);
      case 1 -> OpenDsrReplies.status(json);
      default -> OpenDsrReplies.callback(json);
    };
  }

  @Test
  @DisplayName("X4 receipt, status and callback are read")
  void repliesAreRead() {
    NoticeId id = NoticeId.parse(ID);
    Instant expected = Instant.parse("2026-12-01T13:00:01Z");
    assertThat(OpenDsrReplies.receipt(bytes(RECEIPT)))
        .isEqualTo(
            new OpenDsrReceipt(
                id,
                Instant.parse("2026-11-22T10:00:01.5Z"),
                Instant.parse("2026-12-01T15:00:01Z")));
    for (OpenDsrStatus status :
        new OpenDsrStatus[] {
          OpenDsrReplies.status(bytes(STATUS)), OpenDsrReplies.callback(bytes(CALLBACK))
        }) {
      assertThat(status.id()).isEqualTo(id);
      assertThat(status.state()).isEqualTo(OpenDsrStatus.State.IN_PROGRESS);
      assertThat(status.expectedBy()).contains(expected);
    }
    assertThat(OpenDsrReplies.receipt(bytes(RECEIPT)).toString()).doesNotContain("c2FsY");
  }

  @ParameterizedTest
  @CsvSource({
    "pending, PENDING",
    "in_progress, IN_PROGRESS",
    "completed, COMPLETED",
    "cancelled, CANCELLED"
  })
  @DisplayName("X4 each state of the standard is known")
  void statesAreKnown(String told, OpenDsrStatus.State state) {
    assertThat(OpenDsrReplies.status(bytes(STATUS.replace("in_progress", told))).state())
        .isEqualTo(state);
  }

  static Stream<String> hostile() {
    String whole = STATUS;
    return Stream.of(
        "",
        "null",
        "[]",
        "\"salainen\"",
        whole + whole,
        whole.substring(0, whole.length() - 1),
        whole.replace("\"controller_id\"", "\"salainen\""),
        whole.replace("{", "{\"salainen\":1,"),
        whole.replace("{", "{\"controller_id\":\"salainen\","),
        whole.replace("\"shop\"", "7"),
        whole.replace("\"shop\"", "{\"a\":[\"salainen\"]}"),
        whole.replace("\"shop\"", "[[[[[\"salainen\"]]]]]"),
        whole.replace("shop", " "),
        whole.replace("shop", "salainen\\u0000"),
        whole.replace("shop", "s".repeat(301)),
        whole.replace(ID, "salainen"),
        whole.replace(ID, "1-1-4000-1-1"),
        whole.replace(ID, "a7551968-d5d6-14b2-9831-815ac9017798"),
        whole.replace("in_progress", "COMPLETED"),
        whole.replace("in_progress", "salainen"),
        whole.replace("\"1.0\"", "\"2.0\""),
        whole.replace("\"1.0\"", "1.0"),
        whole.replace("2026-12-01T15:00:01+02:00", "2026-13-01T15:00:01Z"),
        whole.replace("2026-12-01T15:00:01+02:00", "2026-02-30T15:00:01Z"),
        whole.replace("2026-12-01T15:00:01+02:00", "2026-12-01"),
        whole.replace("2026-12-01T15:00:01+02:00", "2026-12-01T15:00:01+99:00"),
        whole.replace("https://bank", "javascript:salainen//bank"),
        whole.replace("https://bank", "http://bank"),
        whole.replace("https://bank.example.fi/r/1", "https://b/ salainen"),
        whole.replace(":0}", ":-1}"),
        whole.replace(":0}", ":1e400}"),
        whole.replace(":0}", ":99999999999999999999999}"),
        whole.replace(":0}", ":\"0\"}"),
        "[".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @DisplayName("X4 an answer of another form is refused, and not quoted")
  void hostileAnswerIsRefused(String json) {
    refused(bytes(json));
    refused(bytes(json.replace("{", "{\"status_callback_url\":\"https://s.example.fi/\",")));
  }

  @Test
  @DisplayName("X4 an answer that is too long, or no UTF-8, is refused")
  void oversizeAnswerIsRefused() {
    byte[] padded = bytes(STATUS + " ".repeat(OpenDsrReplies.MOST_BYTES));
    assertThatThrownBy(() -> OpenDsrReplies.status(padded)).hasMessageContaining("longer than");
    byte[] huge = new byte[OpenDsrReplies.MOST_RECEIPT_BYTES + 1];
    assertThatThrownBy(() -> OpenDsrReplies.receipt(huge)).hasMessageContaining("longer than");
    byte[] latin = STATUS.replace("shop", "k\u00e4\u00e4k").getBytes(StandardCharsets.ISO_8859_1);
    refused(latin);
  }

  @Test
  @DisplayName("X4 a damaged answer is refused or read, and never anything else")
  void damagedAnswerIsRefusedOrRead() {
    Random random = new Random(20261122);
    int refusals = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] json = bytes(CALLBACK);
      json[random.nextInt(json.length)] = (byte) random.nextInt(256);
      json[random.nextInt(json.length)] = (byte) random.nextInt(256);
      try {
        assertThat(OpenDsrReplies.callback(json)).isNotNull();
      } catch (InvalidValueException refused) {
        refusals++;
      }
    }
    assertThat(refusals).isGreaterThan(10_000);
  }
}
