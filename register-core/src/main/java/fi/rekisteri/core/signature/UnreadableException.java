package fi.rekisteri.core.signature;

import fi.rekisteri.signature.SignatureFinding;

/** A file is not looked at any further, and why. It never leaves this room. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final SignatureFinding finding;

  UnreadableException(SignatureFinding finding) {
    super(finding.name(), null, false, false);
    this.finding = finding;
  }

  SignatureFinding finding() {
    return finding;
  }
}
