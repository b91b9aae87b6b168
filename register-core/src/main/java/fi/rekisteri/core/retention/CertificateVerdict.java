package fi.rekisteri.core.retention;

import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.Totals;
import java.util.function.Function;

/**
 * What the verification of a certificate came to. That an execution is not complete is a case of
 * its own: nobody takes it for a complete one by looking at the signature alone.
 */
public sealed interface CertificateVerdict {
  /**
   * Applies the function of the case.
   *
   * @param <T> the result
   * @param cases the functions
   * @return the function's result
   */
  default <T> T fold(Cases<T> cases) {
    if (this instanceof Complete complete) {
      return cases.complete().apply(complete.facts());
    }
    if (this instanceof Incomplete incomplete) {
      return cases.incomplete().apply(incomplete.facts());
    }
    return cases.broken().apply((Broken) this);
  }

  /**
   * What to answer in each case.
   *
   * @param <T> the answer
   * @param complete for a genuine one of an execution with nothing left to do
   * @param incomplete for a genuine one of an execution that is not complete
   * @param broken for one that is not what the register wrote
   */
  record Cases<T>(
      Function<Facts, T> complete, Function<Facts, T> incomplete, Function<Broken, T> broken) {}

  /**
   * What a genuine certificate says.
   *
   * @param certificate of the whole
   * @param totals of all people together
   * @param sha256 the hash over the file, but for its last line, in hexadecimal digits
   * @param signer the public key that signed it
   */
  record Facts(ErasureCertificate certificate, Totals totals, String sha256, String signer) {}

  /**
   * It is genuine, and nothing is left to do.
   *
   * @param facts what it says
   */
  record Complete(Facts facts) implements CertificateVerdict {}

  /**
   * It is genuine, and says itself that something is left to do.
   *
   * @param facts what it says; its certificate tells what is undone
   */
  record Incomplete(Facts facts) implements CertificateVerdict {}

  /**
   * It is not what the register wrote; what comes after the defect was not looked at.
   *
   * @param defect what is wrong
   * @param line the line of the file, from 1
   */
  record Broken(CertificateDefect defect, long line) implements CertificateVerdict {}
}
