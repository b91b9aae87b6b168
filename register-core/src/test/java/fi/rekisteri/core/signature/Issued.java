package fi.rekisteri.core.signature;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate with its private key, as an authority of the tests issues them.
 *
 * @param keys its pair of keys
 * @param certificate what others see of it
 */
record Issued(KeyPair keys, X509Certificate certificate) {
  static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static long serial = 1;

  /** What a certificate is to be. */
  static final class Form {
    private final X500Name subject;
    private final KeyPair keys;
    private Instant from = NOW.minus(Duration.ofDays(300));
    private Instant to = NOW.plus(Duration.ofDays(300));
    private String algorithm;
    private Consumer<X509v3CertificateBuilder> extensions = builder -> {};

    private Form(X500Name subject, KeyPair keys) {
      this.subject = subject;
      this.keys = keys;
    }

    Form valid(Instant first, Instant last) {
      from = first;
      to = last;
      return this;
    }

    Form signedBy(String name) {
      algorithm = name;
      return this;
    }

    Form usage(int bits) {
      return with(Extension.keyUsage, true, new KeyUsage(bits));
    }

    Form authority() {
      return with(Extension.basicConstraints, true, new BasicConstraints(true))
          .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    Form qualified(QCStatement... statements) {
      ASN1EncodableVector all = new ASN1EncodableVector();
      all.addAll(statements);
      return with(Extension.qCStatements, false, new DERSequence(all));
    }

    Form withBytes(ASN1ObjectIdentifier id, byte[] value) {
      extensions =
          extensions.andThen(
              builder -> {
                try {
                  builder.addExtension(id, false, value);
                } catch (java.io.IOException e) {
                  throw new AssertionError(e);
                }
              });
      return this;
    }

    Form with(
        ASN1ObjectIdentifier id, boolean critical, org.bouncycastle.asn1.ASN1Encodable value) {
      extensions =
          extensions.andThen(
              builder -> {
                try {
                  builder.addExtension(id, critical, value);
                } catch (java.io.IOException e) {
                  throw new AssertionError(e);
                }
              });
      return this;
    }
  }

  static Form form(String subject, KeyPair keys) {
    return form(new X500Name(subject), keys);
  }

  static Form form(X500Name subject, KeyPair keys) {
    return new Form(subject, keys);
  }

  static Issued root(String name) {
    return root(form("CN=" + name, Keys.ROOT).authority());
  }

  static Issued root(Form form) {
    return issue(form, form.subject, form.keys);
  }

  Issued issues(Form form) {
    return issue(
        form, X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()), keys);
  }

  /** A person's certificate of an elliptic curve. */
  Issued issues(String subject) {
    return issues(form(subject, Keys.CURVE).usage(KeyUsage.nonRepudiation));
  }

  X509CRL revokes(Instant at, Issued... revoked) {
    try {
      X509v2CRLBuilder list =
          new X509v2CRLBuilder(
              X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
              Date.from(at));
      list.setNextUpdate(Date.from(at.plus(Duration.ofDays(7))));
      for (Issued one : revoked) {
        list.addCRLEntry(one.certificate.getSerialNumber(), Date.from(at), 1);
      }
      return new JcaX509CRLConverter().getCRL(list.build(signer(keys, null)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static synchronized Issued issue(Form form, X500Name issuer, KeyPair issuersKeys) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(serial++),
              Date.from(form.from),
              Date.from(form.to),
              form.subject,
              form.keys.getPublic());
      form.extensions.accept(builder);
      return new Issued(
          form.keys,
          new JcaX509CertificateConverter()
              .getCertificate(builder.build(signer(issuersKeys, form.algorithm))));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static ContentSigner signer(KeyPair keys, String algorithm) throws Exception {
    String usual =
        switch (keys.getPrivate().getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC", "ECDSA" -> "SHA256withECDSA";
          default -> "Ed25519";
        };
    return new JcaContentSignerBuilder(algorithm == null ? usual : algorithm)
        .setProvider(Providers.BOUNCY_CASTLE)
        .build(keys.getPrivate());
  }

  @Override
  public String toString() {
    return keys.getPublic().getAlgorithm();
  }
}
