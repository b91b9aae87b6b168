package fi.rekisteri.party;

import java.util.List;

/**
 * Who stands in the Union for a controller or a processor that is established outside of it
 * (edustaja, Art. 4(17), 27). Printing it shows the country only, since a name may be a person's.
 *
 * @param name its name
 * @param country the Member State in which it is established
 * @param contacts at least one contact point
 */
public record Representative(String name, CountryCode country, List<ContactPoint> contacts) {
  /** Copies the contacts; refuses a blank name and a representative that nobody can reach. */
  public Representative {
    contacts = List.copyOf(contacts);
    if (name.isBlank() || contacts.isEmpty()) {
      throw new IllegalArgumentException("a representative has a name and a contact point");
    }
  }

  /**
   * A representative.
   *
   * @param name its name
   * @param country the Member State in which it is established
   * @param contacts at least one contact point
   * @return the representative
   */
  public static Representative of(String name, CountryCode country, ContactPoint... contacts) {
    return new Representative(name, country, List.of(contacts));
  }

  @Override
  public String toString() {
    return "Representative[" + country + ", ***]";
  }
}
