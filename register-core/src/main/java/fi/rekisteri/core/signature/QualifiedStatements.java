package fi.rekisteri.core.signature;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.qualified.QCStatement;

/**
 * What a certificate says about being qualified (RFC 3739, section 3.2.6; ETSI EN 319 412-5).
 *
 * <p>Its word counts only below a root that the host declared to be qualified: anybody can write
 * these statements into a certificate of their own.
 */
final class QualifiedStatements {
  private static final String EXTENSION = "1.3.6.1.5.5.7.1.3";
  private static final String COMPLIANCE = "0.4.0.1862.1.1";
  private static final String DEVICE = "0.4.0.1862.1.4";
  private static final String TYPE = "0.4.0.1862.1.6";
  private static final String FOR_SIGNATURES = "0.4.0.1862.1.6.1";

  /** Qualified by the law of a country outside of the Union, and so not by eIDAS. */
  private static final String OTHER_LAW = "0.4.0.1862.1.7";

  private QualifiedStatements() {}

  /**
   * Whether it says that it is a qualified certificate for electronic signatures, with its key in a
   * qualified device. One for seals of companies or for web sites is not one of a person.
   */
  static boolean areThoseOfAPerson(X509Certificate certificate) {
    try {
      Set<String> said = said(certificate);
      return said.contains(COMPLIANCE)
          && said.contains(DEVICE)
          && !said.contains(OTHER_LAW)
          && (!said.contains(TYPE) || said.contains(FOR_SIGNATURES));
    } catch (UnreadableException | RuntimeException unreadable) {
      return false; // What cannot be read says nothing.
    }
  }

  private static Set<String> said(X509Certificate certificate) throws UnreadableException {
    byte[] extension = certificate.getExtensionValue(EXTENSION);
    Set<String> said = new HashSet<>();
    if (extension == null) {
      return said;
    }
    byte[] statements = ASN1OctetString.getInstance(extension).getOctets();
    Asn1Shape.requireOne(statements);
    for (ASN1Encodable one : ASN1Sequence.getInstance(statements)) {
      QCStatement statement = QCStatement.getInstance(one);
      said.add(statement.getStatementId().getId());
      if (statement.getStatementId().getId().equals(TYPE)) {
        for (ASN1Encodable type : ASN1Sequence.getInstance(statement.getStatementInfo())) {
          said.add(type.toString());
        }
      }
    }
    return said;
  }
}
