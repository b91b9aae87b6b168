package fi.rekisteri.core.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, by its first bytes; its name and declared type may say anything. */
enum FileKind {
  /** A SEQUENCE of ASN.1, in which each CMS message is wrapped. */
  CMS,
  PDF,
  /** Anything that begins with a tag. It is never handed to a parser of XML. */
  XML,
  /** A ZIP container such as ASiC. It is never unpacked. */
  ZIP,
  OTHER;

  static FileKind of(byte[] file) {
    if (starts(file, 0, "%PDF-")) {
      return PDF;
    }
    if (starts(file, 0, "PK\u0003\u0004") || starts(file, 0, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (file.length > 0 && file[0] == 0x30) {
      return CMS;
    }
    return beginsWithTag(file) ? XML : OTHER;
  }

  /** Past a byte order mark, spaces, and the zero bytes of UTF-16 and UTF-32. */
  private static boolean beginsWithTag(byte[] file) {
    int at = 0;
    while (at < file.length
        && "\u00EF\u00BB\u00BF\u00FE\u00FF\u0000 \t\r\n".indexOf(file[at] & 0xFF) >= 0) {
      at++;
    }
    return at < file.length && file[at] == '<';
  }

  /** Whether the bytes at a place are those of a text. */
  static boolean starts(byte[] file, int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    return at >= 0
        && at + wanted.length <= file.length
        && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
