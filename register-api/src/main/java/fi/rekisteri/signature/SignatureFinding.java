package fi.rekisteri.signature;

/**
 * What was found about an electronic signature. A finding is a fact for whoever judges the identity
 * of the person; by itself none of them is a reason to refuse a request (S69.3, F03).
 */
public enum SignatureFinding {
  /** The file has no signature. */
  NO_SIGNATURE(true),
  /** It is no signed file at all, or so damaged that it cannot be read. */
  MALFORMED(true),
  /** It is larger, or has more parts, than is looked at. It was not read. */
  TOO_LARGE(true),
  /** An XML signature or a ZIP container: recognised, not parsed, not unpacked. */
  UNSUPPORTED_FORMAT(true),
  /** An algorithm or key that is not known here: nothing was proved either way. */
  UNSUPPORTED_ALGORITHM(true),
  /** An algorithm or key that others can break today, such as SHA-1: it proves nothing. */
  WEAK_ALGORITHM(true),
  /** The signature is detached, and the content that it signs was not handed in. */
  CONTENT_MISSING(true),
  /** The content is not the one that was signed. */
  DIGEST_MISMATCH(true),
  /** The signature was not made with the key of the certificate, or was altered. */
  SIGNATURE_INVALID(true),
  /** The file does not bring the certificate of the one who signed. */
  CERTIFICATE_MISSING(true),
  /** The certificate is not the one that the signature names as its own. */
  CERTIFICATE_SUBSTITUTED(true),
  /** No path leads from the certificate to a root that the host trusts. */
  NOT_TRUSTED(true),
  /** The certificate has expired. Whether it was valid when signing is not known. */
  CERTIFICATE_EXPIRED(true),
  /** The certificate is not valid yet. */
  CERTIFICATE_NOT_YET_VALID(true),
  /** The certificate, or one of its path, was revoked. */
  CERTIFICATE_REVOKED(true),
  /** The certificate was not made for signatures of people: its key usage says so. */
  NOT_FOR_SIGNING(true),
  /** The file has bytes that the signature does not cover. */
  PARTIAL_COVERAGE(true),
  /** No current revocation list was handed in for each certificate of the path. */
  REVOCATION_UNKNOWN(false),
  /** The signature says that it was made later than now. */
  SIGNED_IN_FUTURE(false),
  /** The file has more signatures than the one told of here. */
  OTHER_SIGNATURES(false);

  private final boolean breaking;

  SignatureFinding(boolean breaking) {
    this.breaking = breaking;
  }

  /**
   * Whether a signature with this finding counts as none.
   *
   * @return false where it is only told
   */
  public boolean isBreaking() {
    return breaking;
  }
}
