package fi.rekisteri.core.opendsr;

import static fi.rekisteri.core.opendsr.Sent.ACCESS;
import static fi.rekisteri.core.opendsr.Sent.NOTICE;
import static fi.rekisteri.core.opendsr.Sent.NOW;
import static fi.rekisteri.core.opendsr.Sent.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.error.InvalidValueException;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDsrAnswersTest {
  private static final OpenDsrAnswers ANSWERS = OpenDsrAnswers.to("pankki \u00c5bo \"1\"");
  private static final OpenDsrReceipt RECEIPT =
      new OpenDsrReceipt(NOTICE, NOW, NOW.plusSeconds(3_600));

  private static JsonNode tree(String json) {
    return new JsonMapper().readTree(json);
  }

  @Test
  @DisplayName("X4 the receipt repeats the request byte for byte, and a sender reads it")
  void receiptIsRead() {
    byte[] request = bytes(ACCESS + "\n");
    String json = ANSWERS.receipt(RECEIPT, request);
    assertThat(OpenDsrReplies.receipt(bytes(json))).isEqualTo(RECEIPT);
    JsonNode root = tree(json);
    assertThat(Base64.getDecoder().decode(root.get("encoded_request").asString()))
        .isEqualTo(request);
    assertThat(root.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Set.of(
                "controller_id",
                "expected_completion_time",
                "received_time",
                "encoded_request",
                "subject_request_id",
                "api_version"));
  }

  @Test
  @DisplayName("X4 the longest request has a receipt that a sender reads")
  void longestReceiptIsRead() {
    byte[] request = bytes(ACCESS + " ".repeat(OpenDsrInbox.MOST_BYTES - bytes(ACCESS).length));
    String json = ANSWERS.receipt(RECEIPT, request);
    assertThat(OpenDsrReplies.receipt(bytes(json))).isEqualTo(RECEIPT);
  }

  @Test
  @DisplayName("X4 nobody's receipt repeats the request of somebody else")
  void otherRequestIsRefused() {
    OpenDsrReceipt other = new OpenDsrReceipt(NoticeId.random(), NOW, NOW);
    assertThatThrownBy(() -> ANSWERS.receipt(other, bytes(ACCESS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("salainen");
    assertThatThrownBy(() -> ANSWERS.receipt(RECEIPT, bytes("{}")))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @EnumSource(OpenDsrStatus.State.class)
  @DisplayName("X4 status and callback are read as they were meant, with a time and without")
  void statusIsRead(OpenDsrStatus.State state) {
    URI callback = URI.create("https://sender.example.fi/opendsr");
    for (OpenDsrStatus status :
        new OpenDsrStatus[] {
          new OpenDsrStatus(NOTICE, state, Optional.of(NOW)),
          new OpenDsrStatus(NOTICE, state, Optional.empty())
        }) {
      assertThat(OpenDsrReplies.status(bytes(ANSWERS.status(status)))).isEqualTo(status);
      String called = ANSWERS.callback(status, callback);
      assertThat(OpenDsrReplies.callback(bytes(called))).isEqualTo(status);
      assertThat(tree(called).get("status_callback_url").asString()).isEqualTo(callback.toString());
    }
  }

  @Test
  @DisplayName("X4 no callback is written for an address that is not protected")
  void unprotectedCallbackIsRefused() {
    OpenDsrStatus status = new OpenDsrStatus(NOTICE, OpenDsrStatus.State.PENDING, Optional.empty());
    assertThatThrownBy(() -> ANSWERS.callback(status, URI.create("http://sender.example.fi/")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 301})
  @DisplayName("X4 a sender has an id that its own reader takes")
  void senderHasAnId(int length) {
    assertThatThrownBy(() -> OpenDsrAnswers.to("x".repeat(length)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
