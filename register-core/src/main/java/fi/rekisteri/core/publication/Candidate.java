package fi.rekisteri.core.publication;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.publication.ListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who may stand on a list, and what it shows of them today. */
record Candidate(
    CustomerId id,
    long version,
    PersonName name,
    Optional<String> organisation,
    Optional<PostalAddress> address,
    Optional<EmailAddress> email) {
  ListEntry.Person named() {
    return new ListEntry.Person(id, name, email);
  }

  /** The paths of what is shown: of somebody without consent, the list shows no e-mail address. */
  List<String> shown() {
    List<String> paths = new ArrayList<>(4);
    organisation.ifPresent(held -> paths.add(CustomerFields.AFFILIATION.path()));
    email.ifPresent(held -> paths.add(CustomerFields.EMAIL.path()));
    paths.add(CustomerFields.NAME.path());
    address.ifPresent(held -> paths.add(CustomerFields.POSTAL_ADDRESS.path()));
    return paths;
  }

  @Override
  public String toString() {
    return "Candidate[" + id + "]";
  }
}
