package fi.rekisteri.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.core.writing.LetterPage;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.ReplyLanguages;
import fi.rekisteri.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate is kept in one spelling, and read in no other. */
class RefusalCertificateJsonTest {
  private static final RefusalCertificate CERTIFICATE =
      SampleLetters.in(ReplyLanguages.FINNISH_AND_ENGLISH)
          .livingIn(SampleLetters.SWEDEN)
          .certificate();
  private static final String JSON = text(CERTIFICATE);

  private static String text(RefusalCertificate certificate) {
    return new String(RefusalCertificateJson.write(certificate), StandardCharsets.UTF_8);
  }

  private static RefusalCertificate read(String json) {
    return RefusalCertificateJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void unreadable(String json) {
    assertThat(json).isNotEqualTo(JSON);
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            one -> assertThat(one.code()).isEqualTo(ErrorCode.REFUSAL_CERTIFICATE_UNREADABLE))
        .hasNoCause()
        .hasMessageNotContaining("Virtanen");
  }

  @Test
  @DisplayName("S78.3 a certificate is read again as it was written, and printed byte by byte")
  void certificateIsReadAgain() {
    RefusalCertificate read = read(JSON);

    assertThat(read).isEqualTo(CERTIFICATE);
    assertThat(text(read)).isEqualTo(JSON);
    LetterPage page = LetterPage.of(SampleLetters.LETTERHEAD);
    assertThat(page.html(new RefusalLetter(read)))
        .isEqualTo(page.html(new RefusalLetter(CERTIFICATE)));
  }

  @Test
  @DisplayName("S78.3 what is written is what the published schema asks for")
  void documentFitsItsSchema() {
    Schemas schema = Schemas.of(RefusalCertificateJson.class, RefusalCertificateJson.SCHEMA_FILE);
    assertThat(schema.problems(JSON)).isEmpty();
    assertThat(schema.problems(JSON.replace("\"whole\"", "\"hole\""))).as("control").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "null",
        "{\"schema\":1}",
        "{\"schema\":\"x\"}",
        "\uFEFF{\"schema\":1}"
      })
  @DisplayName("law 9: what is no certificate is refused")
  void otherDocumentsAreRefused(String json) {
    unreadable(json);
  }

  @Test
  @DisplayName("S78.3 another spelling of the same certificate is refused")
  void otherSpellingsAreRefused() {
    unreadable(JSON + " ");
    unreadable(JSON + JSON);
    unreadable(JSON.replace("\"request\":12", "\"request\": 12"));
    unreadable(JSON.replace("\"request\":12", "\"request\":12.0"));
    unreadable(JSON.replace("\"request\":12", "\"request\":12,\"request\":12"));
    unreadable(JSON.replace("\"request\":12", "\"request\":12,\"more\":1"));
    unreadable(JSON.replace("Maija", "\\u004Daija"));
    unreadable(JSON.replace("\"fi\",\"en\"", "\"fi-FI\",\"en\""));
    unreadable(JSON.replace("\"fi\",\"en\"", "\"fi\",\"fi\""));
    unreadable(JSON.replace("2026-03-30", "2026-03-31").replace("2026-03-05", "2026-04-05"));
    unreadable(JSON.replace("RESPONSIBLE_PERSON", "CUSTOMER_SERVICE"));
    unreadable(JSON.replace("LEGAL_DUTY", "NO_REASON"));
    unreadable(JSON.replace("\"request\":12", "\"request\":99999999999999999999"));
    unreadable(
        JSON.replace("\"items\":[", "\"items\":[[[[[[[[[[")
            .replace("],\"outside\"", "]]]]]]]]]],\"outside\""));
  }

  @Test
  @DisplayName("law 9: a long document is refused before it is read")
  void longDocumentIsRefused() {
    unreadable("{\"" + "x".repeat(RefusalCertificateJson.MOST_BYTES));
    byte[] utf16 = JSON.getBytes(StandardCharsets.UTF_16);
    assertThatThrownBy(() -> RefusalCertificateJson.read(utf16))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  @DisplayName("S78.3 no changed byte goes unnoticed as another spelling of what was written")
  void changedBytesAreOtherCertificates() {
    long seed = 78_3L;
    Random random = new Random(seed);
    byte[] written = RefusalCertificateJson.write(CERTIFICATE);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] changed = written.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      refused += isRefused(changed, seed) ? 1 : 0;
      int cut = random.nextInt(written.length);
      assertThat(isRefused(Arrays.copyOf(written, cut), seed)).as("cut at " + cut).isTrue();
    }
    assertThat(refused).as("seed " + seed).isGreaterThan(1000);
  }

  /** Refused, or read as a certificate that says exactly these bytes. */
  private static boolean isRefused(byte[] json, long seed) {
    try {
      RefusalCertificate read = RefusalCertificateJson.read(json);
      assertThat(RefusalCertificateJson.write(read)).as("seed " + seed).isEqualTo(json);
      assertThat(read).as("seed " + seed).isNotEqualTo(CERTIFICATE);
      return false;
    } catch (InvalidValueException unreadable) {
      return true;
    }
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile explanation is kept as it was written")
  void hostileExplanationIsKept(String words) {
    SampleLetters sample = SampleLetters.in(Language.FI);
    RefusedItem item =
        RefusedItem.partial(
            DataSubjectRight.ERASURE,
            Set.of("email", "warrantyCard.serial"),
            RefusalReason.LEGAL_CLAIMS,
            "Syy: " + words);
    RefusalCertificate certificate =
        sample.certificate(SampleLetters.LETTERHEAD, SampleLetters.WRITTEN, List.of(item));
    assertThat(read(text(certificate))).isEqualTo(certificate);
  }
}
