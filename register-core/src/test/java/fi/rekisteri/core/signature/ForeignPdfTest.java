package fi.rekisteri.core.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureFinding;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A document that another program signed twice (Poppler 22.12 with NSS), kept as it was. */
class ForeignPdfTest {
  /** Where the first revision of the document ends. */
  private static final int FIRST = 6242;

  private final byte[] file = read("signed-twice.pdf");

  @Test
  @DisplayName("S69 a document signed by another program counts, in each of its revisions")
  void foreignDocumentCounts() {
    SignatureEvidence second = requests().verify(file);
    assertThat(second.isValid()).isTrue();
    assertThat(second.findings())
        .containsExactly(SignatureFinding.REVOCATION_UNKNOWN, SignatureFinding.OTHER_SIGNATURES);
    SignatureEvidence first = requests().verify(Arrays.copyOf(file, FIRST));
    assertThat(first.isValid()).isTrue();
    assertThat(first.findings()).containsExactly(SignatureFinding.REVOCATION_UNKNOWN);
    assertThat(first.provenSignatory().orElseThrow().name()).contains("Anna Virta");
    assertThat(first.claimedAt()).contains(Instant.parse("2026-11-26T04:11:26Z"));
  }

  @Test
  @DisplayName("S69 a revision without a signature of its own is told, and does not count")
  void unsignedRevisionIsTold() {
    for (int end = FIRST + 1; end < file.length; end += 101) {
      SignatureEvidence cut = requests().verify(Arrays.copyOf(file, end));
      assertThat(cut.isValid()).as("cut at " + end).isFalse();
    }
    assertThat(requests().verify(Arrays.copyOf(file, FIRST + 1)).findings())
        .contains(SignatureFinding.PARTIAL_COVERAGE);
  }

  private static SignedRequests requests() {
    try (InputStream pem = ForeignPdfTest.class.getResourceAsStream("signed-twice-root.pem")) {
      X509Certificate root =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
      return SignedRequestsTest.trusting(TrustedRoots.of(List.of(root)));
    } catch (IOException | CertificateException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = ForeignPdfTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
