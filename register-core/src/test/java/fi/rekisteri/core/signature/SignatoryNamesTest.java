package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.signature.Signatory;
import java.security.KeyPair;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who signed is shown as the certificate says, and nothing that a page or a clerk trips over. */
class SignatoryNamesTest {
  private static final KeyPair KEYS = Keys.CURVE;

  @Test
  @DisplayName("S69 given name and surname stand in for a common name")
  void nameIsComposed() {
    assertThat(named("GIVENNAME=Åke, SURNAME=Öhman").name()).contains("Åke Öhman");
    assertThat(named("O=Koti Oy").name()).isEmpty();
    assertThat(named("O=Koti Oy").organisation()).contains("Koti Oy");
  }

  @Test
  @DisplayName("F04 an identity number in a certificate is not shown; a mere serial number is")
  void identityNumberIsLeftOut() {
    assertThat(named("CN=A, SERIALNUMBER=PNOFI-131052-308T").identifier()).isEmpty();
    assertThat(named("CN=A, SERIALNUMBER=PNOEE-38001085718").identifier()).isEmpty();
    assertThat(named("CN=A, SERIALNUMBER=131052-308T").identifier()).isEmpty();
    assertThat(named("CN=A, SERIALNUMBER=131052\\+308T").identifier()).isEmpty();
    assertThat(named("CN=A, SERIALNUMBER=99900001H").identifier()).contains("99900001H");
  }

  @Test
  @DisplayName("S69 a name cannot hide, reverse or break the line in which it is shown")
  void nameIsHarmless() {
    assertThat(cn("Anna\r\nSigned: yes").name()).contains("AnnaSigned: yes");
    assertThat(cn("\u202EatriV annA\u0000\u200B").name()).contains("atriV annA");
    assertThat(cn("\u200B\u0007 ").name()).isEmpty();
    assertThat(cn("x".repeat(5_000)).name().orElseThrow()).hasSize(Signatory.LONGEST);
    assertThat(cn("👩").name()).contains("👩");
  }

  private static Signatory cn(String text) {
    X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
    name.addRDN(BCStyle.CN, new org.bouncycastle.asn1.DERUTF8String(text));
    return signatory(ROOT.issues(Issued.form(name.build(), KEYS)));
  }

  private static Signatory named(String subject) {
    return signatory(ROOT.issues(subject));
  }

  private static Signatory signatory(Issued person) {
    SignedRequests requests =
        SignedRequestsTest.trusting(TrustedRoots.of(List.of(ROOT.certificate())));
    return requests.verify(Letter.of("Hei").by(person).enveloped()).provenSignatory().orElseThrow();
  }
}
