package fi.rekisteri.core.opendsr;

import static fi.rekisteri.core.opendsr.Sent.ACCESS;
import static fi.rekisteri.core.opendsr.Sent.ID;
import static fi.rekisteri.core.opendsr.Sent.PARTIAL;
import static fi.rekisteri.core.opendsr.Sent.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sender of ill will, or a broken one, sends. */
class HostileRequestTest {
  private static final String FIRST = "/subject_identities/0";
  private static final String TIME = "2026-11-20T12:00:00.5+02:00";
  private static final String MAIL = "salainen@example.fi";
  private static final String CALLBACK = "https://sender.example.fi/opendsr";
  private static final String EXTENSION = "/extensions/fi.rekisteri";

  private static void refused(byte[] json, String place) {
    assertThatThrownBy(() -> Sent.INBOX.read(json))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.PARTY_REQUEST_INVALID);
              assertThat(refusal.getMessage())
                  .contains("at \"" + place + "\":")
                  .doesNotContain("salainen", "abab", ID, "0f1d2c3b");
              assertThat(refusal.getCause()).isNull();
            });
  }

  private static Arguments changed(String document, String from, String to, String place) {
    assertThat(document).contains(from);
    return Arguments.of(document.replace(from, to), place);
  }

  static Stream<Arguments> noDocuments() {
    return Stream.of("", "null", "[]", "7", "NaN", "\"salainen\"", "{", "[".repeat(60_000))
        .map(json -> Arguments.of(json, ""));
  }

  static Stream<Arguments> brokenDocuments() {
    String value = "\"" + MAIL + "\"";
    return Stream.of(
        Arguments.of(ACCESS + ACCESS, ""),
        Arguments.of(ACCESS + "salainen", ""),
        Arguments.of(ACCESS.substring(0, ACCESS.length() - 1), ""),
        Arguments.of("\uFEFF" + ACCESS, ""),
        Arguments.of("{}", ""),
        changed(ACCESS, "{\"regulation\"", "{\"salainen\":1,\"regulation\"", ""),
        changed(ACCESS, "\"regulation\":\"gdpr\",", "", ""),
        changed(ACCESS, "\"regulation\"", "\"api_version\":\"1.0\",\"regulation\"", ""),
        changed(ACCESS, "\"extensions\":{}", "\"extensions\":{},}", ""),
        changed(ACCESS, "\"extensions\":{}", "/* salainen */\"extensions\":{}", ""),
        changed(ACCESS, value, "NaN", ""),
        changed(ACCESS, value, "Infinity", ""),
        changed(ACCESS, value, "1" + "0".repeat(2_000), ""),
        changed(ACCESS, value, "[[[[[[\"salainen\"]]]]]]", ""),
        changed(
            ACCESS,
            "{\"identity_type\":\"email\",\"identity_value\"",
            "{\"identity_type\":\"email\",\"identity_type\":\"email\",\"identity_value\"",
            ""));
  }

  static Stream<Arguments> wrongMembers() {
    return Stream.of(
        changed(ACCESS, "\"gdpr\"", "\"ccpa\"", "/regulation"),
        changed(ACCESS, "\"gdpr\"", "\"salainen\"", "/regulation"),
        changed(ACCESS, "\"gdpr\"", "[\"gdpr\"]", "/regulation"),
        changed(ACCESS, "\"1.0\"", "1.0", "/api_version"),
        changed(ACCESS, "\"1.0\"", "\"2.0\"", "/api_version"),
        changed(ACCESS, "\"1.0\"", "null", "/api_version"),
        changed(ACCESS, "\"access\"", "\"ACCESS\"", "/subject_request_type"),
        changed(ACCESS, "\"access\"", "\"salainen\"", "/subject_request_type"),
        changed(ACCESS, "\"access\"", "{\"salainen\":1}", "/subject_request_type"),
        changed(ACCESS, ID, "salainen", "/subject_request_id"),
        changed(ACCESS, ID, ID.toUpperCase(Locale.ROOT), "/subject_request_id"),
        changed(ACCESS, "-44b2-", "-14b2-", "/subject_request_id"),
        changed(ACCESS, "-9831-", "-c831-", "/subject_request_id"),
        changed(ACCESS, "\"" + ID + "\"", "1", "/subject_request_id"),
        changed(ACCESS, "[\"" + CALLBACK + "\"]", "\"" + CALLBACK + "\"", "/status_callback_urls"),
        changed(ACCESS, CALLBACK, "http://salainen.fi/", "/status_callback_urls/0"),
        changed(ACCESS, CALLBACK, "javascript:salainen", "/status_callback_urls/0"),
        changed(ACCESS, CALLBACK, "https:salainen", "/status_callback_urls/0"),
        changed(ACCESS, CALLBACK, "https:///salainen", "/status_callback_urls/0"),
        changed(ACCESS, CALLBACK, "https://me:salainen@a.fi/", "/status_callback_urls/0"),
        changed(ACCESS, CALLBACK, "https://a.fi/ salainen", "/status_callback_urls/0"),
        changed(ACCESS, CALLBACK, "https://a.fi/" + "a".repeat(2_000), "/status_callback_urls/0"));
  }

  static Stream<Arguments> wrongIdentities() {
    String value = FIRST + "/identity_value";
    return Stream.of(
        changed(ACCESS, "\"raw\"", "\"sha512\"", FIRST + "/identity_format"),
        changed(ACCESS, "\"raw\"", "\"sha256\"", value),
        changed(ACCESS, "\"raw\"", "\"sha1\"", value),
        changed(ACCESS, "\"raw\"", "\"md5\"", value),
        changed(ACCESS, "ab".repeat(32), "ab".repeat(20), "/subject_identities/1/identity_value"),
        changed(ACCESS, "\"raw\"", "\"raw\",\"salainen\":1", FIRST),
        changed(ACCESS, ",\"identity_format\":\"raw\"", "", FIRST),
        changed(
            ACCESS,
            "{\"identity_type\":\"email\",\"identity_value\"",
            "{\"identity_type\":\"salainen\",\"identity_value\"",
            FIRST + "/identity_type"),
        changed(ACCESS, MAIL, "", value),
        changed(ACCESS, MAIL, " ", value),
        changed(ACCESS, MAIL, "salainen\\u0000", value),
        changed(ACCESS, MAIL, "salainen\\ud800", value),
        changed(ACCESS, MAIL, "\\udc00salainen", value),
        changed(ACCESS, MAIL, "salainen".repeat(100), value),
        changed(ACCESS, "\"" + MAIL + "\"", "true", value),
        changed(ACCESS, "\"" + MAIL + "\"", "null", value));
  }

  static Stream<Arguments> wrongExtensions() {
    String field = EXTENSION + "/fields/0";
    return Stream.of(
        changed(ACCESS, "{}", "[]", "/extensions"),
        changed(ACCESS, "{}", "{\"salainen.example\":{}}", "/extensions"),
        changed(ACCESS, "{}", "{\"fi.rekisteri\":{}}", EXTENSION),
        changed(
            ACCESS,
            "{}",
            "{\"fi.rekisteri\":{\"change\":\"ERASED\",\"fields\":[]}}",
            EXTENSION + "/change"),
        changed(ACCESS, "\"access\"", "\"partial_erasure\"", ""),
        changed(PARTIAL, "\"ERASED\"", "\"RECTIFIED\"", EXTENSION + "/change"),
        changed(PARTIAL, "\"ERASED\"", "\"salainen\"", EXTENSION + "/change"),
        changed(PARTIAL, "partial_erasure", "rectification", EXTENSION + "/change"),
        changed(PARTIAL, "[{\"field\":\"email\"}]", "[]", EXTENSION + "/fields"),
        changed(PARTIAL, "[{\"field\":\"email\"}]", "{}", EXTENSION + "/fields"),
        changed(PARTIAL, "{\"field\":\"email\"}", "\"salainen\"", field),
        changed(PARTIAL, "{\"field\":\"email\"}", "{\"field\":\"email\",\"salainen\":1}", field),
        changed(PARTIAL, "\"email\"", "\"salainen\"", field + "/field"),
        changed(PARTIAL, "\"email\"", "7", field + "/field"));
  }

  @ParameterizedTest
  @MethodSource({
    "noDocuments",
    "brokenDocuments",
    "wrongMembers",
    "wrongIdentities",
    "wrongExtensions"
  })
  @DisplayName("X4, law 10: a request of another form is refused, by its place and not quoted")
  void hostileRequestIsRefused(String json, String place) {
    refused(bytes(json), place);
  }

  @Test
  @DisplayName("X4 control: the documents that were changed are read as they were")
  void unchangedIsRead() {
    assertThat(Sent.read(ACCESS).id()).hasToString(ID);
    assertThat(Sent.read(PARTIAL).id()).hasToString(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T10:05:01Z",
        "9999-12-31T23:59:59Z",
        "2026-13-01T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "2026-11-20",
        "2026-11-20T12:00:00",
        "2026-11-20 12:00:00Z",
        "2026-11-20T12:00:00+99:00",
        "20261120T120000Z",
        "+12026-11-20T12:00:00Z",
        "salainen"
      })
  @DisplayName("X4 a time that is none, or in the future, is refused")
  void wrongTimeIsRefused(String time) {
    refused(bytes(ACCESS.replace(TIME, time)), "/submitted_time");
  }

  @Test
  @DisplayName("X4 what is too long, too much or no UTF-8 is refused before it is looked at")
  void oversizeIsRefused() {
    String padding = " ".repeat(OpenDsrInbox.USUAL_BYTES);
    refused(bytes(ACCESS + padding), "");
    refused(bytes("{\"salainen\":".repeat(20_000)), "");
    refused(ACCESS.replace(MAIL, "salainen\u00e4").getBytes(StandardCharsets.ISO_8859_1), "");
    refused(ACCESS.getBytes(StandardCharsets.UTF_16), "");
  }

  @Test
  @DisplayName("X4 ten thousand identities, eleven callbacks and 201 fields are refused")
  void floodIsRefused() {
    String one =
        "{\"identity_type\":\"email\",\"identity_value\":\"s\",\"identity_format\":\"raw\"}";
    String identities =
        ACCESS.replaceFirst("(?s)\\[.*?]", "[" + one + ("," + one).repeat(9_999) + "]");
    OpenDsrInbox patient = Sent.INBOX.atMost(OpenDsrInbox.MOST_BYTES);
    refused(bytes(identities), "");
    assertThatThrownBy(() -> patient.read(bytes(identities)))
        .isInstanceOf(InvalidValueException.class);
    refused(
        bytes(ACCESS.replaceFirst("(?s)\\[.*?]", "[" + one + ("," + one).repeat(50) + "]")),
        "/subject_identities");
    refused(bytes(ACCESS.replaceFirst("(?s)\\[.*?]", "[]")), "/subject_identities");
    String address = "\"" + CALLBACK + "\"";
    refused(
        bytes(ACCESS.replace(address, address + ("," + address).repeat(10))),
        "/status_callback_urls");
    String field = "{\"field\":\"email\"}";
    refused(
        bytes(PARTIAL.replace(field, field + ("," + field).repeat(200))), EXTENSION + "/fields");
  }

  @ParameterizedTest
  @ValueSource(longs = {20261126, 4711})
  @DisplayName("X4, law 10: a request with a byte changed is read or refused, and nothing else")
  void damagedRequestIsReadOrRefused(long seed) {
    Random random = new Random(seed);
    int refusals = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] json = bytes(i % 2 == 0 ? ACCESS : PARTIAL);
      json[random.nextInt(json.length)] = (byte) random.nextInt(256);
      try {
        IncomingRequest read = Sent.INBOX.read(json);
        assertThat(read.identities()).as("seed %s", seed).hasSize(i % 2 == 0 ? 2 : 1);
        assertThat(read.fields().isEmpty()).isEqualTo(i % 2 == 0);
      } catch (InvalidValueException refusal) {
        assertThat(refusal.code()).isEqualTo(ErrorCode.PARTY_REQUEST_INVALID);
        assertThat(refusal.getMessage()).doesNotContain("salainen", "abab", "0f1d2c3b", "9831");
        refusals++;
      }
    }
    assertThat(refusals).as("seed %s", seed).isBetween(5_000, 19_500);
  }
}
