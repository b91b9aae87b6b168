package fi.rekisteri.core.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.credential.PasswordFlaw;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A password as bytes: NFKC (NIST SP 800-63B), so that it does not matter which keyboard composed
 * its letters, then UTF-8. Characters that this Java's Unicode does not assign are refused, because
 * a later Java may decompose them, and the password would be lost on the day of an upgrade.
 *
 * <p>Plain ASCII is never copied into a {@code String}; other passwords are for a moment, since the
 * JDK normalises strings only.
 */
final class PasswordText {
  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  /** Before composing: one letter may have come in several parts. */
  private static final int MOST_CHARS = 1024;

  private PasswordText() {}

  /** Empty where no password can look so; the caller wipes the bytes. */
  static Optional<byte[]> bytes(char[] typed) {
    if (typed.length == 0 || typed.length > MOST_CHARS || flaw(typed).isPresent()) {
      return Optional.empty();
    }
    CharSequence text = normal(typed);
    if (length(text) > LONGEST) {
      return Optional.empty();
    }
    ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return Optional.of(bytes);
  }

  /** What is wrong with its form. */
  static Optional<PasswordFlaw> flaw(char[] typed) {
    if (typed.length > MOST_CHARS) {
      return Optional.of(PasswordFlaw.TOO_LONG);
    }
    boolean wellFormed =
        CharBuffer.wrap(typed)
            .codePoints()
            .allMatch(
                c ->
                    Character.isDefined(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.SURROGATE);
    return wellFormed ? Optional.empty() : Optional.of(PasswordFlaw.MALFORMED);
  }

  static CharSequence normal(char[] typed) {
    CharBuffer text = CharBuffer.wrap(typed);
    return text.chars().allMatch(c -> c < 0x80)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  static long length(CharSequence text) {
    return text.codePoints().count();
  }
}
