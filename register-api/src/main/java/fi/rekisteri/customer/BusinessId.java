package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.util.Locale;

/**
 * A Finnish business id (Y-tunnus; F34): seven digits, a hyphen and a check digit. Leading zeros
 * are kept; an old id of six digits gets one; the VAT form {@code FI02459747} is read too. A sole
 * trader's id is personal data, so printing it never shows it.
 *
 * @param value the id, such as {@code 0245974-7}
 */
public record BusinessId(String value) {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};
  private static final int LENGTH = 9;

  /** How ids are written to text. */
  public static final FieldType<BusinessId> TYPE =
      Written.type(
          BusinessId.class, ErrorCode.INVALID_BUSINESS_ID, BusinessId::value, BusinessId::new);

  /**
   * Checks the id and brings it to canonical form.
   *
   * @throws InvalidValueException ({@code INVALID_BUSINESS_ID}) for another form or check digit
   */
  public BusinessId {
    value = canonical(value);
    if (checkDigit(value) != value.charAt(LENGTH - 1)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_BUSINESS_ID,
          "the check digit of a business id is wrong",
          "check the typing");
    }
  }

  /**
   * Reads an id.
   *
   * @param text the id, an old one of six digits, or a VAT number
   * @return the id
   * @throws InvalidValueException ({@code INVALID_BUSINESS_ID}) for another form or check digit
   */
  public static BusinessId of(String text) {
    return new BusinessId(text);
  }

  /**
   * The id as a VAT number.
   *
   * @return {@code FI} and eight digits
   */
  public String vatNumber() {
    return "FI" + value.substring(0, 7) + value.charAt(LENGTH - 1);
  }

  @Override
  public String toString() {
    return "BusinessId[***]";
  }

  private static String canonical(String text) {
    String id = text.strip().toUpperCase(Locale.ROOT);
    if (id.length() == 10 && id.startsWith("FI")) {
      id = id.substring(2, LENGTH) + "-" + id.charAt(LENGTH);
    } else if (id.length() == LENGTH - 1 && id.charAt(6) == '-') {
      id = "0" + id;
    }
    if (!hasForm(id)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_BUSINESS_ID,
          "a business id has a wrong form",
          "give seven digits, a hyphen and the check digit");
    }
    return id;
  }

  private static boolean hasForm(String id) {
    if (id.length() != LENGTH || id.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (i != 7 && (id.charAt(i) < '0' || id.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }

  /** Never equal to a digit where the remainder is 1: such a number is not issued. */
  private static char checkDigit(String id) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (id.charAt(i) - '0');
    }
    int remainder = sum % 11;
    return remainder == 0 ? '0' : (char) ('0' + 11 - remainder);
  }
}
