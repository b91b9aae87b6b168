package fi.rekisteri.publication;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a released list, or one label: a person, or the people of one household. Printing it
 * never shows them.
 *
 * @param people who they are, at least one
 * @param organisation the organisation that the person represents, where the list shows it
 * @param address the postal address, where the list shows it
 */
public record ListEntry(
    List<Person> people, Optional<String> organisation, Optional<PostalAddress> address) {

  /**
   * Somebody on the line.
   *
   * @param id the customer
   * @param name the name
   * @param email the e-mail address, of whoever consented to marketing, where the list shows it
   */
  public record Person(CustomerId id, PersonName name, Optional<EmailAddress> email) {
    @Override
    public String toString() {
      return "Person[" + id + ", ***]";
    }
  }

  /** Copies the people; refuses a line for nobody. */
  public ListEntry {
    people = List.copyOf(people);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("a line is for somebody");
    }
  }

  /** Every part in a fixed order, for the hash; what is not there is an empty part. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (Person one : people) {
      parts.add(one.id().toString());
      parts.add(one.name().given().orElse(""));
      parts.add(one.name().family().orElse(""));
      parts.add(one.email().map(EmailAddress::value).orElse(""));
    }
    parts.add(organisation.orElse(""));
    address.ifPresent(
        at -> {
          parts.add(at.line1().orElse(""));
          parts.add(at.line2().orElse(""));
          parts.add(at.poBox().orElse(""));
          parts.add(at.postalCode());
          parts.add(at.locality());
          parts.add(at.country());
        });
    return parts;
  }

  @Override
  public String toString() {
    return "ListEntry[" + people.size() + " people, ***]";
  }
}
