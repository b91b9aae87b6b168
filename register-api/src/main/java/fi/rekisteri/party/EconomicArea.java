package fi.rekisteri.party;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The countries inside which data moves without a tool of Chapter V. Membership changes, so it is
 * dated data that a definition may replace.
 *
 * @param countries the members
 * @param validFrom the first day of this membership
 */
public record EconomicArea(Set<CountryCode> countries, LocalDate validFrom) {
  /**
   * The European Economic Area of 30 countries: the 27 of the Union, with Iceland, Liechtenstein
   * and Norway, which need no tool either (S37.2, L11).
   */
  public static final EconomicArea EEA =
      new EconomicArea(
          Stream.of(
                  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO"
                      .split(" "),
                  "SE SI SK".split(" "))
              .flatMap(Stream::of)
              .map(CountryCode::new)
              .collect(Collectors.toUnmodifiableSet()),
          LocalDate.of(2020, 2, 1));

  /** Copies the members. */
  public EconomicArea {
    countries = Set.copyOf(countries);
  }

  /**
   * Whether a country is a member.
   *
   * @param country the country
   * @return false where a transfer needs a tool
   */
  public boolean contains(CountryCode country) {
    return countries.contains(country);
  }

  @Override
  public String toString() {
    return "EconomicArea[" + countries.size() + " countries since " + validFrom + "]";
  }
}
