package fi.rekisteri.party;

import java.util.List;
import java.util.Optional;

/**
 * Who decides on the register: the controller (rekisterinpitäjä, Art. 4(7), 13(1)(a); L13). "The
 * organisation" and "the controller" of the notice are one and the same; a subsidiary is somebody
 * else (S35). Printing it shows no name, since a sole trader's is personal data.
 *
 * @param name the name under which it does business
 * @param businessId the Finnish business id in its usual form, where it has one
 * @param contacts at least one contact point; the first of a role is the one that is shown
 */
public record Controller(String name, Optional<String> businessId, List<ContactPoint> contacts) {
  /** Copies the contacts; refuses a blank name or id and a controller that nobody can reach. */
  public Controller {
    contacts = List.copyOf(contacts);
    if (name.isBlank() || businessId.map(String::isBlank).orElse(false)) {
      throw new IllegalArgumentException("a controller has a name, and no blank business id");
    }
    if (contacts.isEmpty()) {
      throw new IllegalArgumentException("a controller has at least one contact point");
    }
  }

  /**
   * A controller without a business id.
   *
   * @param name the name under which it does business
   * @param contacts at least one contact point
   * @return the controller
   */
  public static Controller of(String name, ContactPoint... contacts) {
    return new Controller(name, Optional.empty(), List.of(contacts));
  }

  /**
   * Adds the business id.
   *
   * @param id the id in its usual form
   * @return a copy
   */
  public Controller withBusinessId(String id) {
    return new Controller(name, Optional.of(id), contacts);
  }

  /**
   * The contact point of a role.
   *
   * @param role who is to be reached
   * @return empty where the controller names none
   */
  public Optional<ContactPoint> contact(ContactRole role) {
    return contacts.stream().filter(contact -> contact.role() == role).findFirst();
  }

  /**
   * Whether it is one and the same controller: a company of the same group is another (S6.1, S35).
   *
   * @param other another controller, perhaps
   * @return true where name and business id are the same
   */
  public boolean isSameAs(Controller other) {
    return name.equals(other.name) && businessId.equals(other.businessId);
  }

  @Override
  public String toString() {
    return "Controller[***]";
  }
}
