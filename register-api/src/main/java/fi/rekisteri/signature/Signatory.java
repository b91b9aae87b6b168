package fi.rekisteri.signature;

import java.util.Optional;

/**
 * Who signed, as their certificate names them (eIDAS Art. 3(9)). Personal data: keep it sealed.
 * Printing it shows nobody.
 *
 * <p>Texts are shown as they stand there, without control and invisible characters, cut at {@value
 * #LONGEST} characters. A national identity number in the certificate is left out: nobody asked for
 * it (F04).
 *
 * @param name the common name, or given name and surname; empty where the certificate has none
 * @param identifier the serial number of the subject, which tells namesakes apart
 * @param organisation for whom they signed
 * @param issuer who issued the certificate
 */
public record Signatory(
    Optional<String> name,
    Optional<String> identifier,
    Optional<String> organisation,
    Optional<String> issuer) {
  /** How many characters of each text are shown. */
  public static final int LONGEST = 200;

  @Override
  public String toString() {
    return "Signatory[***]";
  }
}
