package fi.rekisteri.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The countries inside which data moves without a tool of Chapter V, each with the days of its
 * membership: what was right in 2019 stays right of 2019. Data that a definition may replace.
 *
 * @param memberships which country belongs to it when
 */
public record EconomicArea(List<Membership> memberships) {
  /**
   * The European Economic Area and the Union together: the 27 members of the Union, with Iceland,
   * Liechtenstein and Norway, which need no tool either (S37.2, L11). The United Kingdom left on 31
   * January 2020, and was treated as a member until the transition ended with that year (Agreement
   * on its withdrawal, Art. 71, 126, 127).
   */
  public static final EconomicArea EEA =
      new EconomicArea(
          Stream.of(
                  joined("1994-01-01", "AT BE DE DK ES FI FR GR IE IS IT LU NL NO PT SE"),
                  joined("1995-05-01", "LI"),
                  joined("2004-05-01", "CY CZ EE HU LT LV MT PL SI SK"),
                  joined("2007-01-01", "BG RO"),
                  joined("2013-07-01", "HR"),
                  Stream.of(
                      new Membership(
                          new CountryCode("GB"),
                          Days.from(LocalDate.of(1994, 1, 1)).through(LocalDate.of(2020, 12, 31)))))
              .flatMap(members -> members)
              .toList());

  /**
   * That a country belongs to the area.
   *
   * @param country the country
   * @param days on which days
   */
  public record Membership(CountryCode country, Days days) {}

  /** Copies the memberships. */
  public EconomicArea {
    memberships = List.copyOf(memberships);
  }

  /**
   * Whether a country is a member.
   *
   * @param country the country
   * @param day a day in the register's zone
   * @return false where a transfer on that day needs a tool
   */
  public boolean contains(CountryCode country, LocalDate day) {
    return memberships.stream()
        .anyMatch(one -> one.country().equals(country) && one.days().cover(day));
  }

  /**
   * The members of a day.
   *
   * @param day a day in the register's zone
   * @return the countries, by their codes
   */
  public SortedSet<CountryCode> membersOn(LocalDate day) {
    return memberships.stream()
        .filter(one -> one.days().cover(day))
        .map(Membership::country)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The same area with one more membership.
   *
   * @param country the country
   * @param days on which days
   * @return a copy
   */
  public EconomicArea with(CountryCode country, Days days) {
    List<Membership> all = new ArrayList<>(memberships);
    all.add(new Membership(country, days));
    return new EconomicArea(all);
  }

  /**
   * The same area after a country has left it.
   *
   * @param country the country
   * @param lastDay its last day as a member; memberships that ended before stay as they are
   * @return a copy
   */
  public EconomicArea without(CountryCode country, LocalDate lastDay) {
    return new EconomicArea(
        memberships.stream()
            .map(
                one ->
                    one.country().equals(country) && one.days().cover(lastDay)
                        ? new Membership(country, one.days().through(lastDay))
                        : one)
            .toList());
  }

  private static Stream<Membership> joined(String day, String countries) {
    Days since = Days.from(LocalDate.parse(day));
    return Arrays.stream(countries.split(" "))
        .map(code -> new Membership(new CountryCode(code), since));
  }

  @Override
  public String toString() {
    return "EconomicArea[" + memberships.size() + " memberships]";
  }
}
