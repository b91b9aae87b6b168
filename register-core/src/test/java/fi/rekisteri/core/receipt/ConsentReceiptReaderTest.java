package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.SampleConsents.PARTY;
import static fi.rekisteri.core.receipt.SampleConsents.SUBJECT;
import static fi.rekisteri.core.receipt.SampleConsents.choices;
import static fi.rekisteri.core.receipt.SampleConsents.given;
import static fi.rekisteri.core.receipt.SampleConsents.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.core.Fuzz;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes back from elsewhere is taken as it was written, or not at all. */
class ConsentReceiptReaderTest {
  private static final RegisterDefinition REGISTER = SampleConsents.register();
  private static final ConsentReceiptReader READER = ConsentReceiptReader.of(REGISTER);
  private static final ConsentHistory HISTORY = SampleConsents.eventful(Language.FI);
  private static final String WRITTEN = ConsentReceiptJson.of(REGISTER).write(HISTORY);
  private static final ErrorCode INVALID = ErrorCode.CONSENT_RECORD_INVALID;
  private static final ErrorCode MISMATCH = ErrorCode.CONSENT_RECORD_MISMATCH;

  private static List<Choice> read(String json) {
    return READER.read(json.getBytes(StandardCharsets.UTF_8), SUBJECT, PARTY);
  }

