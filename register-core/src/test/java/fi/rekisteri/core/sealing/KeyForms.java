package fi.rekisteri.core.sealing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The forms in which a key of 32 bytes may lie in memory, each masked: its halves raw, as the words
 * of a cipher, under the pads of an HMAC, and as text.
 */
final class KeyForms {
  private static final Charset CHARS = StandardCharsets.UTF_16BE;

  private KeyForms() {}

  static Map<String, byte[]> of(String name, byte[] maskedKey) {
    Map<String, byte[]> forms = new TreeMap<>();
    byte[] key = MaskedRandom.masked(maskedKey);
    for (int half = 0; half < 2; half++) {
      byte[] part = Arrays.copyOfRange(key, 16 * half, 16 * half + 16);
      String at = name + (half == 0 ? " begin" : " end");
      forms.put(at + " raw", MaskedRandom.masked(part));
      forms.put(at + " words", MaskedRandom.masked(words(part)));
      forms.put(at + " pad", MaskedRandom.masked(padded(part, 0x36)));
      forms.put(at + " outer pad", MaskedRandom.masked(padded(part, 0x5C)));
      String hex = HexFormat.of().formatHex(part);
      forms.put(at + " hex", masked(hex, StandardCharsets.US_ASCII));
      forms.put(at + " HEX", masked(hex.toUpperCase(Locale.ROOT), StandardCharsets.US_ASCII));
      forms.put(at + " hex chars", masked(hex, CHARS));
      String text = Base64.getEncoder().encodeToString(Arrays.copyOf(part, 15));
      forms.put(at + " base64", masked(text, StandardCharsets.US_ASCII));
      Arrays.fill(part, (byte) 0);
    }
    Arrays.fill(key, (byte) 0);
    return forms;
  }

  /** Bouncy Castle keeps the words of an AES key the other way round. */
  private static byte[] words(byte[] part) {
    byte[] words = new byte[part.length];
    for (int i = 0; i < part.length; i++) {
      words[i] = part[i ^ 3];
    }
    return words;
  }

  private static byte[] padded(byte[] part, int pad) {
    byte[] padded = new byte[part.length];
    for (int i = 0; i < part.length; i++) {
      padded[i] = (byte) (part[i] ^ pad);
    }
    return padded;
  }

  private static byte[] masked(String text, Charset charset) {
    return MaskedRandom.masked(text.getBytes(charset));
  }
}
