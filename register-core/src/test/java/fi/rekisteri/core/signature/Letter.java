package fi.rekisteri.core.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A letter that people of the tests sign, as CMS. */
final class Letter {
  private final byte[] content;
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final CMSSignedDataGenerator generator = new CMSSignedDataGenerator();

  Letter(byte[] content) {
    this.content = content.clone();
  }

  static Letter of(String text) {
    return new Letter(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Letter with(Issued... more) {
    for (Issued one : more) {
      certificates.add(one.certificate());
    }
    return this;
  }

  Letter by(Issued person) {
    return by(person, null, usual()).with(person);
  }

  Letter by(Issued person, String algorithm) {
    return by(person, algorithm, usual()).with(person);
  }

  Letter by(Issued person, Instant at) {
    return by(person, null, attributes(time(at))).with(person);
  }

  Letter by(Issued person, Attribute attribute) {
    return by(person, null, attributes(time(Issued.NOW), attribute)).with(person);
  }

  /** As of the tests' own time: the default of the library is that of the machine. */
  static CMSAttributeTableGenerator usual() {
    return attributes(time(Issued.NOW));
  }

  private static Attribute time(Instant at) {
    return new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))));
  }

  private static CMSAttributeTableGenerator attributes(Attribute... some) {
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.addAll(some);
    return new DefaultSignedAttributeTableGenerator(new AttributeTable(all));
  }

  /** Without attributes, where nothing is given; the certificate stays out. */
  Letter by(Issued person, String algorithm, CMSAttributeTableGenerator attributes) {
    try {
      SignerInfoGeneratorBuilder builder =
          new SignerInfoGeneratorBuilder(
              new JcaDigestCalculatorProviderBuilder()
                  .setProvider(Providers.BOUNCY_CASTLE)
                  .build());
      if (attributes == null) {
        builder.setDirectSignature(true);
      } else {
        builder.setSignedAttributeGenerator(attributes);
      }
      generator.addSignerInfoGenerator(
          builder.build(
              Issued.signer(person.keys(), algorithm),
              new JcaX509CertificateHolder(person.certificate())));
      return this;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  byte[] enveloped() {
    return message(true);
  }

  byte[] detached() {
    return message(false);
  }

  private byte[] message(boolean whole) {
    try {
      generator.addCertificates(new JcaCertStore(certificates));
      return generator.generate(new CMSProcessableByteArray(content), whole).getEncoded();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
