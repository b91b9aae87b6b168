package fi.rekisteri.core.retention;

import fi.rekisteri.core.certificate.TestSigner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A certificate that somebody with the secret key wrote by hand, to see what a verifier does. */
final class HandmadeCertificate {
  private static final TestSigner SIGNER = SampleCertificate.SIGNER;

  private HandmadeCertificate() {}

  /** The lines of a file, each without its end. */
  static List<String> lines(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).lines().toList();
  }

  /** Lines but the last, with right hashes and a right signature, whatever they say. */
  static byte[] signed(List<String> lines) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (String line : lines) {
      String hashed = line.replaceFirst("\"before\":\"[0-9a-f]{64}\"", before(file));
      file.writeBytes((hashed + "\n").getBytes(StandardCharsets.UTF_8));
    }
    file.writeBytes(SIGNER.seal(sha256(file)).getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  private static String before(ByteArrayOutputStream file) {
    return "\"before\":\"" + sha256(file) + "\"";
  }

  private static String sha256(ByteArrayOutputStream file) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(file.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static CertificateVerdict verdict(byte[] file) {
    try {
      return SampleCertificate.VERIFIER.verify(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What is wrong; null where nothing is. */
  static CertificateDefect defect(byte[] file) {
    return verdict(file) instanceof CertificateVerdict.Broken broken ? broken.defect() : null;
  }
}