  private static void refuses(ErrorCode code, String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> {
              assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
              assertThat(refused.getMessage()).doesNotContain("SALAISUUS");
              assertThat(refused.getCause()).isNull();
            });
  }

  private static String changed(String from, String to) {
    assertThat(WRITTEN).contains(from);
    return WRITTEN.replaceFirst(Pattern.quote(from), to);
  }

  @Test
  @DisplayName("X2 what was written is read back with its time, channel, wording and terms")
  void writtenIsReadBack() {
    List<Choice> read = read(WRITTEN);

    assertThat(read)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("receipt.evidence")
        .containsExactlyElementsOf(choices(HISTORY));
    assertThat(read.get(0).receipt().evidence())
        .hasValue(
            "imported from OLD_SHOP, record asiakasrekisteri:"
                + SUBJECT
                + ":PERSONALISED_CONTENT, event 0000, shown by loki 1");
    assertThat(read(ConsentReceiptJson.of(REGISTER).write(history()))).isEmpty();
  }

  static Stream<String> departures() {
    return Stream.of(
        changed("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"),
        changed("\"schemaVersion\" : 1", "\"schemaVersion\" : 1.0"),
        changed("\"register\"", "\"SALAISUUS\" : 1, \"register\""),
        changed("\"dct:hasVersion\" : \"1\"", "\"dct:hasVersion\" : \"1\", \"x\" : {}"),
        changed("\"kind\"", "\"kind\" : \"CONSENT_RECEIPT\", \"kind\""),
        changed("\"dpv:hasName\"", "\"dpv:hasName\" : \"SALAISUUS\", \"dpv:hasName\""),
        changed("\"2026-08-14T10:00:00Z\"", "NaN"),
        changed("\"2026-08-14T10:00:00Z\"", "\"NaN\""),
        changed("\"2026-08-14T10:00:00Z\"", "\"2026-02-30T10:00:00Z\""),
        changed("\"2026-08-14T10:00:00Z\"", "\"+999999999-08-14T10:00:00Z\""),
        changed("\"2026-08-14T10:00:00Z\"", "1786701600"),
        changed("\"2026-11-21\"", "\"2026-13-45\""),
        changed("\"dct:language\" : \"fi\"", "\"dct:language\" : \"de\""),
        changed("\"WEB\"", "\"TELEPATHY\""),
        changed("\"WEB\"", "\"" + "A_".repeat(5_000) + "A\""),
        changed("\"loki 1\"", "\"" + "x".repeat(4_001) + "\""),
        changed("https://w3id.org/dpv#", "https://example.fi/dpv#"),
        changed("dpv-27560:receipt-eu-gdpr", "dpv-27560:receipt-record"),
        WRITTEN + "{}",
        "\uFEFF" + WRITTEN,
        "null",
        "[]",
        "");
  }

  @ParameterizedTest
  @MethodSource("departures")
  @DisplayName("X2 unknown and repeated members, wrong types, versions and dates are refused")
  void departureIsRefused(String json) {
    refuses(INVALID, json);
  }

  static Stream<String> forgeries() {
    return Stream.of(
        changed("\"dpv:ConsentWithdrawn\"", "\"dpv:ConsentGiven\""),
        changed("\"dpv:RenewedConsentGiven\"", "\"dpv:ConsentGiven\""),
        changed("\"dpv:ConsentExpired\"", "\"dpv:RenewedConsentGiven\""),
        changed("\"2026-11-21\"", "\"2027-11-21\""),
        changed("\"2026-11-21T22:00:00Z\"", "\"2026-11-21T23:00:00Z\""),
        changed("\"2026-08-24T10:00:00Z\"", "\"2026-09-24T10:00:00Z\""),
        changed("\"2026-08-24T10:00:00Z\"", "\"2026-08-24T10:00:00.000Z\""),
        changed(
            "\"2026-11-22T10:00:00Z\",\n  \"register\"",
            "\"2026-11-20T10:00:00Z\",\n  \"register\""),
        changed("dpv:GuardianOfDataSubject", "dpv:DataSubject"),
        changed("dpv:ServicePersonalisation", "dpv:Marketing"),
        changed("eu-gdpr:A6-1-a", "eu-gdpr:A6-1-f"));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  @DisplayName("X2 a record whose events do not follow from each other is refused as forged")
  void contradictionIsRefused(String json) {
    refuses(INVALID, json);
  }

  @Test
  @DisplayName("X2 a record of another person or controller is refused")
  void otherPartiesAreRefused() {
    assertThatThrownBy(
            () -> READER.read(WRITTEN.getBytes(StandardCharsets.UTF_8), CustomerId.random(), PARTY))
        .isInstanceOfSatisfying(
            InvalidValueException.class, refused -> assertThat(refused.code()).isEqualTo(MISMATCH));
    refuses(MISMATCH, changed("\"register\" : \"asiakasrekisteri\"", "\"register\" : \"muu\""));
    refuses(MISMATCH, changed("\"0245974-7\"", "\"1234567-1\""));
    refuses(
        MISMATCH,
        changed(
            "\"dct:identifier\" : \"PERSONALISED_CONTENT\"", "\"dct:identifier\" : \"INVOICING\""));
  }

  @Test
  @DisplayName("X2 a controller that was renamed is known by its business id")
  void renamedControllerIsKnown() {
    Controller renamed =
        Controller.of(
                "Uusi Nimi Oy",
                ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"))
            .withBusinessId("0245974-7");
    RegisterDefinition sameCompany = REGISTER.toBuilder().controller(renamed).build();
    assertThat(
            ConsentReceiptReader.of(sameCompany)
                .read(WRITTEN.getBytes(StandardCharsets.UTF_8), SUBJECT, PARTY))
        .as("the business id decides")
        .hasSameSizeAs(choices(HISTORY));
  }

  @Test
  @DisplayName("S15.2 a purpose for which nobody is asked, and other words, are refused")
  void undeclaredIsRefused() {
    refuses(
        ErrorCode.CONSENT_NOT_DECLARED,
        WRITTEN
            .replace("PERSONALISED_CONTENT", "OWN_PURPOSE")
            .replace("dpv:ServicePersonalisation", "dpv:Purpose"));
    refuses(
        ErrorCode.CONSENT_NOT_DECLARED,
        changed("Minulle saa näyttää", "Minulle saa myydä ja näyttää"));
    assertThatThrownBy(
            () -> READER.read(WRITTEN.getBytes(StandardCharsets.UTF_8), SUBJECT, "STRANGER"))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNDECLARED_SOURCE));
  }

  @Test
  @DisplayName("X2 ten megabytes, deep nesting and other encodings cost little and are refused")
  void hugeAndDeepAreRefused() {
    refuses(INVALID, "{\"schema\":\"" + "a".repeat(10 << 20) + "\"}");
    refuses(INVALID, "[".repeat(100_000));
    refuses(INVALID, "{\"@context\":".repeat(13) + "1" + "}".repeat(13));
    byte[] utf16 = WRITTEN.getBytes(StandardCharsets.UTF_16);
    byte[] broken = WRITTEN.getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] bytes : List.of(utf16, broken)) {
      assertThatThrownBy(() -> READER.read(bytes, SUBJECT, PARTY))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  @Test
  @DisplayName("X2 a receipt that was cut off anywhere is refused")
  void truncatedIsRefused() {
    byte[] whole = WRITTEN.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length += 97) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> READER.read(part, SUBJECT, PARTY))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  @Test
  @DisplayName("X2 damaged receipts give a coded refusal, or the choices of a receipt as written")
  void damagedIsRefused() {
    String small = ConsentReceiptJson.of(REGISTER).write(history(given(3)));
    Fuzz.of(List.of(small.getBytes(StandardCharsets.UTF_8)))
        .run(
            1_000,
            input -> READER.read(input, SUBJECT, PARTY),
            thrown -> thrown instanceof InvalidValueException && thrown.getCause() == null);
  }
}
