package fi.rekisteri.party;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.util.Locale;
import java.util.Set;

/**
 * A country by its ISO 3166-1 alpha-2 code.
 *
 * @param value two capital letters, such as {@code FI}
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  /** Finland. */
  public static final CountryCode FINLAND = new CountryCode("FI");

  /** Refuses a code that ISO 3166-1 does not have (S37: an unknown country is no country). */
  public CountryCode {
    if (!KNOWN.contains(value)) {
      throw new IllegalArgumentException("a country is an ISO 3166-1 alpha-2 code, such as FI");
    }
  }

  /**
   * Reads a code that comes from outside.
   *
   * @param code two capital letters
   * @return the country
   * @throws InvalidValueException {@code UNKNOWN_COUNTRY} for a code that ISO 3166-1 does not have
   */
  public static CountryCode parse(String code) {
    if (!KNOWN.contains(code)) {
      throw new InvalidValueException(
          ErrorCode.UNKNOWN_COUNTRY,
          "a country code is none of ISO 3166-1 alpha-2",
          "give two capital letters, such as FI; an organisation or a region has none");
    }
    return new CountryCode(code);
  }

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
