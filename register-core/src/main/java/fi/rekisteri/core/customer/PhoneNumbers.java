package fi.rekisteri.core.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;

/**
 * Reads phone numbers as people write them (S21, F32). Number ranges are not checked and no
 * operator is inferred: Finnish lengths vary, and new ranges are taken into use. Stateless and
 * thread-safe.
 */
public final class PhoneNumbers {
  private static final String NO_COUNTRY = "ZZ";

  private PhoneNumbers() {}

  /**
   * Reads a number in international form.
   *
   * @param text a number that begins with {@code +}
   * @return the number in E.164 form
   * @throws InvalidValueException ({@code INVALID_PHONE}) for a national form, whose country nobody
   *     told, and for anything but one number
   */
  public static PhoneNumber parse(String text) {
    return read(text, NO_COUNTRY);
  }

  /**
   * Reads a number that may be in the national form of a country.
   *
   * @param text the number
   * @param defaultCountry ISO 3166-1 alpha-2, upper case; used for a text without country code
   * @return the number in E.164 form
   * @throws InvalidValueException ({@code INVALID_PHONE}) for letters, an extension, two numbers,
   *     or a length that no number has
   * @throws IllegalArgumentException for a country without a numbering plan
   */
  public static PhoneNumber parse(String text, String defaultCountry) {
    if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(defaultCountry)) {
      throw new IllegalArgumentException("the default country is a code of ISO 3166-1 alpha-2");
    }
    // Given a country, the library takes the digits of an unknown country code as a national
    // number.
    boolean international = text.strip().startsWith("+");
    return read(text, international ? NO_COUNTRY : defaultCountry);
  }

  /** The library takes letters for keys and cuts extensions off, so the form is asked first. */
  private static PhoneNumber read(String text, String country) {
    if (!PhoneNumber.isWellFormed(text)) {
      throw refusal();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return new PhoneNumber(numbers.format(numbers.parse(text, country), PhoneNumberFormat.E164));
    } catch (NumberParseException notANumber) {
      throw refusal();
    }
  }

  private static InvalidValueException refusal() {
    return new InvalidValueException(
        ErrorCode.INVALID_PHONE,
        "a text is not one phone number",
        "give one number, with + and its country code where it is not of the default country");
  }
}
