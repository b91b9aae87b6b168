package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static fi.rekisteri.core.signature.SignedRequestsTest.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.signature.SignatureFinding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attachments that harm whoever opens them: they are not opened. */
class HostileContainerTest {
  private static final Issued ANNA = ROOT.issues("CN=Anna Virta");

  @TempDir Path folder;

  @Test
  @DisplayName("S69 an entity in an XML signature is not resolved; control: a parser resolves it")
  void entityIsNotResolved() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "kanarialintu");
    String xml =
        "<?xml version='1.0'?><!DOCTYPE Signature [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'>]><Signature>&x;</Signature>";
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    assertThat(parsed(bytes)).isEqualTo("kanarialintu");
    requireUnopened(bytes);
    requireUnopened(("\uFEFF \r\n" + xml).getBytes(StandardCharsets.UTF_8));
    requireUnopened(xml.getBytes(StandardCharsets.UTF_16));
  }

  /** The module reads no parser of XML, so that this test has to make it do so. */
  private static String parsed(byte[] xml) throws Exception {
    Module own = HostileContainerTest.class.getModule();
    own.addReads(ModuleLayer.boot().findModule("java.xml").orElseThrow());
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement()
        .getTextContent();
  }

  @Test
  @DisplayName("S69 a ZIP bomb is not unpacked; control: it would fill the memory")
  void bombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("META-INF/signatures.p7s"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 256; i++) {
        zip.write(zeros);
      }
    }
    byte[] bomb = packed.toByteArray();
    assertThat(bomb.length).isLessThan(SignatureLimits.USUAL.fileBytes() / 50);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bomb))) {
      in.getNextEntry();
      assertThat(in.skip(200L << 20)).isEqualTo(200L << 20);
    }
    requireUnopened(bomb);
  }

  private static void requireUnopened(byte[] file) {
    for (List<SignatureFinding> findings :
        List.of(
            List.copyOf(requests().verify(file).findings()),
            List.copyOf(requests().verifyPdf(file).findings()),
            List.copyOf(requests().verify(file, new byte[1]).findings()))) {
      assertThat(findings).containsExactly(SignatureFinding.UNSUPPORTED_FORMAT);
    }
    assertThat(requests().read(file).content()).isEmpty();
  }

  @Test
  @DisplayName(
      "S69 what is larger than the limits is not read, however sound; control: it is sound")
  void largeFilesAreNotRead() {
    byte[] whole = Letter.of("Hei").by(ANNA).enveloped();
    byte[] apart = Letter.of("Hei").by(ANNA).detached();
    byte[] pdf = SignedPdf.by(ANNA).signed().bytes();
    byte[] text = "Hei".getBytes(StandardCharsets.UTF_8);
    SignatureLimits enough = new SignatureLimits(pdf.length, 8_000, 1, 1);
    assertThat(limited(enough).verify(whole).isValid()).isTrue();
    assertThat(limited(enough).verify(apart, text).isValid()).isTrue();
    assertThat(limited(enough).verify(pdf).isValid()).isTrue();
    requireTooLarge(new SignatureLimits(whole.length - 1, 8_000, 1, 1), whole);
    requireTooLarge(new SignatureLimits(pdf.length - 1, 8_000, 1, 1), pdf);
    requireTooLarge(new SignatureLimits(pdf.length, 7_999, 1, 1), pdf);
    requireTooLarge(enough, Letter.of("Hei").by(ANNA).with(ROOT).enveloped());
    requireTooLarge(enough, Letter.of("Hei").by(ANNA).by(ANNA).enveloped());
    assertThat(
            limited(new SignatureLimits(9_999, apart.length - 1, 1, 1))
                .verify(apart, text)
                .findings())
        .containsExactly(SignatureFinding.TOO_LARGE);
    assertThat(limited(new SignatureLimits(2, 9_999, 1, 1)).verify(apart, text).findings())
        .containsExactly(SignatureFinding.TOO_LARGE);
  }

  private static SignedRequests limited(SignatureLimits limits) {
    return requests().withLimits(limits);
  }

  private static void requireTooLarge(SignatureLimits limits, byte[] file) {
    assertThat(limited(limits).verify(file).findings()).containsExactly(SignatureFinding.TOO_LARGE);
  }

  @Test
  @DisplayName("S69 nesting without end is not followed; control: a parser falls into it")
  void deepNestingIsNotFollowed() {
    byte[] endless = nested(400_000);
    assertThat(
            catchThrowable(
                () -> {
                  try (ASN1InputStream in = new ASN1InputStream(endless)) {
                    in.readObject();
                  }
                }))
        .isNotNull();
    assertThat(requests().verify(endless).findings()).containsExactly(SignatureFinding.TOO_LARGE);
    byte[] seemingly = endless.clone();
    seemingly[0] = 0x31;
    assertThat(requests().verify(seemingly).findings()).containsExactly(SignatureFinding.MALFORMED);
  }

  @Test
  @DisplayName("S69 nesting that hides in an extension of a certificate is not followed either")
  void hiddenNestingIsNotFollowed() {
    for (ASN1ObjectIdentifier id :
        List.of(Extension.qCStatements, new ASN1ObjectIdentifier("1.2.3.4"))) {
      Issued odd =
          ROOT.issues(
              Issued.form("CN=Anna", Keys.CURVE)
                  .usage(KeyUsage.nonRepudiation)
                  .with(id, false, new DEROctetString(new byte[0])));
      assertThat(requests().verify(Letter.of("Hei").by(odd).enveloped()).isValid())
          .as("control")
          .isTrue();
      Issued deep =
          ROOT.issues(
              Issued.form("CN=Anna", Keys.CURVE)
                  .usage(KeyUsage.nonRepudiation)
                  .withBytes(id, nested(20_000)));
      assertThat(requests().verify(Letter.of("Hei").by(deep).enveloped()).findings())
          .containsExactly(SignatureFinding.TOO_LARGE);
    }
  }

  /** Sequences of indefinite length, one within the other, and never an end. */
  private static byte[] nested(int bytes) {
    byte[] nested = new byte[bytes];
    for (int i = 0; i < bytes; i += 2) {
      nested[i] = 0x30;
      nested[i + 1] = (byte) 0x80;
    }
    return Arrays.copyOf(nested, bytes);
  }
}
