package fi.rekisteri.core.publication;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.PersonalIdentityCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether somebody is a child, as far as the register knows: by an identity code, or by a consent
 * that somebody with parental responsibility authorised. A birthday is compared and shown to
 * nobody; nothing else of either is opened for this. Where neither is there, an adult is presumed.
 */
record Children(Engine engine) {
  private static final int OF_AGE = 18;

  boolean isChild(Transaction tx, SealedCustomer sealed, Standing standing, LocalDate today) {
    Stream<LocalDate> birthdays =
        Stream.concat(byCode(tx, sealed), byConsent(tx, sealed, standing));
    return birthdays.anyMatch(day -> Period.between(day, today).getYears() < OF_AGE);
  }

  private Stream<LocalDate> byCode(Transaction tx, SealedCustomer sealed) {
    FieldKey<PersonalIdentityCode> code = CustomerFields.IDENTITY_CODE;
    boolean held =
        engine.definition().field(code.path()).filter(one -> one.key().equals(code)).isPresent()
            && sealed.fields().stream().anyMatch(one -> one.field().equals(code.path()));
    return held
        ? engine
            .records()
            .values(tx.ring(), sealed, Set.of(code))
            .getOrDefault(code, List.of())
            .stream()
            .map(PersonalIdentityCode.class::cast)
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
}
