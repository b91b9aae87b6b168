package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.text.Normalizer;
import java.util.Optional;

/**
 * One line of text in a value: NFC, without spaces at its ends, without control, invisible or
 * broken characters. Because no line holds a control character, {@code FieldType.SEPARATOR} is free
 * to part the lines of a stored value.
 */
final class PlainText {
  private static final char FIRST_COMBINING = '\u0300';
  private static final int REPLACEMENT = 0xFFFD;

  private final ErrorCode code;
  private final String noun;
  private final int maxCodePoints;

  PlainText(ErrorCode code, String noun, int maxCodePoints) {
    this.code = code;
    this.noun = noun;
    this.maxCodePoints = maxCodePoints;
  }

  /** The canonical form of a text. */
  String of(String text) {
    if (text.length() <= maxCodePoints && isCanonicalAtSight(text)) {
      return text;
    }
    String line = Normalizer.normalize(strip(text), Normalizer.Form.NFC);
    require(line);
    return line;
  }

  Optional<String> of(Optional<String> text) {
    return text.isPresent() ? Optional.of(of(text.get())) : text;
  }

  /** Refuses a text that is empty, too long or holds a forbidden character; changes nothing. */
  void require(String text) {
    if (text.isBlank()) {
      throw refusal("is empty", "leave it out, or give a text");
    }
    if (text.codePointCount(0, text.length()) > maxCodePoints) {
      throw refusal(
          "is longer than " + maxCodePoints + " characters", "shorten it; nothing is cut silently");
    }
    if (text.codePoints().anyMatch(PlainText::isForbidden)) {
      throw refusal(
          "holds a control, invisible or broken character", "type it anew, on one line, in UTF-8");
    }
  }

  InvalidValueException refusal(String problem, String remedy) {
    return new InvalidValueException(code, noun + " " + problem, remedy);
  }

  /** Nearly every stored text: below U+0300 everything is in NFC, so one loop is enough. */
  private static boolean isCanonicalAtSight(String text) {
    int length = text.length();
    if (length == 0 || text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean simple = c < 0x7F ? c >= ' ' : c > 0xA0 && c < FIRST_COMBINING && c != 0xAD;
      if (!simple) {
        return false;
      }
    }
    return true;
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isSpaceChar(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isSpaceChar(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isForbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // The two joiners are part of how some languages spell names; the other marks only deceive.
      case Character.FORMAT -> point != 0x200C && point != 0x200D;
      default -> point == REPLACEMENT || (point & 0xFFFE) == 0xFFFE;
    };
  }
}
