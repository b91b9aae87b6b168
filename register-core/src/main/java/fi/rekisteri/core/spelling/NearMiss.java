package fi.rekisteri.core.spelling;

/**
 * One slip of the finger: two letters changed places, or one is missing, too many, or another. The
 * first letter and the last two of a stem have to be right: words end differently when they are
 * inflected.
 */
final class NearMiss {
  /** Shorter words have too many neighbours that are right. */
  private static final int SHORTEST = 8;

  private static final int SURE_END = 2;

  private NearMiss() {}

  /** Whether a stem is long enough that what is close to it can hardly be another word. */
  static boolean isLong(String stem) {
    return stem.length() >= SHORTEST;
  }

  /** Whether a word begins with a stem, but for one slip. */
  static boolean isSlip(String word, String stem) {
    if (!isLong(stem)) {
      return false;
    }
    int at = firstDifference(word, stem);
    return at > 0
        && at < stem.length() - SURE_END
        && (areSwapped(word, stem, at) || isOne(word, stem, at));
  }

  private static int firstDifference(String word, String stem) {
    int at = 0;
    while (at < word.length() && at < stem.length() && word.charAt(at) == stem.charAt(at)) {
      at++;
    }
    return at;
  }

  private static boolean areSwapped(String word, String stem, int at) {
    return word.length() > at + 1
        && word.charAt(at) == stem.charAt(at + 1)
        && word.charAt(at + 1) == stem.charAt(at)
        && word.startsWith(stem.substring(at + 2), at + 2);
  }

  private static boolean isOne(String word, String stem, int at) {
    return word.startsWith(stem.substring(at + 1), at + 1)
        || word.startsWith(stem.substring(at), at + 1)
        || word.startsWith(stem.substring(at + 1), at);
  }
}
