package fi.rekisteri.core.signature;

/**
 * How much of a file that came from outside is looked at. What is larger is answered {@code
 * TOO_LARGE} before anything of it is read.
 *
 * @param fileBytes the largest file: a PDF, a signature with its content, or a content alone
 * @param signatureBytes the largest signature that stands apart from what it signs
 * @param certificates how many certificates one signature may bring
 * @param signers how many signatures one file may have
 */
public record SignatureLimits(int fileBytes, int signatureBytes, int certificates, int signers) {
  /** 25 MiB for a file, 1 MiB for a signature, 10 certificates, 8 signatures. */
  public static final SignatureLimits USUAL = new SignatureLimits(25 << 20, 1 << 20, 10, 8);

  /**
   * Limits that let something through.
   *
   * @throws IllegalArgumentException where one of them is not positive
   */
  public SignatureLimits {
    if (fileBytes < 1 || signatureBytes < 1 || certificates < 1 || signers < 1) {
      throw new IllegalArgumentException("each limit is at least 1");
    }
  }
}
