package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.util.Locale;

/**
 * The host application's own number of a customer: 1 to 40 printable characters without spaces, in
 * capitals. Leading zeros are kept. Printing it never shows it, since it points to one person.
 *
 * @param value the number
 */
public record CustomerNumber(String value) {
  private static final PlainText NUMBER =
      new PlainText(ErrorCode.INVALID_CUSTOMER_NUMBER, "a customer number", 40);

  /** How numbers are written to text. */
  public static final FieldType<CustomerNumber> TYPE =
      Written.type(
          CustomerNumber.class,
          ErrorCode.INVALID_CUSTOMER_NUMBER,
          CustomerNumber::value,
          CustomerNumber::new);

  /**
   * Checks the number and makes its letters capital. Spaces around it are dropped.
   *
   * @throws InvalidValueException ({@code INVALID_CUSTOMER_NUMBER}) for an empty or too long
   *     number, or one with a space or a control character in it
   */
  public CustomerNumber {
    // Capitals can be longer than small letters, and need not be in NFC: hence the second look.
    value = NUMBER.of(NUMBER.of(value).toUpperCase(Locale.ROOT));
    if (holdsSpace(value)) {
      throw NUMBER.refusal("holds a space", "give it without spaces");
    }
  }

  /**
   * Reads a number.
   *
   * @param text the number
   * @return the number in capitals
   * @throws InvalidValueException ({@code INVALID_CUSTOMER_NUMBER}) as the constructor
   */
  public static CustomerNumber of(String text) {
    return new CustomerNumber(text);
  }

  /** No space lies beyond the first 65,536 code points, so each character is looked at alone. */
  private static boolean holdsSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSpaceChar(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "CustomerNumber[***]";
  }
}
