package fi.rekisteri.core.certificate;

import java.nio.charset.StandardCharsets;

/** What every certificate of erasure has in common. */
public final class CertificateForm {
  /** The form that the first line names. */
  public static final String NAME = "rekisteri-erasure-certificate-1";

  /** The most bytes of a line, its end left out: some thousand fields of one person. */
  public static final int LONGEST_LINE = 1 << 20;

  private CertificateForm() {}

  /**
   * What is signed: the name of the form, so that no signature for something else passes for one,
   * and the hash of all lines before the last, in hexadecimal digits; each ended by a line feed.
   */
  public static byte[] signed(String sha256) {
    return (NAME + "\n" + sha256 + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}
