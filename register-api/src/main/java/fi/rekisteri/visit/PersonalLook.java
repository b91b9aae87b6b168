package fi.rekisteri.visit;

import java.util.regex.Pattern;

/**
 * What in a technical text looks as if it told of a person. It errs towards yes: a masked word of a
 * page path is a small loss, and an address in it would be kept under a name that nobody looks for.
 */
final class PersonalLook {
  /** An identity code of any century (F31), wherever it stands. */
  private static final Pattern IDENTITY_CODE =
      Pattern.compile("[0-9]{6}[-+A-FU-Ya-fu-y][0-9]{3}[0-9A-Za-z]");

  /** Seven digits and more, also in groups: telephone, customer, order and card numbers. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[-+._()]{0,2}[0-9]){6}");

  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private static final int BIRTHDAY = 6;
  private static final int CODE_DIGITS = 9;
  private static final int NUMBER_DIGITS = 7;
  private static final int LONGEST_WORD = 15;
  private static final int LONGEST_NAME = 19;

  private PersonalLook() {}

  /** Wide forms of the at sign are folded before this is asked. */
  static boolean tellsWho(String text) {
    return text.indexOf('@') >= 0
        || digits(text) >= CODE_DIGITS && mayHoldCode(text) && IDENTITY_CODE.matcher(text).find();
  }

  /** Six digits and a letter or sign that may follow them: browsers have dates, but no such. */
  private static boolean mayHoldCode(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        run++;
      } else if (run >= BIRTHDAY && (c == '-' || c == '+' || Character.isLetter(c))) {
        return true;
      } else {
        run = 0;
      }
    }
    return false;
  }

  /** Short words with few digits, which nearly all are, meet no pattern. */
  static boolean tellsWhoOrWhich(String text) {
    int digits = digits(text);
    if (text.length() <= LONGEST_WORD && digits < NUMBER_DIGITS) {
      return text.indexOf('@') >= 0;
    }
    return tellsWho(text)
        || digits >= NUMBER_DIGITS && LONG_NUMBER.matcher(text).find()
        || UUID.matcher(text).find()
        || hasToken(text);
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** A long run of letters and digits mixed, or of capitals and small letters, is no word. */
  private static boolean hasToken(String text) {
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
        if (isToken(text.substring(from, at))) {
          return true;
        }
        from = at + 1;
      }
    }
    return false;
  }

  private static boolean isToken(String run) {
    if (run.length() <= LONGEST_WORD) {
      return false;
    }
    boolean digits = run.chars().anyMatch(Character::isDigit);
    boolean capitals = run.chars().skip(1).anyMatch(Character::isUpperCase);
    boolean small = run.chars().anyMatch(Character::isLowerCase);
    return digits || run.length() > LONGEST_NAME && capitals && small;
  }
}
