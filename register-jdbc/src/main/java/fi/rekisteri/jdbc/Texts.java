package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses texts that no database gives back as they were: the character NUL, which PostgreSQL does
 * not keep, and half a surrogate pair, which encoders turn into a question mark without a word.
 */
final class Texts {
  private Texts() {}

  static String storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw refusal("a NUL character");
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw refusal("half a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }

  static @Nullable String storable(Optional<String> text) {
    return text.map(Texts::storable).orElse(null);
  }

  private static StorageException refusal(String what) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        "a text that is to be stored holds " + what,
        "take it out; nothing was kept",
        false);
  }
}
