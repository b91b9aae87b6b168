package fi.rekisteri.core.audit;

import fi.rekisteri.core.audit.outside.SecondVerifier;
import fi.rekisteri.core.cipher.Ed25519;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A file that somebody with a key of their own made by hand, to see what a verifier does. */
final class HandmadeExport {
  static final String NONE = "0".repeat(64);

  private static final byte[] SEED = new byte[Ed25519.KEY];
  static final String KEY = hex(Ed25519.publicKey(SEED));

  private final List<String> lines = new ArrayList<>();

  /** What both verifiers found, which must be the same. */
  record Found(Defect defect, long line) {}

  HandmadeExport header(long from, long through) {
    return line(
        "{\"format\":\"rekisteri-audit-export-1\",\"register\":\"shop\",\"from\":%d,\"through\":%d,\"previous\":\"%s\"}"
            .formatted(from, through, NONE));
  }

  HandmadeExport line(String line) {
    lines.add(line);
    return this;
  }

  /** A checkpoint with this text, signed; line feeds of the text are escaped. */
  HandmadeExport checkpoint(String number, String text) {
    return line(
        "{\"checkpoint\":%s,\"text\":\"%s\",\"signature\":\"%s\"}"
            .formatted(number, text.replace("\n", "\\n"), hex(Ed25519.sign(SEED, utf8(text)))));
  }

  /** The text of a checkpoint without entries. */
  static String text(long number, String previous) {
    return ("rekisteri-checkpoint-1\nregister shop\nnumber %d\nat 2026-11-25T12:00:00Z\n"
            + "previous %s\nsigner %s\nnext-signer %s\npruned 0 %s\nentries 0\nroot %s\n")
        .formatted(number, previous, KEY, KEY, NONE, sha256(""));
  }

  HandmadeExport end(long entries) {
    String digest = sha256(joined());
    return line(
        "{\"entries\":%d,\"sha256\":\"%s\",\"signer\":\"%s\",\"signature\":\"%s\"}"
            .formatted(entries, digest, KEY, hex(Ed25519.sign(SEED, utf8(digest)))));
  }

  ExportVerdict verdict() {
    return verdict(utf8(joined()));
  }

  static ExportVerdict verdict(byte[] file) {
    try {
      ExportVerdict ours = AuditExportVerifier.trusting(KEY).verify(new ByteArrayInputStream(file));
      long line = ours.fold(whole -> 0L, ExportVerdict.Broken::line);
      SecondVerifier.Answer theirs = SecondVerifier.verify(file, KEY);
      if (theirs.line() != line || theirs.whole() != (ours instanceof ExportVerdict.Whole)) {
        throw new AssertionError(ours + ", but the second verifier says " + theirs);
      }
      return ours;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Found found() {
    ExportVerdict.Broken broken = (ExportVerdict.Broken) verdict();
    return new Found(broken.defect(), broken.line());
  }

  private String joined() {
    return String.join("\n", lines) + "\n";
  }

  static String sha256(String text) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
