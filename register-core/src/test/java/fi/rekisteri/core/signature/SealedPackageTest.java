package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.NOW;
import static fi.rekisteri.core.signature.Issued.form;
import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static fi.rekisteri.core.signature.SignedRequestsTest.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.KeyUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages that go out: the recipient reads them, nobody else, and sees who signed. */
class SealedPackageTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final byte[] FILE = "kanarialintu ".repeat(3_000).getBytes(StandardCharsets.UTF_8);
  private static final Issued SHOP =
      ROOT.issues(form("CN=Kauppa Oy", Keys.RSA).usage(KeyUsage.digitalSignature));
  private static final SigningKey KEY =
      SigningKey.of(SHOP.keys().getPrivate(), List.of(SHOP.certificate()));
  private static final int READING = KeyUsage.keyEncipherment | KeyUsage.keyAgreement;

  static Stream<Issued> recipients() {
    return Stream.of(Keys.rsa(3072), Keys.curve("secp256r1"), Keys.curve("secp384r1"))
        .map(keys -> ROOT.issues(form("CN=Anna", keys).usage(READING)));
  }

  @ParameterizedTest
  @MethodSource("recipients")
  @DisplayName("S71.2 the recipient reads a package that was signed and encrypted for them")
  void recipientReads(Issued anna) throws Exception {
    byte[] sealed = written(SealedPackage.signedBy(KEY, CLOCK).andEncryptedFor(recipient(anna)));
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("kanarialintu", "Kauppa");
    SignedContent read = requests().read(Unsealing.open(sealed, anna));
    assertThat(read.content().orElseThrow()).isEqualTo(FILE);
    assertThat(read.evidence().isValid()).isTrue();
    assertThat(read.evidence().claimedAt()).contains(NOW);
    assertThat(read.evidence().signatory().orElseThrow().name()).contains("Kauppa Oy");
  }

  @ParameterizedTest
  @MethodSource("recipients")
  @DisplayName(
      "S71.2 nobody else reads it, and none of its content can be changed; control: it opens")
  void nobodyElseReads(Issued anna) throws Exception {
    byte[] sealed = written(SealedPackage.encryptedFor(recipient(anna)));
    assertThat(Unsealing.open(sealed, anna)).isEqualTo(FILE);
    Issued stranger = ROOT.issues(form("CN=Eero", other(anna)).usage(READING));
    assertThatThrownBy(() -> Unsealing.open(sealed, stranger)).isInstanceOf(Exception.class);
    int noticed = 0;
    for (int at = 0; at < sealed.length; at += 97) {
      byte[] altered = sealed.clone();
      altered[at] ^= 1;
      try {
        assertThat(Unsealing.open(altered, anna)).as("byte " + at).isEqualTo(FILE);
      } catch (IOException | CMSException | RuntimeException refused) {
        noticed++;
      }
    }
    assertThat(noticed)
        .as("all but the name of the recipient")
        .isGreaterThan(sealed.length / 97 - 9);
  }

  private static KeyPair other(Issued person) {
    return person.keys().getPrivate().getAlgorithm().equals("RSA")
        ? Keys.RSA
        : person.keys().getPublic().getEncoded().length > 100 ? Keys.OTHER_CURVE : Keys.CURVE;
  }

  @Test
  @DisplayName("S71.2 a package that is only signed is read by anybody, and verified")
  void signedPackageIsVerified() throws IOException {
    for (KeyPair keys : List.of(Keys.RSA, Keys.CURVE)) {
      Issued shop = ROOT.issues(form("CN=Kauppa Oy", keys).usage(KeyUsage.digitalSignature));
      SigningKey key = SigningKey.of(keys.getPrivate(), List.of(shop.certificate()));
      byte[] signed = written(SealedPackage.signedBy(key, CLOCK));
      assertThat(requests().read(signed).content().orElseThrow()).isEqualTo(FILE);
      assertThat(requests().verify(signed).isValid()).isTrue();
    }
  }

  @Test
  @DisplayName("S71.2 no two packages of one file are alike")
  void packagesDiffer() throws IOException {
    SealedPackage sealed = SealedPackage.encryptedFor(recipient(recipients().findFirst().get()));
    assertThat(written(sealed)).isNotEqualTo(written(sealed));
  }

  @Test
  @DisplayName("S71.2 a large file passes through: what comes out does not wait for its end")
  void largeFilePassesThrough() throws IOException {
    Counted out = new Counted();
    Zeros file = new Zeros(40L << 20, out);
    Issued anna = recipients().skip(1).findFirst().orElseThrow();
    SealedPackage.signedBy(KEY, CLOCK).andEncryptedFor(recipient(anna)).write(file, out);
    assertThat(file.farthestAhead).isLessThan(1 << 20);
    assertThat(out.written).isGreaterThan(40L << 20);
    assertThat(out.closed).as("the host closes its stream").isFalse();
  }

  @Test
  @DisplayName("a certificate that is not for encryption, or not valid today, is refused by code")
  void unsuitableCertificateIsRefused() {
    Issued.Form signing = form("CN=A", Keys.RSA).usage(KeyUsage.digitalSignature);
    Issued.Form old = form("CN=A", Keys.RSA).valid(NOW.minusSeconds(9), NOW.minusSeconds(1));
    Issued.Form early = form("CN=A", Keys.RSA).valid(NOW.plusSeconds(1), NOW.plusSeconds(9));
    Issued.Form weak = form("CN=A", Keys.SHORT_RSA);
    Issued.Form edwards = form("CN=A", Keys.EDWARDS);
    Issued.Form curve = form("CN=A", Keys.CURVE).usage(KeyUsage.keyEncipherment);
    for (Issued.Form form : List.of(signing, old, early, weak, edwards, curve)) {
      assertThatThrownBy(() -> recipient(ROOT.issues(form)))
          .isInstanceOfSatisfying(
              InvalidValueException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CERTIFICATE_UNSUITABLE));
    }
    assertThat(recipient(ROOT.issues(form("CN=A", Keys.RSA)))).as("control").isNotNull();
  }

  @Test
  @DisplayName("a key and another's certificate are a caller's mistake, noticed at once")
  void foreignCertificateIsNoticed() {
    Issued other = ROOT.issues("CN=Muu");
    assertThatThrownBy(() -> SigningKey.of(Keys.RSA.getPrivate(), List.of(other.certificate())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SigningKey.of(Keys.RSA.getPrivate(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a stream that fails is the host's failure, told as it is")
  void failingStreamIsTold() {
    IOException full = new IOException("full");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw full;
          }
        };
    assertThatThrownBy(
            () -> SealedPackage.signedBy(KEY, CLOCK).write(new ByteArrayInputStream(FILE), out))
        .isSameAs(full);
  }

  @Test
  @DisplayName("a token that is pulled before it signs is told by code; control: it signs")
  void pulledTokenIsTold() throws IOException {
    PulledToken token = new PulledToken();
    SigningKey key =
        SigningKey.inToken(SHOP.keys().getPrivate(), List.of(SHOP.certificate()), token);
    SealedPackage sealed = SealedPackage.signedBy(key, CLOCK);
    assertThat(requests().verify(written(sealed)).isValid()).isTrue();
    token.pull();
    assertThatThrownBy(() -> written(sealed))
        .isInstanceOfSatisfying(
            KeyUnavailableException.class,
            gone -> assertThat(gone.code()).isEqualTo(ErrorCode.KEY_UNAVAILABLE));
  }

  private static PackageRecipient recipient(Issued person) {
    return PackageRecipient.of(person.certificate(), CLOCK);
  }

  private static byte[] written(SealedPackage sealed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sealed.write(new ByteArrayInputStream(FILE), out);
    return out.toByteArray();
  }

  /** Counts what came, and whether somebody closed it. */
  private static final class Counted extends OutputStream {
    private long written;
    private boolean closed;

    @Override
    public void write(int one) {
      written++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      written += length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Gives zeros, and sees how far it is ahead of what came out. */
  private static final class Zeros extends InputStream {
    private final long length;
    private final Counted out;
    private long given;
    private long farthestAhead;

    private Zeros(long length, Counted out) {
      this.length = length;
      this.out = out;
    }

    @Override
    public int read() {
      given++;
      return given > length ? -1 : 0;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
      farthestAhead = Math.max(farthestAhead, given - out.written);
      int now = (int) Math.min(most, length - given);
      given += now;
      return now == 0 ? -1 : now;
    }
  }
}
