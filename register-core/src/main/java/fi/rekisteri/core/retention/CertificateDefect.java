package fi.rekisteri.core.retention;

/** What is wrong with a certificate of erasure. */
public enum CertificateDefect {
  /** The file does not begin as a certificate does. */
  NOT_A_CERTIFICATE,
  /**
   * A line is too long, is not written as the register writes it, or contradicts itself: a value is
   * said to be gone of a person of whom nothing went.
   */
  LINE_MALFORMED,
  /** The bytes before a line are not those that stood there when it was written. */
  ALTERED_BEFORE,
  /** A person stands twice, or before one who has a lower number in the plan. */
  PERSON_OUT_OF_PLACE,
  /** What the first line or the totals say is not what the people's lines say. */
  COUNTS_DIFFER,
  /** The file ends too early. */
  CUT_OFF,
  /** Something follows behind the signature. */
  GOES_ON,
  /** It was signed by a key that is not trusted. */
  OTHER_SIGNER,
  /** The signature is not that of the file. */
  NOT_SIGNED
}
