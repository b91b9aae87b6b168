package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.Issued.NOW;
import static fi.rekisteri.core.signature.Issued.form;
import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static fi.rekisteri.core.signature.SignedRequestsTest.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSL reads what is written here, and what it writes is read here. */
class OpenSslTest {
  private static final byte[] TEXT = "Mitä tietoja minusta on?".getBytes(StandardCharsets.UTF_8);
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final int USAGE =
      KeyUsage.digitalSignature | KeyUsage.keyEncipherment | KeyUsage.keyAgreement;

  @TempDir Path folder;

  @BeforeEach
  void prepare() throws Exception {
    assumeTrue(openssl("version") == 0, "no openssl");
    Files.write(folder.resolve("text"), TEXT);
    pem("root.pem", "CERTIFICATE", ROOT.certificate().getEncoded());
  }

  @Test
  @DisplayName("S69 what OpenSSL signs counts, with attributes and without, apart and together")
  void openSslSigns() throws Exception {
    for (KeyPair keys : List.of(Keys.RSA, Keys.CURVE)) {
      person(keys);
      List<String> signing =
          List.of(
              "cms", "-sign", "-binary", "-in", "text", "-signer", "own.pem", "-inkey", "key.pem");
      run(signing, "-outform", "DER", "-out", "apart");
      run(signing, "-outform", "DER", "-nodetach", "-noattr", "-out", "whole");
      run(signing, "-outform", "DER", "-nodetach", "-stream", "-md", "sha384", "-out", "stream");
      assertThat(requests().verify(read("apart"), TEXT).isValid()).isTrue();
      assertThat(requests().verify(read("whole")).isValid()).isTrue();
      SignedContent stream = requests().read(read("stream"));
      assertThat(stream.evidence().isValid()).isTrue();
      assertThat(stream.content().orElseThrow()).isEqualTo(TEXT);
      run(signing, "-outform", "DER", "-md", "sha1", "-out", "weak");
      assertThat(requests().verify(read("weak"), TEXT).isValid()).isFalse();
    }
  }

  @Test
  @DisplayName("S71.2 OpenSSL verifies what was signed and opens what was encrypted here")
  void openSslReads() throws Exception {
    for (KeyPair keys : List.of(Keys.RSA, Keys.CURVE)) {
      Issued own = person(keys);
      SigningKey key = SigningKey.of(keys.getPrivate(), List.of(own.certificate()));
      write("signed", SealedPackage.signedBy(key, CLOCK));
      run(
          List.of("cms", "-verify", "-binary", "-inform", "DER", "-in", "signed"),
          "-CAfile",
          "root.pem",
          "-purpose",
          "any",
          "-no_check_time",
          "-out",
          "verified");
      assertThat(read("verified")).isEqualTo(TEXT);
      write("sealed", SealedPackage.encryptedFor(PackageRecipient.of(own.certificate(), CLOCK)));
      run(
          List.of("cms", "-decrypt", "-binary", "-inform", "DER", "-in", "sealed"),
          "-recip",
          "own.pem",
          "-inkey",
          "key.pem",
          "-out",
          "opened");
      assertThat(read("opened")).isEqualTo(TEXT);
    }
  }

  private Issued person(KeyPair keys) throws Exception {
    Issued own = ROOT.issues(form("CN=Anna Virta", keys).usage(USAGE));
    X509Certificate certificate = own.certificate();
    pem("own.pem", "CERTIFICATE", certificate.getEncoded());
    pem("key.pem", "PRIVATE KEY", keys.getPrivate().getEncoded());
    return own;
  }

  private void write(String name, SealedPackage sealed) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      sealed.write(new ByteArrayInputStream(TEXT), out);
    }
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private void pem(String name, String kind, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }

  private void run(List<String> first, String... more) throws Exception {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    assertThat(openssl(all.toArray(String[]::new))).as("openssl %s", all).isZero();
  }

  private int openssl(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
          .start()
          .waitFor();
    } catch (IOException absent) {
      return -1;
    }
  }
}
