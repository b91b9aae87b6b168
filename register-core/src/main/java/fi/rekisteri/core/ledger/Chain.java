package fi.rekisteri.core.ledger;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The form of a line, which holds together with the line before:
 *
 * <pre>{@code {length} {hash} {content}\n}</pre>
 *
 * The length is that of the content in bytes, and the hash is the SHA-256 of the hash of the line
 * before, a space and the content; before the first line it is 64 zeros. All is ASCII. So a line
 * that was changed, and one that is missing between two others, is told; and the end of a line that
 * a crash tore off is told from one that somebody changed. Not thread-safe.
 */
final class Chain {
  private static final int HASH = 64;
  private static final int LONGEST_LENGTH = 10;

  private final MessageDigest sha256 = CryptoBackend.configured().newSha256();

  /** A line, what it says, and the place behind it. */
  record Line(String content, byte[] bytes, Place after) {}

  /** What stands behind the last end of a line. */
  enum Rest {
    /** A line whose writer did not come to its end: its entry was never acknowledged. */
    TORN,
    /** A line that is whole but for its end. */
    UNENDED
  }

  /** The line that says something at a place. */
  Line line(Place at, String content) {
    String hash = hash(at, content);
    byte[] bytes = ascii(content.length() + " " + hash + " " + content + "\n");
    return new Line(content, bytes, new Place(at.offset() + bytes.length, at.lines() + 1, hash));
  }

  private String hash(Place at, String content) {
    return HexFormat.of().formatHex(sha256.digest(ascii(at.hash() + " " + content)));
  }

  /** The line at a place, which is given without its end, proved to go on from the one before. */
  Line proved(Place at, byte[] given) {
    String text = text(given);
    int from = contentFrom(text);
    if (from < 0) {
      throw broken(at);
    }
    Line line = line(at, text.substring(from));
    if (line.bytes.length != given.length + 1
        || Arrays.mismatch(line.bytes, given) != given.length) {
      throw broken(at);
    }
    return line;
  }

  /** What the bytes behind the last end of a line are. */
  Rest rest(Place at, byte[] bytes) {
    byte[] written = withoutZeros(bytes);
    String text = text(written);
    int from = contentFrom(text);
    if (from < 0) {
      return requireBeginning(at, text);
    }
    long whole = from + Long.parseLong(text.substring(0, text.indexOf(' ')));
    if (text.length() < whole) {
      return Rest.TORN;
    }
    if (text.length() > whole) {
      throw broken(at);
    }
    proved(at, written);
    return Rest.UNENDED;
  }

  /** Too short for a content: no more than a length, and a hash or its beginning. */
  private static Rest requireBeginning(Place at, String text) {
    if (!text.matches("|[0-9]{1,10}|[0-9]{1,10} [0-9a-f]{0,64}")) {
      throw broken(at);
    }
    return Rest.TORN;
  }

  /** Where the content begins; less than 0 where length or hash are not whole. */
  private static int contentFrom(String text) {
    int space = text.indexOf(' ');
    int from = space + 1 + HASH + 1;
    boolean isWhole =
        space > 0
            && space <= LONGEST_LENGTH
            && text.length() >= from
            && text.charAt(from - 1) == ' '
            && text.chars().limit(space).allMatch(digit -> digit >= '0' && digit <= '9');
    return isWhole ? from : -1;
  }

  /** A file system may have made room for bytes that it never got. */
  static byte[] withoutZeros(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /** Each byte is a character of its own, so that lengths agree whatever stands there. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static CorruptDataException broken(Place at) {
    return new CorruptDataException(
        ErrorCode.LEDGER_BROKEN,
        "the ledger of erasures does not hold together at line " + (at.lines() + 1),
        "keep the file as it is, and put its backup in its place: it tells who must stay erased");
  }
}
