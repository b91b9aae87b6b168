package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A Finnish personal identity code (henkilötunnus; F31, decree 128/2010 s. 2 as amended by
 * 690/2022): {@code ddmmyy}, a separator for the century, three digits and a check character. The
 * separator is part of the identity and is never inferred: two codes that differ in it are two
 * people.
 *
 * <p>May be processed only where section 29 of the Data Protection Act allows it (F04); print
 * {@link #masked} where the whole is not needed. Printing the object never shows the person.
 * Immutable.
 */
public final class PersonalIdentityCode {
  private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final int LENGTH = 11;
  private static final int FIRST_ISSUED = 2;
  private static final int FIRST_TEST = 900;

  /** How codes are written to text; test codes are read too, so that test data can be stored. */
  public static final FieldType<PersonalIdentityCode> TYPE =
      Written.type(
          PersonalIdentityCode.class,
          ErrorCode.INVALID_IDENTITY_CODE,
          PersonalIdentityCode::value,
          PersonalIdentityCode::ofTest);

  private final String value;
  private final LocalDate birthDate;

  private PersonalIdentityCode(String value, LocalDate birthDate) {
    this.value = value;
    this.birthDate = birthDate;
  }

  /**
   * A code of a real person.
   *
   * @param text the code; spaces around it are dropped and letters made capital
   * @return the code
   * @throws InvalidValueException ({@code INVALID_IDENTITY_CODE}) for a wrong form, date or check
   *     character, and for individual numbers 900 to 999, which are for tests
   */
  public static PersonalIdentityCode of(String text) {
    PersonalIdentityCode code = ofTest(text);
    if (code.isTest()) {
      throw refusal("a personal identity code is a test code", "use ofTest in tests only");
    }
    return code;
  }

  /**
   * A code of a real person who is born by today.
   *
   * @param text the code
   * @param today the day in the register's zone
   * @return the code
   * @throws InvalidValueException ({@code INVALID_IDENTITY_CODE}) as {@link #of(String)}, and for a
   *     birth date after today
   */
  public static PersonalIdentityCode of(String text, LocalDate today) {
    return of(text).bornBy(today);
  }

  /**
   * A code that may also be a test code (individual number 900 to 999).
   *
   * @param text the code
   * @return the code
   * @throws InvalidValueException ({@code INVALID_IDENTITY_CODE}) for a wrong form, date or check
   *     character
   */
  public static PersonalIdentityCode ofTest(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!hasForm(code)) {
      throw refusal(
          "a personal identity code has a wrong form", "give it with its separator, ddmmyy-nnnc");
    }
    int individual = number(code, 7, 10);
    int sum = number(code, 0, 6) * 1000 + individual;
    if (code.charAt(10) != CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length())) {
      throw refusal("the check character of a personal identity code is wrong", "check the typing");
    }
    if (individual < FIRST_ISSUED) {
      throw refusal("a personal identity code was never issued", "check the typing");
    }
    return new PersonalIdentityCode(code, birthDate(code));
  }

  /**
   * A code that may also be a test code, of somebody who is born by today.
   *
   * @param text the code
   * @param today the day in the register's zone
   * @return the code
   * @throws InvalidValueException ({@code INVALID_IDENTITY_CODE}) as {@link #ofTest(String)}, and
   *     for a birth date after today
   */
  public static PersonalIdentityCode ofTest(String text, LocalDate today) {
    return ofTest(text).bornBy(today);
  }

  /**
   * The code itself.
   *
   * @return eleven characters
   */
  public String value() {
    return value;
  }

  /**
   * The day of birth that the code tells.
   *
   * @return the date
   */
  public LocalDate birthDate() {
    return birthDate;
  }

  /**
   * Whether the code is of the series for tests and temporary use.
   *
   * @return true for individual numbers 900 to 999
   */
  public boolean isTest() {
    return number(value, 7, 10) >= FIRST_TEST;
  }

  /**
   * The code as it may be printed (F04).
   *
   * @return birth date and separator, and four asterisks
   */
  public String masked() {
    return value.substring(0, 7) + "****";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalIdentityCode code && code.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "PersonalIdentityCode[***]";
  }

  private PersonalIdentityCode bornBy(LocalDate today) {
    if (birthDate.isAfter(today)) {
      throw refusal("the birth date of a personal identity code is in the future", "check it");
    }
    return this;
  }

  private static boolean hasForm(String code) {
    if (code.length() != LENGTH || century(code.charAt(6)) == 0) {
      return false;
    }
    for (int i = 0; i < LENGTH - 1; i++) {
      char c = code.charAt(i);
      if (i != 6 && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int century(char separator) {
    return switch (separator) {
      case '+' -> 1800;
      case '-', 'Y', 'X', 'W', 'V', 'U' -> 1900;
      case 'A', 'B', 'C', 'D', 'E', 'F' -> 2000;
      default -> 0;
    };
  }

  private static LocalDate birthDate(String code) {
    int year = century(code.charAt(6)) + number(code, 4, 6);
    try {
      return LocalDate.of(year, number(code, 2, 4), number(code, 0, 2));
    } catch (DateTimeException noSuchDay) {
      throw refusal("the birth date of a personal identity code does not exist", "check it");
    }
  }

  private static int number(String code, int from, int to) {
    return Integer.parseInt(code, from, to, 10);
  }

  private static InvalidValueException refusal(String what, String remedy) {
    return new InvalidValueException(ErrorCode.INVALID_IDENTITY_CODE, what, remedy);
  }
}
