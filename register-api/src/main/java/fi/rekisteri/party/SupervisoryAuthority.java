package fi.rekisteri.party;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * To whom a person complains (valvontaviranomainen, Art. 51, 77; S85 to S87).
 *
 * @param country the country whose authority it is
 * @param name its name
 * @param contacts its contact data, each set with its days; the first that covers a day is used
 */
public record SupervisoryAuthority(
    CountryCode country, LocalizedText name, List<AuthorityContact> contacts) {
  /** Copies the contacts and refuses an authority that nobody can reach. */
  public SupervisoryAuthority {
    contacts = List.copyOf(contacts);
    if (contacts.isEmpty()) {
      throw new IllegalArgumentException("a supervisory authority has contact data");
    }
  }

  /**
   * The contact data of a day.
   *
   * @param day a day in the register's zone
   * @return empty where none covers the day: nothing is guessed
   */
  public Optional<AuthorityContact> contactOn(LocalDate day) {
    return contacts.stream().filter(contact -> contact.validity().covers(day)).findFirst();
  }
}
