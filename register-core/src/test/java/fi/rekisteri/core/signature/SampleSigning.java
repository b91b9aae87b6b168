package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.form;

import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;

/** A host's key for the tests of other rooms. */
public final class SampleSigning {
  private SampleSigning() {}

  /** A key of an elliptic curve, with the certificate of a shop. */
  public static SigningKey key() {
    Issued shop =
        Issued.root("Juuri")
            .issues(form("CN=Kauppa Oy", Keys.CURVE).usage(KeyUsage.digitalSignature));
    return SigningKey.of(shop.keys().getPrivate(), List.of(shop.certificate()));
  }
}
