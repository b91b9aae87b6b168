package fi.rekisteri.core.retention;

import fi.rekisteri.core.certificate.CertificateForm;
import fi.rekisteri.core.certificate.CertificateReader;
import fi.rekisteri.core.certificate.CertificateReader.Told;
import fi.rekisteri.core.certificate.CertificateSeal;
import fi.rekisteri.core.certificate.PeopleTally;
import fi.rekisteri.core.certificate.RunningHash;
import fi.rekisteri.core.cipher.Ed25519;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.Totals;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * One walk through a certificate, from its first line to its signature: until {@link #end} nothing
 * of it is proved. Not thread-safe.
 */
final class CertificateWalk {
  private final Set<String> trusted;
  private final FileLines lines;
  private final RunningHash hash = new RunningHash();
  private final PeopleTally tally = new PeopleTally();
  private final ErasureCertificate certificate;
  private byte[] line;

  CertificateWalk(Set<String> trusted, FileLines lines) throws IOException {
    this.trusted = trusted;
    this.lines = lines;
    byte[] first = lines.next();
    this.certificate =
        Optional.ofNullable(first)
            .flatMap(CertificateReader::certificate)
            .orElseThrow(() -> new BrokenException(CertificateDefect.NOT_A_CERTIFICATE));
    this.line = first == null ? new byte[0] : first;
    advance();
  }

  static CertificateWalk through(InputStream in, Set<String> trusted) throws IOException {
    return new CertificateWalk(trusted, new FileLines(in));
  }

  ErasureCertificate certificate() {
    return certificate;
  }

  boolean hasNext() {
    return CertificateReader.isPerson(line);
  }

  CertifiedErasure next() throws IOException {
    CertifiedErasure person = told(CertificateReader.person(line));
    demand(tally.meet(person), CertificateDefect.PERSON_OUT_OF_PLACE);
    advance();
    return person;
  }

  /** What stands behind the people: the totals, the signature, and nothing. */
  CertificateVerdict end() throws IOException {
    Totals totals = told(CertificateReader.totals(line));
    demand(tally.fits(certificate.report()) && tally.fits(totals), CertificateDefect.COUNTS_DIFFER);
    advance();
    String sha256 = hash.now();
    CertificateSeal seal =
        CertificateReader.seal(line)
            .orElseThrow(() -> new BrokenException(CertificateDefect.LINE_MALFORMED));
    demand(seal.sha256().equals(sha256), CertificateDefect.ALTERED_BEFORE);
    demand(trusted.contains(seal.signer()), CertificateDefect.OTHER_SIGNER);
    demand(isSigned(seal), CertificateDefect.NOT_SIGNED);
    demand(lines.next() == null, CertificateDefect.GOES_ON);
    CertificateVerdict.Facts facts =
        new CertificateVerdict.Facts(certificate, totals, sha256, seal.signer());
    return certificate.isComplete()
        ? new CertificateVerdict.Complete(facts)
        : new CertificateVerdict.Incomplete(facts);
  }

  private <T> T told(Optional<Told<T>> read) {
    Told<T> told = read.orElseThrow(() -> new BrokenException(CertificateDefect.LINE_MALFORMED));
    demand(told.before().equals(hash.now()), CertificateDefect.ALTERED_BEFORE);
    return told.what();
  }

  private static boolean isSigned(CertificateSeal seal) {
    try {
      HexFormat hex = HexFormat.of();
      return Ed25519.verifies(
          hex.parseHex(seal.signer()),
          CertificateForm.signed(seal.sha256()),
          hex.parseHex(seal.signature()));
    } catch (IllegalArgumentException noHex) {
      return false;
    }
  }

  private void advance() throws IOException {
    hash.add(line);
    byte[] next = lines.next();
    if (next == null) {
      throw new BrokenException(CertificateDefect.CUT_OFF);
    }
    line = next;
  }

  private static void demand(boolean isSo, CertificateDefect defect) {
    if (!isSo) {
      throw new BrokenException(defect);
    }
  }
}
