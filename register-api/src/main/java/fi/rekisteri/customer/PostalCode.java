package fi.rekisteri.customer;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.Locale;
import java.util.Set;

/** Country codes, and the postal codes of a country (F33). */
final class PostalCode {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int MAX_LENGTH = 12;

  /** Of no country: only the forms that all countries share are asked for. */
  private static final String NOWHERE = "";

  private PostalCode() {}

  static String country(String text) {
    if (COUNTRIES.contains(text)) {
      return text;
    }
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code)) {
      throw new InvalidValueException(
          ErrorCode.INVALID_COUNTRY,
          "a country is not a code of ISO 3166-1 alpha-2",
          "give two letters, such as FI");
    }
    return code;
  }

  /** The canonical code; {@code country} is canonical already. */
  static String canonical(String text, String country) {
    boolean finnish = country.equals("FI") || country.equals("AX");
    if (finnish) {
      return finnish(text, country);
    }
    if (isForeign(text)) {
      return text;
    }
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!isForeign(code)) {
      throw refusal("letters, digits, spaces and hyphens, at most " + MAX_LENGTH);
    }
    return code;
  }

  /** The canonical code where the country is not asked for. */
  static String anywhere(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      throw refusal("the code; a person without one is found by another search key");
    }
    boolean finnish = code.startsWith("FI-") || code.startsWith("AX-");
    return canonical(code, finnish ? code.substring(0, 2) : NOWHERE);
  }

  /** Åland belongs to the Finnish postal system, so both prefixes are met on its codes. */
  private static String finnish(String text, String country) {
    if (isFiveDigits(text)) {
      return text;
    }
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (code.startsWith("FI-") || code.startsWith(country + "-")) {
      code = code.substring(3);
    }
    if (!isFiveDigits(code)) {
      throw refusal("exactly five digits, leading zeros included");
    }
    return code;
  }

  private static boolean isFiveDigits(String text) {
    if (text.length() != 5) {
      return false;
    }
    for (int i = 0; i < 5; i++) { // every address that is read passes here: a stream took longer
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isForeign(String text) {
    return text.length() <= MAX_LENGTH
        && text.equals(text.strip())
        && text.chars().allMatch(PostalCode::mayBeInCode);
  }

  private static boolean mayBeInCode(int c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ' || c == '-';
  }

  private static InvalidValueException refusal(String form) {
    return new InvalidValueException(
        ErrorCode.INVALID_POSTAL_CODE,
        "a postal code does not have its country's form",
        "give " + form);
  }
}
