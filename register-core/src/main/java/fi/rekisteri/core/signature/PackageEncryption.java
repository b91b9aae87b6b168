package fi.rekisteri.core.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/** Encrypts what passes through for one recipient (RFC 5083, RFC 5084). */
final class PackageEncryption {
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);

  /** OAEP whose both hashes are SHA-256 (RFC 4055, section 4.1). */
  private static final AlgorithmIdentifier OAEP =
      new AlgorithmIdentifier(
          PKCSObjectIdentifiers.id_RSAES_OAEP,
          new RSAESOAEPparams(
              SHA_256,
              new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA_256),
              RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));

  private final PackageRecipient recipient;

  PackageEncryption(PackageRecipient recipient) {
    this.recipient = recipient;
  }

  /** A stream that writes an encrypted message; its tag comes when it is closed. */
  OutputStream around(OutputStream out) throws IOException, CMSException, GeneralSecurityException {
    CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
    generator.addRecipientInfoGenerator(recipient.hasCurve() ? agreed() : transported());
    return generator.open(
        out,
        (OutputAEADEncryptor)
            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                .setProvider(Providers.BOUNCY_CASTLE)
                .build());
  }

  private RecipientInfoGenerator transported() throws GeneralSecurityException {
    return new JceKeyTransRecipientInfoGenerator(recipient.certificate(), OAEP)
        .setProvider(Providers.BOUNCY_CASTLE);
  }

  /** With a pair of keys on the recipient's curve that is used once (RFC 5753, section 3.1). */
  private RecipientInfoGenerator agreed() throws GeneralSecurityException {
    X509Certificate certificate = recipient.certificate();
    KeyPairGenerator once = KeyPairGenerator.getInstance("EC", Providers.BOUNCY_CASTLE);
    once.initialize(((ECPublicKey) certificate.getPublicKey()).getParams());
    KeyPair pair = once.generateKeyPair();
    return new JceKeyAgreeRecipientInfoGenerator(
            CMSAlgorithm.ECDH_SHA256KDF,
            pair.getPrivate(),
            pair.getPublic(),
            CMSAlgorithm.AES256_WRAP)
        .setProvider(Providers.BOUNCY_CASTLE)
        .addRecipient(certificate);
  }
}
