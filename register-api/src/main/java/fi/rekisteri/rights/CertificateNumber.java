package fi.rekisteri.rights;

import java.util.regex.Pattern;

/**
 * The number of a refusal certificate (S78.3). It names the certificate, never a person.
 *
 * @param value at most 40 capital letters and digits, with hyphens and slashes between them
 */
public record CertificateNumber(String value) {
  private static final Pattern GRAMMAR = Pattern.compile("[0-9A-Z][0-9A-Z/-]{0,39}");

  /** Refuses what is no number. */
  public CertificateNumber {
    if (!GRAMMAR.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a certificate's number is of at most 40 capital letters, digits, hyphens and slashes");
    }
  }

  /**
   * The number of a certificate of a request, by its place among them.
   *
   * @param requestNumber the number of the request
   * @param place from 1
   * @return such as {@code 12-1}
   */
  public static CertificateNumber of(long requestNumber, int place) {
    return new CertificateNumber(requestNumber + "-" + place);
  }

  @Override
  public String toString() {
    return value;
  }
}
