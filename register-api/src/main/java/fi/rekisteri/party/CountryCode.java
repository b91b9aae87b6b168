package fi.rekisteri.party;

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

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
