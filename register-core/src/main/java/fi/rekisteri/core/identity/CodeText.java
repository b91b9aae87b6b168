package fi.rekisteri.core.identity;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The letters of a code: how they are drawn, and what may be one. */
final class CodeText {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LETTERS = 26;
  private static final int DIGITS = 8;
  private static final long CODES = 100_000_000;

  /** The largest multiple of the number of codes below 2^32: what lies above would be unfair. */
  private static final long FAIR = 42 * CODES;

  /** Somebody types spaces between digits; more than this is no code. */
  private static final int LONGEST = 40;

  private CodeText() {}

  static String draw(CodeForm form, CryptoBackend backend) {
    return form == CodeForm.DIGITS ? digits(backend) : letters(backend);
  }

  private static String digits(CryptoBackend backend) {
    long drawn;
    do {
      drawn = Integer.toUnsignedLong(ByteBuffer.wrap(backend.random(Integer.BYTES)).getInt());
    } while (drawn >= FAIR);
    return Long.toString(CODES + drawn % CODES).substring(1);
  }

  private static String letters(CryptoBackend backend) {
    StringBuilder text = new StringBuilder(LETTERS);
    for (byte one : backend.random(LETTERS)) {
      text.append(BASE32.charAt(one & 31));
    }
    return text.toString();
  }

  /**
   * What was typed, as bytes that the caller wipes, without spaces and hyphens; empty for what no
   * code can be. Digits of other scripts are none.
   */
  static Optional<byte[]> read(char[] typed) {
    if (typed.length > LONGEST) {
      return Optional.empty();
    }
    byte[] ascii = new byte[typed.length];
    int length = 0;
    for (char one : typed) {
      if (one == ' ' || one == '-') {
        continue;
      }
      if (BASE32.indexOf(one) < 0 && (one < '0' || one > '9')) {
        Arrays.fill(ascii, (byte) 0);
        return Optional.empty();
      }
      ascii[length++] = (byte) one;
    }
    byte[] read = Arrays.copyOf(ascii, length);
    Arrays.fill(ascii, (byte) 0);
    return length == DIGITS || length == LETTERS ? Optional.of(read) : Optional.empty();
  }
}
