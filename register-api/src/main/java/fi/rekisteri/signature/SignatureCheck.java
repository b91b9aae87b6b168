package fi.rekisteri.signature;

/** What was looked at in an electronic signature, and found in order. */
public enum SignatureCheck {
  /** The content is the one that was signed. */
  CONTENT,
  /** The signature was made with the private key of the signatory's certificate. */
  SIGNATURE,
  /** The certificate leads to a root that the host trusts (RFC 5280, section 6). */
  TRUST,
  /** The certificate was valid at the time of the check. */
  VALIDITY,
  /** No certificate of the path stands on the revocation lists that the host handed in. */
  REVOCATION,
  /** The signature covers each byte of the file but its own. */
  WHOLE_FILE,
  /**
   * The certificate says that it is qualified, for signatures of a person, and that its key lies in
   * a qualified device; and its root is one that the host declared to be qualified.
   */
  QUALIFICATION
}
