package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;

/**
 * A telephone number in E.164 form (S21, F32): {@code +} and 7 to 15 digits, never a number type. A
 * Finnish number has 5 to 12 digits after {@code +358} and no trunk zero. Ranges are not checked,
 * since new ones are taken into use; no operator is inferred.
 *
 * <p>This type takes only the strict form. Free text is read by the phone parser of register-core.
 * Printing it never shows the person.
 *
 * @param value the number
 */
public record PhoneNumber(String value) {
  private static final String FINLAND = "+358";

  /** How numbers are written to text. */
  public static final FieldType<PhoneNumber> TYPE =
      Written.type(
          PhoneNumber.class, ErrorCode.INVALID_PHONE, PhoneNumber::value, PhoneNumber::new);

  /**
   * Checks the form and changes nothing.
   *
   * @throws InvalidValueException ({@code INVALID_PHONE}) for anything but strict E.164
   */
  public PhoneNumber {
    if (!isInternational(value)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_PHONE,
          "a phone number is not in E.164 form",
          "give + and 7 to 15 digits without spaces and without a trunk zero; parse free text first");
    }
  }

  /**
   * Whether a text that a person typed can be one phone number: digits, spaces, hyphens and one
   * pair of parentheses, beginning with {@code +} or {@code 0}. Letters, extensions and two numbers
   * in one field cannot. Whether the number exists is not asked.
   *
   * @param text what was typed
   * @return true where it is worth parsing
   */
  public static boolean isWellFormed(String text) {
    String typed = text.strip();
    String digits = digits(typed);
    if (typed.startsWith("+")) {
      return digits.length() >= 7 && digits.length() <= 15 + 1; // one more for a "(0)"
    }
    return digits.startsWith("00")
        ? digits.length() >= 9 && digits.length() <= 15 + 2
        : digits.startsWith("0") && digits.length() >= 5 && digits.length() <= 13;
  }

  /** The digits, or an empty text where anything stands between them that must not. */
  private static String digits(String typed) {
    StringBuilder digits = new StringBuilder(typed.length());
    int opened = 0;
    int closed = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c == '(') {
        opened++;
      } else if (c == ')') {
        closed++;
      } else if (!(c == ' ' || c == '\u00A0' || c == '-' || c == '+' && i == 0)) {
        return "";
      }
      if (opened > 1 || closed > opened) {
        return "";
      }
    }
    return opened == closed ? digits.toString() : "";
  }

  @Override
  public String toString() {
    return "PhoneNumber[***]";
  }

  private static boolean isInternational(String text) {
    int length = text.length();
    if (length < 8 || length > 16 || text.charAt(0) != '+' || text.charAt(1) == '0') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.startsWith(FINLAND) || text.charAt(4) != '0' && length >= 9;
  }
}
