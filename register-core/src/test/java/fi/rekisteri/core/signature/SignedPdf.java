package fi.rekisteri.core.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A PDF as small as one can be, signed as often as a test wants. */
final class SignedPdf {
  private static final int ROOM = 8000;

  private final Issued person;
  private String format = "adbe.pkcs7.detached";
  private String date = "";
  private byte[] file =
      ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
              + "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n")
          .getBytes(StandardCharsets.ISO_8859_1);

  private SignedPdf(Issued person) {
    this.person = person;
  }

  static SignedPdf by(Issued person) {
    return new SignedPdf(person);
  }

  SignedPdf of(String subFilter) {
    format = subFilter;
    return this;
  }

  SignedPdf dated(String time) {
    date = " /M (" + time + ")";
    return this;
  }

  /** Appends text as it stands. */
  SignedPdf and(String text) {
    file = join(file, text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  SignedPdf signed() {
    return signed(person);
  }

  /** Appends a revision with a signature over the whole file up to its end. */
  SignedPdf signed(Issued other) {
    and(
        "9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /"
            + format
            + date
            + " /Contents ");
    int gap = file.length;
    int rest = gap + 2 * ROOM + 2;
    String end = " >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
    String range = " /ByteRange [0 %d %d %9d]".formatted(gap, rest, 0);
    int length = range.length() + end.length();
    byte[] tail =
        (" /ByteRange [0 %d %d %9d]".formatted(gap, rest, length) + end)
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] message = new Letter(join(file, tail)).by(other).detached();
    String hex = HexFormat.of().formatHex(Arrays.copyOf(message, ROOM));
    and("<" + hex + ">");
    file = join(file, tail);
    return this;
  }

  byte[] bytes() {
    return file.clone();
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }
}
