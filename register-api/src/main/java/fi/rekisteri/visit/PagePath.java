package fi.rekisteri.visit;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The path of a page without what may tell of a person (S56). Query, fragment, host and path
 * parameters go; a segment that looks like an address, an identity code, a number or a token, also
 * one that is percent-encoded once or twice, becomes {@value #MASK}. Cleaning a clean path changes
 * nothing. A text of any length costs the same.
 */
final class PagePath {
  static final String MASK = "***";
  static final int LONGEST = 512;

  private static final int LOOKED_AT = 4096;
  private static final int LONGEST_SEGMENT = 100;
  private static final String KEPT = "-._~!$'()*+,=:";

  private PagePath() {}

  /**
   * Cleans what a browser or tag manager sent.
   *
   * @throws InvalidValueException ({@code INVALID_VISIT}) for a blank text
   */
  static String clean(String text) {
    String path = withoutHost(untilQuery(text).strip());
    StringBuilder clean = new StringBuilder();
    for (String segment : path.split("/")) {
      String kept = segment.isEmpty() ? "" : segment(segment);
      if (clean.length() + 1 + kept.length() > LONGEST) {
        break;
      }
      if (!kept.isEmpty()) {
        clean.append('/').append(kept);
      }
    }
    return clean.isEmpty() ? "/" : clean.toString();
  }

  private static String untilQuery(String text) {
    int end = Math.min(text.length(), LOOKED_AT);
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == '#') {
        return i == 0 ? "/" : text.substring(0, i);
      }
    }
    String begin = text.substring(0, end);
    if (begin.isBlank()) {
      throw new InvalidValueException(
          ErrorCode.INVALID_VISIT, "a page view has no path", "give the path of the page");
    }
    // What was cut in the middle is no segment: nobody has looked at its end.
    int cut = begin.lastIndexOf('/');
    return end < text.length() ? begin.substring(0, Math.max(cut, 0)) + '/' : begin;
  }

  private static String withoutHost(String text) {
    int scheme = text.indexOf("://");
    int host =
        scheme >= 0 && text.indexOf('/') > scheme ? scheme + 3 : text.startsWith("//") ? 2 : 0;
    if (host == 0) {
      return text;
    }
    int path = text.indexOf('/', host);
    return path < 0 ? "/" : text.substring(path);
  }

  private static String segment(String raw) {
    if (raw.length() > 3 * LONGEST_SEGMENT) {
      return MASK;
    }
    String plain = decoded(decoded(withoutParameters(raw)));
    plain = folded(withoutParameters(plain)).strip().replace(' ', '-');
    boolean kept =
        plain.length() <= LONGEST_SEGMENT
            && plain.codePoints().allMatch(PagePath::isKept)
            && !PersonalLook.tellsWhoOrWhich(plain);
    return kept ? plain : MASK;
  }

  /** Wide and other forms of a sign as the sign itself; plain ASCII is so already. */
  private static String folded(String text) {
    return text.chars().allMatch(c -> c < 128)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** {@code /kori;jsessionid=...}: what follows a semicolon belongs to a session, not a page. */
  private static String withoutParameters(String segment) {
    int at = segment.indexOf(';');
    return at < 0 ? segment : segment.substring(0, at);
  }

  private static boolean isKept(int point) {
    return Character.isLetterOrDigit(point) || KEPT.indexOf(point) >= 0;
  }

  /** Broken escapes are left as they are; the percent sign then masks the segment. */
  private static String decoded(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 * segment.length());
    for (int i = 0; i < segment.length(); i++) {
      int escaped = segment.charAt(i) == '%' ? octet(segment, i) : -1;
      if (escaped >= 0) {
        bytes.put((byte) escaped);
        i += 2;
      } else {
        bytes.put(segment.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes.flip())
          .toString();
    } catch (CharacterCodingException notText) {
      return "%";
    }
  }

  private static int octet(String segment, int percent) {
    if (percent + 2 >= segment.length()) {
      return -1;
    }
    String digits = segment.substring(percent + 1, percent + 3).toLowerCase(Locale.ROOT);
    int high = Character.digit(digits.charAt(0), 16);
    int low = Character.digit(digits.charAt(1), 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }
}
