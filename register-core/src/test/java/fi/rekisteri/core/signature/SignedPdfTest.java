package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.NOW;
import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static fi.rekisteri.core.signature.SignedRequestsTest.requests;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.signature.SignatureCheck;
import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureFinding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed PDF documents: what is signed are bytes, all of them or it does not count. */
class SignedPdfTest {
  private static final Issued ANNA = ROOT.issues("CN=Anna Virta");
  private static final Issued EERO = ROOT.issues("CN=Eero Koski");

  @ParameterizedTest
  @ValueSource(strings = {"adbe.pkcs7.detached", "ETSI.CAdES.detached"})
  @DisplayName("S69 a signed PDF counts, in both forms that are in use")
  void signedPdfCounts(String format) {
    byte[] file = SignedPdf.by(ANNA).of(format).signed().bytes();
    SignatureEvidence evidence = requests().verifyPdf(file);
    assertThat(evidence.isValid()).isTrue();
    assertThat(evidence.passed()).contains(SignatureCheck.WHOLE_FILE);
    assertThat(evidence.provenSignatory().orElseThrow().name()).contains("Anna Virta");
    assertThat(requests().verify(file)).as("the kind of file is found out").isEqualTo(evidence);
  }

  @Test
  @DisplayName("S69 bytes behind the signed ones are told, and the signature does not count")
  void appendedBytesAreTold() {
    SignatureEvidence evidence = requests().verify(signed().and(" ").bytes());
    assertThat(evidence.isValid()).isFalse();
    assertThat(evidence.findings()).contains(SignatureFinding.PARTIAL_COVERAGE);
    assertThat(evidence.passed()).contains(SignatureCheck.CONTENT, SignatureCheck.SIGNATURE);
  }

  @Test
  @DisplayName("S69 of several signatures the one over the whole file decides")
  void lastSignatureDecides() {
    SignatureEvidence evidence = requests().verify(signed().signed(EERO).bytes());
    assertThat(evidence.isValid()).isTrue();
    assertThat(evidence.provenSignatory().orElseThrow().name()).contains("Eero Koski");
    assertThat(evidence.findings()).contains(SignatureFinding.OTHER_SIGNATURES);
  }

  @Test
  @DisplayName("S69 a PDF without a signature is an unsigned request")
  void unsignedPdf() {
    assertThat(requests().verify(SignedPdf.by(ANNA).bytes()))
        .isEqualTo(SignatureEvidence.unsigned());
  }

  @Test
  @DisplayName("S69 a time stamp is nobody's signature, and an old form is not evaluated")
  void otherForms() {
    assertThat(found(SignedPdf.by(ANNA).of("ETSI.RFC3161").signed().bytes()))
        .containsExactly(SignatureFinding.NO_SIGNATURE);
    assertThat(found(SignedPdf.by(ANNA).of("adbe.x509.rsa_sha1").signed().bytes()))
        .containsExactly(SignatureFinding.UNSUPPORTED_FORMAT);
  }

  @Test
  @DisplayName("S69 a byte of the document that changed is noticed, wherever it is")
  void everyByteIsCovered() {
    byte[] file = signed().bytes();
    int gap = new String(file, StandardCharsets.ISO_8859_1).indexOf("/Contents <") + 10;
    int rest = new String(file, StandardCharsets.ISO_8859_1).indexOf("> /ByteRange") + 1;
    for (int at = 0; at < file.length; at = at + 1 == gap ? rest : at + 1) {
      byte[] altered = file.clone();
      altered[at] ^= 1;
      assertThat(requests().verifyPdf(altered).isValid()).as("byte " + at).isFalse();
    }
    assertThat(requests().verifyPdf(file).isValid()).as("control").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'[0 ', '[1 '", // does not begin with the file
    "'[0 ', '[-0 '",
    "'[0 ', '(0 '",
    "'/ByteRange [0 ', '/ByteRange [0 1 '", // too many numbers
    "'/Contents <', '/Contants <'", // the gap is not the signature
    "'/Contents <3', '/Contents <g'", // no digit
    "'00> /ByteRange', '01> /ByteRange'", // something hides behind the signature
    "'/ByteRange [0 ', '/ByteRange [0 999999999 '",
    "'/ByteRange [0 ', '/ByteRange [0 99999999999999999999 '"
  })
  @DisplayName("S69 a range that leaves room for something else is no signature of the file")
  void crookedRangesAreMalformed(String from, String to) {
    String file = new String(signed().bytes(), StandardCharsets.ISO_8859_1);
    assertThat(file).as("the example bites").contains(from);
    assertThat(found(file.replace(from, to).getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(SignatureFinding.MALFORMED);
  }

  @Test
  @DisplayName("a range that stands far from its signature is not followed")
  void farRangeIsNotFollowed() {
    String file = new String(signed().bytes(), StandardCharsets.ISO_8859_1);
    String far = file.replace("> /ByteRange", ">" + " ".repeat(5_000) + "/ByteRange");
    assertThat(found(far.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(SignatureFinding.MALFORMED);
  }

  @Test
  @DisplayName("a file with more signatures than the limit is not followed; control: the limit is")
  void signaturesAreLimited() {
    SignedPdf file = signed();
    for (int signatures = 1; signatures < SignatureLimits.USUAL.signers(); signatures++) {
      file.signed();
    }
    assertThat(requests().verifyPdf(file.bytes()).isValid()).isTrue();
    assertThat(found(file.signed().bytes())).containsExactly(SignatureFinding.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "D:20261126093000+02'00', 2026-11-26T07:30:00Z",
    "D:20261126073000Z, 2026-11-26T07:30:00Z",
    "D:20240229120000-00'30', 2024-02-29T12:30:00Z",
    "D:20260229120000Z, ", // no such day
    "D:20261126073000, ", // no zone
    "D:20269999999999Z, "
  })
  @DisplayName("S69 the time that a document names is told; without a zone the message's is")
  void timeOfTheDocumentIsTold(String written, Instant told) {
    byte[] file = SignedPdf.by(ANNA).dated(written).signed().bytes();
    SignatureEvidence evidence = requests().verifyPdf(file);
    assertThat(evidence.isValid()).isTrue();
    assertThat(evidence.claimedAt()).contains(told == null ? NOW : told);
  }

  private static SignedPdf signed() {
    return SignedPdf.by(ANNA).signed();
  }

  private static Iterable<SignatureFinding> found(byte[] file) {
    return requests().verifyPdf(file).findings();
  }
}
