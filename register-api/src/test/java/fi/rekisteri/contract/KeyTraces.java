package fi.rekisteri.contract;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What would betray a key: a piece of it in bytes, or one of its usual written forms in a text. */
record KeyTraces(byte[] key) {
  /** So long that chance does not make it: one in 2^64 for each place. */
  private static final int PIECE = 8;

  static KeyTraces of(byte[] key) {
    return new KeyTraces(key.clone());
  }

  boolean isHeldBy(byte[] bytes) {
    for (int from = 0; from + PIECE <= key.length; from++) {
      byte[] piece = Arrays.copyOfRange(key, from, from + PIECE);
      for (int at = 0; at + PIECE <= bytes.length; at++) {
        if (Arrays.equals(bytes, at, at + PIECE, piece, 0, PIECE)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isToldBy(String text) {
    byte[] head = Arrays.copyOf(key, PIECE + 1); // a multiple of 3, as Base64 wants it
    String numbers = Arrays.toString(head);
    return text.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(head))
        || List.of(
                Base64.getEncoder().encodeToString(head),
                Base64.getUrlEncoder().encodeToString(head),
                numbers.substring(0, numbers.length() - 1))
            .stream()
            .anyMatch(text::contains);
  }

  @Override
  public String toString() {
    return "KeyTraces[***]";
  }
}
