package fi.rekisteri.core.credential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When two spellings are one user name. Compatibility forms (NFKC), case, and outer blanks do not
 * matter; letters are Latin only, so that no Cyrillic or Greek one can pass for them; and {@code 0}
 * is {@code o}, {@code 1} is {@code l}, since nobody tells them apart in print. Letters with marks
 * are letters of their own: a and ä differ.
 */
final class UserNames {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 64;
  private static final int MOST_CHARS = 256;

  /** Enough for what folds into letters that fold again. */
  private static final int ROUNDS = 3;

  private static final Pattern FORM = Pattern.compile("[^._@+-]+(?:[._@+-][^._@+-]+)*");

  private UserNames() {}

  /** The one spelling of a name; empty where it is none. */
  static Optional<String> normal(String typed) {
    if (typed.length() > MOST_CHARS) {
      return Optional.empty();
    }
    String name = typed.strip();
    for (int round = 0; round < ROUNDS; round++) {
      name = Normalizer.normalize(name, Normalizer.Form.NFKC);
      name = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
    name = Normalizer.normalize(name, Normalizer.Form.NFKC);
    boolean fits =
        name.length() >= SHORTEST
            && name.length() <= LONGEST
            && name.chars().allMatch(UserNames::isAllowed)
            && FORM.matcher(name).matches();
    return fits ? Optional.of(name.replace('0', 'o').replace('1', 'l')) : Optional.empty();
  }

  private static boolean isAllowed(int c) {
    return "._@+-".indexOf(c) >= 0 || c >= '0' && c <= '9' || isLetter(c);
  }

  /** Small Latin letters as far as Europe's go; kra looks like a k. */
  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 0xDF && c <= 0x17F && c != 0x138 && Character.isLetter(c);
  }
}
