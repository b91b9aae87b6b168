package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.PublicationList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a list shows of somebody who was decided on: it opens the fields of the list, and nothing
 * else; or says what is lacking.
 */
record ListReading(PublicationList list, LocalDate today) {
  /** Somebody as the list shows them, or why it cannot. */
  record Result(Optional<Exclusion> lacking, Optional<Candidate> candidate) {
    static Result lacking(Exclusion what) {
      return new Result(Optional.of(what), Optional.empty());
    }
  }

  Result of(CustomerFacts facts, OpenPerson person) {
    Optional<String> organisation = organisation(person);
    if (!isCustomer(facts, organisation)) {
      return Result.lacking(Exclusion.NO_CUSTOMERSHIP);
    }
    Optional<PersonName> name = first(person, CustomerFields.NAME);
    if (name.isEmpty()) {
      return Result.lacking(Exclusion.NO_NAME);
    }
    Optional<PostalAddress> address = first(person, CustomerFields.POSTAL_ADDRESS);
    if (address.isEmpty() && list.shows(CustomerFields.POSTAL_ADDRESS)) {
      return Result.lacking(Exclusion.NO_POSTAL_ADDRESS);
    }
    Candidate candidate =
        new Candidate(
            facts.id(), facts.version(), name.get(), organisation, address, email(person));
    return new Result(Optional.empty(), Optional.of(candidate));
  }

  private <T> Optional<T> first(OpenPerson person, FieldKey<T> field) {
    return list.shows(field)
        ? person.entries(field, any -> true).stream().map(Entry::value).findFirst()
        : Optional.empty();
  }

  private Optional<String> organisation(OpenPerson person) {
    return list.shows(CustomerFields.AFFILIATION)
        ? person.entries(CustomerFields.AFFILIATION, any -> true).stream()
            .map(Entry::value)
            .filter(affiliation -> affiliation.isActiveOn(today))
            .map(Affiliation::organisation)
            .findFirst()
        : Optional.empty();
  }

  /** F20: electronic marketing needs prior consent; without it the address is left out. */
  private Optional<EmailAddress> email(OpenPerson person) {
    if (!list.shows(CustomerFields.EMAIL)) {
      return Optional.empty();
    }
    ConsentTerm consent = person.standing().consents().get(Purpose.DIRECT_MARKETING);
    return consent != null && consent.holdsOn(today)
        ? first(person, CustomerFields.EMAIL)
        : Optional.empty();
  }

  /** A contact person is no customer: their organisation is one, while they represent it (S84). */
  private boolean isCustomer(CustomerFacts facts, Optional<String> organisation) {
    return facts.customerships().stream().anyMatch(this::holds)
        || facts.role() == SubjectRole.ORG_CONTACT_PERSON && organisation.isPresent();
  }

  private boolean holds(CustomershipPeriod period) {
    return !period.start().isAfter(today)
        && period.end().map(last -> !last.isBefore(today)).orElse(true);
  }
}
