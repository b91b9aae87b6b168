package fi.rekisteri.party;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The supervisory authorities by country (S86.2): the register's own, and those that the host adds
 * for people who live or work elsewhere. What nobody added is not known; nothing is guessed. Its
 * records are dated data (S87.1), so that an old day finds the address of its time. Immutable.
 *
 * @param home the authority of the controller's country, as the definition names it
 * @param others further ones, by their country
 */
public record AuthorityDirectory(
    SupervisoryAuthority home, Map<CountryCode, SupervisoryAuthority> others) {
  /** Copies the authorities; refuses one under the code of another country, and a second home. */
  public AuthorityDirectory {
    others = Map.copyOf(others);
    others.forEach(
        (country, authority) -> {
          if (!authority.country().equals(country) || country.equals(home.country())) {
            throw new IllegalArgumentException(
                "an authority stands under the code of its own country, the home authority apart");
          }
        });
  }

  /**
   * A directory that knows one authority.
   *
   * @param home the authority of the controller's country
   * @return the directory
   */
  public static AuthorityDirectory of(SupervisoryAuthority home) {
    return new AuthorityDirectory(home, Map.of());
  }

  /**
   * Adds an authority, or replaces that of its country.
   *
   * @param authority of a country other than the controller's
   * @return a copy
   */
  public AuthorityDirectory with(SupervisoryAuthority authority) {
    Map<CountryCode, SupervisoryAuthority> more = new TreeMap<>(others);
    more.put(authority.country(), authority);
    return new AuthorityDirectory(home, more);
  }

  /**
   * The authority of a country.
   *
   * @param country the country
   * @return empty where it was never added
   */
  public Optional<SupervisoryAuthority> find(CountryCode country) {
    return country.equals(home.country())
        ? Optional.of(home)
        : Optional.ofNullable(others.get(country));
  }
}
