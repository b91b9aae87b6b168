package fi.rekisteri.party;

import java.util.Optional;

/**
 * An organisation behind a recipient.
 *
 * @param name its name
 * @param country where it handles the data; remote access from elsewhere counts as there (S31)
 * @param agreement the agreement, where it is a processor (S7.1)
 * @param internationalOrganisation whether it is one (Art. 4(26)): then its seat makes no
 *     difference, and every transfer to it needs a tool (Art. 44)
 */
public record NamedParty(
    String name,
    CountryCode country,
    Optional<ProcessingAgreement> agreement,
    boolean internationalOrganisation) {
  /** Refuses a blank name. */
  public NamedParty {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a named party has a name");
    }
  }

  /**
   * A party that decides for itself.
   *
   * @param name its name
   * @param country where it handles the data
   * @return the party
   */
  public static NamedParty of(String name, CountryCode country) {
    return new NamedParty(name, country, Optional.empty(), false);
  }

  /**
   * An organisation of states, such as an agency of the United Nations.
   *
   * @param name its name
   * @param seat the country of its seat
   * @return the party
   */
  public static NamedParty internationalOrganisation(String name, CountryCode seat) {
    return new NamedParty(name, seat, Optional.empty(), true);
  }

  /**
   * The same party, bound by an agreement.
   *
   * @param signed the agreement
   * @return a copy
   */
  public NamedParty under(ProcessingAgreement signed) {
    return new NamedParty(name, country, Optional.of(signed), internationalOrganisation);
  }

  @Override
  public String toString() {
    return "NamedParty[" + country + ", ***]";
  }
}
