package fi.rekisteri.core.publication;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.PersonalIdentityCode;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for children, as far as the register knows them: by an identity code, or by a consent that
 * somebody with parental responsibility authorised. A birthday is compared and shown to nobody.
 * Where neither is there, an adult is presumed.
 */
record Children(Engine engine) implements Look.Beside {
  @Override
  public boolean isChild(
      Transaction tx, SealedCustomer sealed, OpenPerson person, LocalDate today) {
    int majority = engine.definition().rightsPolicy().ages().on(today).majority();
    return Stream.concat(byCode(person), byConsent(tx, sealed, person.standing()))
        .anyMatch(birthday -> !AgePolicy.isOf(birthday, today, majority));
  }

  private Stream<LocalDate> byCode(OpenPerson person) {
    boolean declared =
        engine
            .definition()
            .field(CustomerFields.IDENTITY_CODE.path())
            .filter(schema -> schema.key().type().javaType() == PersonalIdentityCode.class)
            .isPresent();
    return declared
        ? person.entries(CustomerFields.IDENTITY_CODE, any -> true).stream()
            .map(Entry::value)
            .map(PersonalIdentityCode::birthDate)
        : Stream.empty();
  }

  /** The ledger is read of those alone who ever consented to anything. */
  private Stream<LocalDate> byConsent(Transaction tx, SealedCustomer sealed, Standing standing) {
    if (standing.consents().isEmpty() && standing.withdrawals().isEmpty()) {
      return Stream.empty();
    }
    return engine.records().allChoices(tx, sealed).stream()
        .map(RecordedChoice::choice)
        .filter(Choice.Consent.class::isInstance)
        .map(Choice.Consent.class::cast)
        .flatMap(consent -> consent.terms().minor().stream())
        .map(Minor::birthday);
  }

  /** Nothing leaves before the release. */
  @Override
  public Optional<DisclosureLine> line(OpenPerson person, Candidate candidate, Instant now) {
    return Optional.empty();
  }
}
