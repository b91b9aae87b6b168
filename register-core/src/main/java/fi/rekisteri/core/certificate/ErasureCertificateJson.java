package fi.rekisteri.core.certificate;

import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.ErasureCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;

/**
 * Writes a certificate of erasure and signs it with the register's audit key: a line about the
 * whole, one for each person, one with the totals, and the signature. People are taken as they are
 * written, and none is kept. Thread-safe.
 */
public final class ErasureCertificateJson {
  private final AuditKeys keys;

  /** A writer that signs with a key. */
  public ErasureCertificateJson(AuditKeys keys) {
    this.keys = keys;
  }

  /**
   * Writes a certificate.
   *
   * @param certificate what is said of the whole
   * @param people all about whom something was written, in the order of numbers
   * @param horizon what the controller states of its backups
   * @param out takes the lines; it is flushed, and stays open
   * @throws ConflictException {@code PLAN_STATE_CONFLICT} where the people are not those that the
   *     report counted, since the execution went on meanwhile: what was written has no signature
   */
  public void write(
      ErasureCertificate certificate,
      Iterator<CertifiedErasure> people,
      Optional<ErasureHorizon> horizon,
      OutputStream out) {
    try {
      HashedLines lines = new HashedLines(out);
      lines.add(CertificateLines.of(certificate));
      PeopleTally tally = new PeopleTally();
      while (people.hasNext()) {
        CertifiedErasure person = people.next();
        requireSame(tally.meet(person), certificate);
        lines.add(CertificateLines.of(person, lines.hash()));
      }
      requireSame(tally.fits(certificate.report()), certificate);
      lines.add(CertificateLines.of(tally.totals(horizon), lines.hash()));
      lines.add(CertificateLines.of(seal(lines.hash())));
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CertificateSeal seal(String sha256) {
    HexFormat hex = HexFormat.of();
    return new CertificateSeal(
        sha256,
        hex.formatHex(keys.publicKey()),
        hex.formatHex(keys.sign(CertificateForm.signed(sha256))));
  }

  private static void requireSame(boolean isSame, ErasureCertificate certificate) {
    if (!isSame) {
      throw new ConflictException(
          ErrorCode.PLAN_STATE_CONFLICT,
          "the execution of plan " + certificate.plan().id() + " went on while it was certified",
          "ask for the certificate again; what was written has no signature");
    }
  }
}
