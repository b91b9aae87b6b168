package fi.rekisteri.core.retention;

import static fi.rekisteri.core.retention.HandmadeCertificate.defect;
import static fi.rekisteri.core.retention.HandmadeCertificate.lines;
import static fi.rekisteri.core.retention.HandmadeCertificate.signed;
import static fi.rekisteri.core.retention.HandmadeCertificate.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.certificate.CertificateForm;
import fi.rekisteri.core.retention.CertificateVerdict.Complete;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of somebody who has the secret key and lies, or wants to confuse or exhaust a verifier. */
@Timeout(30)
class HostileCertificateTest {
  private final List<String> lines = lines(new SampleCertificate("INVOICE_PAID").complete());

  /** The file with another text in one line, signed. */
  private byte[] with(int line, String what, String other) {
    List<String> changed = new ArrayList<>(lines.subList(0, lines.size() - 1));
    assertThat(changed.get(line)).contains(what);
    changed.set(line, changed.get(line).replace(what, other));
    return signed(changed);
  }

  @Test
  @DisplayName("S32 control: a file that was signed by hand, and says the same, is complete")
  void handmadeIsComplete() {
    assertThat(verdict(signed(lines.subList(0, lines.size() - 1)))).isInstanceOf(Complete.class);
  }

  @Test
  @DisplayName("law 6: an outcome of which nothing went cannot name a value that went")
  void skippedIsNotDestroyed() {
    assertMalformed(with(2, "\"PARTLY_ERASED\"", "\"HELD\""));
    assertMalformed(with(2, "\"PARTLY_ERASED\"", "\"CHANGED\""));
    assertMalformed(with(2, "\"PARTLY_ERASED\"", "\"FAILED\""));
  }

  @Test
  @DisplayName("law 6: what is said to be erased has no value that stays, nor part of it none gone")
  void erasedIsGone() {
    assertMalformed(with(3, "\"HELD\"", "\"ERASED\""));
    assertMalformed(with(3, "\"HELD\"", "\"PARTLY_ERASED\""));
    assertMalformed(with(2, "\"PARTLY_ERASED\"", "\"ERASED\""));
  }

