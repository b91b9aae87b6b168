package fi.rekisteri.core.retention;

import java.io.Serial;

/** Ends a verification at the first defect; it never leaves the room. */
final class BrokenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final CertificateDefect defect;

  BrokenException(CertificateDefect defect) {
    super(defect.name());
    this.defect = defect;
  }

  CertificateDefect defect() {
    return defect;
  }
}
