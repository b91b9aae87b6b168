package fi.rekisteri.core.letter;

import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.ReplyLanguages;

/**
 * The certificate of a refusal, to be written (Art. 12(4), S78). All that it shows comes from the
 * certificate itself, so that it can be written again whenever it is needed.
 *
 * @param certificate the certificate
 */
public record RefusalLetter(RefusalCertificate certificate) implements RightsLetter {
  @Override
  public LetterKind kind() {
    return LetterKind.REFUSAL;
  }

  @Override
  public ReplyLanguages languages() {
    return certificate.languages();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.refusal().apply(this);
  }
}