  @Test
  @DisplayName("law 6: the top cannot say complete, or other counts, than the lines below it")
  void topCannotLie() {
    assertThat(defect(with(0, "\"complete\":true", "\"complete\":false")))
        .isEqualTo(CertificateDefect.NOT_A_CERTIFICATE);
    assertThat(defect(with(0, "\"ERASED\":1", "\"ERASED\":2")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(0, "\"CHANGED\":1", "\"GONE\":1")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(0, "\"planned\":4", "\"planned\":3")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(0, "\"planned\":4", "\"planned\":5")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(0, "\"removed\":1", "\"removed\":2")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(1, "\"REMOVED\"", "\"PENDING\"")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(1, "\"REMOVED\"", "\"FAILED\"")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(5, "\"people\":4", "\"people\":3")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(5, "\"from\":\"2026-11-26", "\"from\":\"2026-11-25")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
    assertThat(defect(with(5, "\"readableUntil\":\"2026-", "\"readableUntil\":\"2025-")))
        .isEqualTo(CertificateDefect.COUNTS_DIFFER);
  }

  @Test
  @DisplayName("S32 a person who stands twice, or out of place, is refused though it is signed")
  void personOutOfPlaceIsRefused() {
    List<String> twice = new ArrayList<>(lines.subList(0, lines.size() - 1));
    twice.add(2, twice.get(1));
    assertThat(defect(signed(twice))).isEqualTo(CertificateDefect.PERSON_OUT_OF_PLACE);
    assertThat(defect(with(2, "\"number\":2", "\"number\":1")))
        .isEqualTo(CertificateDefect.PERSON_OUT_OF_PLACE);
    assertThat(defect(with(1, "\"number\":1", "\"number\":0")))
        .isEqualTo(CertificateDefect.PERSON_OUT_OF_PLACE);
  }

  @Test
  @DisplayName("S32 a line has one spelling: members, order, spaces, numbers, ids, times, escapes")
  void lineHasOneSpelling() {
    assertMalformed(with(1, "\"number\":1,", "\"number\":1,\"number\":1,"));
    assertMalformed(with(1, "\"number\":1,", "\"number\":1.0,"));
    assertMalformed(with(1, "\"number\":1,", "\"number\":01,"));
    assertMalformed(with(1, "\"number\":1,", "\"number\":1 ,"));
    assertMalformed(with(1, "\"number\":1,", "\"number\":99999999999,"));
    assertMalformed(with(1, "\"number\":1,", "\"number\":1,\"extra\":1,"));
    assertMalformed(with(1, "\"papers\":1", "\"papers\":-1"));
    assertMalformed(with(1, "\"papers\":1,", ""));
    assertMalformed(with(1, "5b0c1ad2", "5B0C1AD2"));
    assertMalformed(with(1, "2026-01-01", "2026-1-1"));
    assertMalformed(with(1, "\"email\"", "\"\\u0065mail\""));
    assertMalformed(with(1, "\"rule\":\"S33.1\"", "\"rule\":\" \""));
    assertMalformed(with(1, "\"fate\":\"ERASE\"", "\"fate\":\"SHRED\""));
    assertMalformed(with(2, "\"until\":\"2031-12-31\"", "\"until\":null"));
    assertMalformed(with(2, ",\"until\":\"2031-12-31\"", ""));
  }

  private static void assertMalformed(byte[] file) {
    assertThat(defect(file)).isEqualTo(CertificateDefect.LINE_MALFORMED);
  }

  @Test
  @DisplayName("S32 huge, deep and endless lines cost neither memory nor stack")
  void hugeAndDeepCostNothing() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertMalformed(with(1, "\"values\":[", "\"values\":[" + deep + ","));
    assertMalformed(with(1, "\"name\"", "\"" + "x".repeat(CertificateForm.LONGEST_LINE) + "\""));
    byte[] endless = new byte[64 << 20];
    java.util.Arrays.fill(endless, (byte) '{');
    assertThat(defect(endless)).isEqualTo(CertificateDefect.LINE_MALFORMED);
    assertThat(defect(deep.getBytes(StandardCharsets.US_ASCII)))
        .isIn(CertificateDefect.CUT_OFF, CertificateDefect.NOT_A_CERTIFICATE);
  }

  @Test
  @DisplayName("S32 a file is UTF-8 and nothing else: other encodings and broken bytes are refused")
  void fileIsUtf8() {
    byte[] broken = signed(lines.subList(0, lines.size() - 1));
    int at = new String(broken, StandardCharsets.ISO_8859_1).indexOf("INVOICE_PAID");
    broken[at] = (byte) 0xFF;
    assertThat(defect(broken)).isEqualTo(CertificateDefect.NOT_A_CERTIFICATE);
    byte[] utf16 = String.join("\n", lines).getBytes(StandardCharsets.UTF_16BE);
    assertThat(defect(utf16)).isEqualTo(CertificateDefect.NOT_A_CERTIFICATE);
    byte[] marked = ("\uFEFF" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    assertThat(defect(marked)).isEqualTo(CertificateDefect.NOT_A_CERTIFICATE);
    byte[] other = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    assertThat(defect(other)).isEqualTo(CertificateDefect.NOT_A_CERTIFICATE);
  }

  @Test
  @DisplayName("S45.1 a signature of the same key for something else does not pass for this one")
  void otherSignatureDoesNotPass() {
    List<String> whole = lines(signed(lines.subList(0, lines.size() - 1)));
    String seal = whole.get(whole.size() - 1);
    String other = SampleCertificate.SIGNER.seal("0".repeat(64)).strip();
    String signature = other.substring(other.indexOf("\"signature\""));
    String forged = seal.substring(0, seal.indexOf("\"signature\"")) + signature;
    byte[] file =
        (String.join("\n", whole.subList(0, whole.size() - 1)) + "\n" + forged + "\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(defect(file)).isEqualTo(CertificateDefect.NOT_SIGNED);
    byte[] noHex =
        new String(file, StandardCharsets.UTF_8)
            .replace(signature, "\"signature\":\"zz\"}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(defect(noHex)).isEqualTo(CertificateDefect.NOT_SIGNED);
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile text is one value of a line, and verifies as any other")
  void hostileTextVerifies(String hostile) {
    byte[] file = new SampleCertificate(hostile).complete();
    assertThat(verdict(file)).isInstanceOf(Complete.class);
    assertThat(lines(file).stream().filter(line -> line.startsWith("{"))).hasSize(7);
  }
}
