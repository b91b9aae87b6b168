package fi.rekisteri.core.signature;

import fi.rekisteri.signature.SignatureEvidence;
import java.util.Optional;

/**
 * A signed message, opened. The content is there for whoever reads the request even where the
 * signature is broken: it is a request all the same (S69.3).
 *
 * @param evidence what is known of the signature
 * @param content what was signed, as it came; personal data. Empty where the message has none, or
 *     cannot be read. The array is not copied
 */
public record SignedContent(SignatureEvidence evidence, Optional<byte[]> content) {
  @Override
  public String toString() {
    return "SignedContent[" + evidence + "]";
  }
}
