package fi.rekisteri.core.sealing;

import java.util.regex.Pattern;

/**
 * A telephone number: {@code +} and digits. A number that begins with one zero is a Finnish one; a
 * zero in parentheses, or behind {@code +358}, is dialled within the country only. Whether a number
 * is in use is not asked.
 */
final class PhoneTerm {
  private static final String FINLAND = "+358";
  private static final Pattern TRUNK_ZERO = Pattern.compile("(?<=[0-9])\\s*\\(0\\)");
  private static final int FEWEST = 7;
  private static final int MOST = 15;

  private PhoneTerm() {}

  /** Whether the full rule leaves a number as it is: {@code +} and digits, no trunk zero. */
  static boolean isEveryday(String text) {
    return isNumber(text) && withoutTrunkZero(text).equals(text);
  }

  static String step(String text) {
    String bare = bare(Unicode13.nfkc(text));
    String number = international(bare);
    return isNumber(number) ? number : bare;
  }

  private static String bare(String text) {
    String kept = text.contains("(0)") ? TRUNK_ZERO.matcher(text).replaceFirst("") : text;
    StringBuilder bare = new StringBuilder(kept.length());
    for (int i = 0; i < kept.length(); i++) {
      if (!isPunctuation(kept.charAt(i))) {
        bare.append(kept.charAt(i));
      }
    }
    return bare.toString();
  }

  private static boolean isPunctuation(char unit) {
    return Unicode13.isSpace(unit)
        || unit == '('
        || unit == ')'
        || unit == '-'
        || unit == '\u2212'
        || (unit >= '\u2010' && unit <= '\u2015');
  }

  private static String international(String bare) {
    if (bare.startsWith("00")) {
      return withoutTrunkZero("+" + bare.substring(2));
    }
    if (bare.startsWith("0")) {
      return FINLAND + bare.substring(1);
    }
    return withoutTrunkZero(bare);
  }

  private static String withoutTrunkZero(String number) {
    int from = FINLAND.length();
    if (!number.startsWith(FINLAND + '0')) {
      return number;
    }
    while (from < number.length() && number.charAt(from) == '0') {
      from++;
    }
    return FINLAND + number.substring(from);
  }

  private static boolean isNumber(String text) {
    int digits = text.length() - 1;
    return text.startsWith("+") && digits >= FEWEST && digits <= MOST && isDigits(text, 1);
  }

  private static boolean isDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
