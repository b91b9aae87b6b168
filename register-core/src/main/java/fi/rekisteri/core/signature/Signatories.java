package fi.rekisteri.core.signature;

import fi.rekisteri.signature.Signatory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Names a signatory as the certificate does, so that it can be shown to people. */
final class Signatories {
  /** A national identity number, in the form of ETSI EN 319 412-1, section 5.1.3. */
  private static final String NATIONAL_NUMBER = "PNO";

  private Signatories() {}

  static Signatory of(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    return new Signatory(
        text(subject, BCStyle.CN).or(() -> composed(subject)),
        text(subject, BCStyle.SERIALNUMBER).filter(Signatories::isNoIdentityNumber),
        text(subject, BCStyle.O),
        text(issuer, BCStyle.CN).or(() -> text(issuer, BCStyle.O)));
  }

  private static Optional<String> composed(X500Name subject) {
    String whole =
        Stream.of(text(subject, BCStyle.GIVENNAME), text(subject, BCStyle.SURNAME))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return whole.isEmpty() ? Optional.empty() : Optional.of(shown(whole));
  }

  private static boolean isNoIdentityNumber(String serial) {
    return !serial.startsWith(NATIONAL_NUMBER) && !serial.matches("\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]");
  }

  private static Optional<String> text(X500Name name, ASN1ObjectIdentifier attribute) {
    for (RDN part : name.getRDNs(attribute)) {
      for (var pair : part.getTypesAndValues()) {
        if (pair.getType().equals(attribute) && pair.getValue() instanceof ASN1String value) {
          return Optional.of(shown(value.getString())).filter(text -> !text.isBlank());
        }
      }
    }
    return Optional.empty();
  }

  /** Nothing that hides, reverses or breaks the line in which it is shown. */
  private static String shown(String text) {
    return text.codePoints()
        .limit(Signatory.LONGEST)
        .filter(Signatories::isVisible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
