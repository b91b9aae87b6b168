package fi.rekisteri.core.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs what passes through (RFC 5652, section 5), naming its own certificate (RFC 5035). */
final class PackageSigning {
  private final SigningKey key;
  private final Clock clock;

  PackageSigning(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** A stream that writes a signed message; the signature comes when it is closed. */
  OutputStream around(OutputStream out)
      throws IOException, CMSException, OperatorCreationException, CertificateEncodingException {
    CMSSignedDataStreamGenerator generator = new CMSSignedDataStreamGenerator();
    generator.addSignerInfoGenerator(
        new SignerInfoGeneratorBuilder(
                new JcaDigestCalculatorProviderBuilder()
                    .setProvider(Providers.BOUNCY_CASTLE)
                    .build())
            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes()))
            .build(
                new JcaContentSignerBuilder(key.algorithm())
                    .setProvider(key.provider())
                    .build(key.key()),
                new JcaX509CertificateHolder(key.certificates().get(0))));
    generator.addCertificates(new JcaCertStore(key.certificates()));
    return generator.open(out, true);
  }

  private AttributeTable attributes() throws CertificateEncodingException {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(clock.instant())))));
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(
                new SigningCertificateV2(
                    new ESSCertIDv2(OwnCertificate.sha256(key.certificates().get(0)))))));
    return new AttributeTable(attributes);
  }
}
