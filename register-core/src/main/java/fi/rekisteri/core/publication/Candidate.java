package fi.rekisteri.core.publication;

import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.PublicationList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who may stand on a list, and what it shows of them today. */
record Candidate(Customer person, Standing standing, PublicationList list, LocalDate today) {
  ListEntry.Person named() {
    return new ListEntry.Person(
        person.id(), person.value(CustomerFields.NAME).orElseThrow(), email());
  }

  /** F20: electronic marketing needs prior consent; without it the address is left out. */
  private Optional<EmailAddress> email() {
    ConsentTerm consent = standing.consents().get(Purpose.DIRECT_MARKETING);
    boolean consented = consent != null && consent.holdsOn(today);
    return consented && list.shows(CustomerFields.EMAIL)
        ? person.value(CustomerFields.EMAIL)
        : Optional.empty();
  }

  Optional<String> organisation() {
    return list.shows(CustomerFields.AFFILIATION)
        ? person.affiliationsOn(today).stream().map(Affiliation::organisation).findFirst()
        : Optional.empty();
  }

  Optional<PostalAddress> address() {
    return list.shows(CustomerFields.POSTAL_ADDRESS)
        ? person.value(CustomerFields.POSTAL_ADDRESS)
        : Optional.empty();
  }

  /** The paths of what is shown: of somebody without consent, the list shows no e-mail address. */
  List<String> shown() {
    List<String> paths = new ArrayList<>();
    if (organisation().isPresent()) {
      paths.add(CustomerFields.AFFILIATION.path());
    }
    if (email().isPresent()) {
      paths.add(CustomerFields.EMAIL.path());
    }
    paths.add(CustomerFields.NAME.path());
    if (address().isPresent()) {
      paths.add(CustomerFields.POSTAL_ADDRESS.path());
    }
    return paths;
  }

  @Override
  public String toString() {
    return "Candidate[" + person.id() + "]";
  }
}
