package fi.rekisteri.customer;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The name of a host on the public Internet, in small letters, as A-labels (RFC 5890). */
final class DomainName {
  private static final int MAX_LENGTH = 253;
  private static final int MAX_LABEL = 63;
  private static final Set<UnicodeScript> LOOK_ALIKES =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private DomainName() {}

  /** The canonical form, or empty where the text is no such name. */
  static Optional<String> canonical(String text) {
    if (isCanonical(text)) {
      return Optional.of(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!isAscii(lower)) {
      lower = toALabels(lower).orElse("");
    }
    return isCanonical(lower) ? Optional.of(lower) : Optional.empty();
  }

  private static boolean isCanonical(String text) {
    return isCanonical(text, 0, text.length());
  }

  /** Whether a part of a text is a canonical name. */
  static boolean isCanonical(String text, int from, int until) {
    int labelStart = from;
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (!isLabel(text, labelStart, i)) {
          return false;
        }
        labelStart = i + 1;
      } else if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return until - from <= MAX_LENGTH
        && labelStart > from
        && isLabel(text, labelStart, until)
        && Character.isLetter(text.charAt(labelStart));
  }

  private static boolean isLabel(String text, int start, int end) {
    return end > start
        && end - start <= MAX_LABEL
        && text.charAt(start) != '-'
        && text.charAt(end - 1) != '-';
  }

  /**
   * The JDK maps names by IDNA 2003. Where that would lead to another domain than IDNA 2008 (ß,
   * final sigma, joiners), or where a name only looks like another, nothing is guessed: the name is
   * refused.
   */
  private static Optional<String> toALabels(String lower) {
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
    boolean ambiguous =
        !Normalizer.isNormalized(composed, Normalizer.Form.NFKC)
            || !composed.codePoints().allMatch(DomainName::mayBeInLabel)
            || mixesLookAlikes(composed);
    if (ambiguous) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(composed, IDN.USE_STD3_ASCII_RULES));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private static boolean mayBeInLabel(int point) {
    return switch (point) {
      case '.', '-' -> true;
      case 'ß', 'ς' -> false;
      default -> Character.isLetterOrDigit(point) || isMark(point);
    };
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean mixesLookAlikes(String name) {
    for (String label : name.split("\\.", -1)) {
      long scripts =
          label
              .codePoints()
              .mapToObj(UnicodeScript::of)
              .filter(LOOK_ALIKES::contains)
              .distinct()
              .count();
      if (scripts > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
