package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;

import fi.rekisteri.Bookmark;
import fi.rekisteri.Criterion;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.FoundPage;
import fi.rekisteri.People;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A register in which people choose, and are looked for by it. */
final class FoundRegister {
  static final Purpose CONSENTED = Purpose.PERSONALISED_CONTENT;
  static final Purpose DEVELOPMENT = Purpose.BUSINESS_DEVELOPMENT;
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** Days pass in these tests, and nobody signs in again. */
  private static final StaffPolicy WEEKS =
      StaffPolicy.FIRST.withOldestAssertion(Duration.ofDays(999));

  final MovableClock clock = new MovableClock(NOW);
  final InMemoryKeys keys = InMemoryKeys.random();
  final RegisterStorage storage;
  CustomerRegister register;

  FoundRegister(RegisterStorage storage) {
    this(storage, Doors.definition());
  }

  FoundRegister(RegisterStorage storage, RegisterDefinition definition) {
    this.storage = storage;
    register = opened(storage, definition);
  }

  CustomerRegister opened(RegisterStorage on, RegisterDefinition definition) {
    return EmbeddedRegister.builder()
        .definition(definition.toBuilder().staffPolicy(WEEKS).build())
        .storage(on)
        .keys(keys)
        .staff(TestRegister.staff())
        .clock(clock)
        .build();
  }

  People people(Criterion criterion) {
    return people(Purpose.RIGHTS, criterion);
  }

  People people(Purpose purpose, Criterion criterion) {
    return register.actingAs(MAIJA).forPurpose(purpose).people(criterion);
  }

  static Customer person(String number) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Kaisa", "Numero " + number), TestRegister.OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), TestRegister.OWN)
        .collect(
            CustomerFields.EMAIL, EmailAddress.of(RotatingRegister.mail(number)), TestRegister.OWN)
        .beginCustomership(LocalDate.of(2020, 5, 15));
  }

  CustomerId add(String number, Choice... choices) {
    return RotatingRegister.customersOf(register).register(person(number), List.of(choices)).id();
  }

  void choose(CustomerId id, Choice choice) {
    register.actingAs(MAIJA).choicesOf(id).record(choice);
  }

  Receipt now() {
    return Receipt.of(clock.instant(), Channel.WEB);
  }

  Choice consent(Optional<LocalDate> lastDay) {
    return new Choice.Consent(
        CONSENTED,
        new Asked("1", Language.FI),
        new Choice.ConsentTerms(lastDay, Optional.empty()),
        now());
  }

  Choice consent() {
    return consent(Optional.empty());
  }

  Choice withdrawal() {
    return new Choice.Withdrawal(CONSENTED, now());
  }

  Choice objection() {
    return new Choice.Objection(DEVELOPMENT, "", now());
  }

  Choice restriction() {
    return new Choice.Restriction(Set.of("name"), RestrictionGround.ACCURACY_CONTESTED, now());
  }

  /** All ids, page by page. */
  List<CustomerId> ids(Criterion criterion, int size) {
    List<CustomerId> all = new ArrayList<>();
    Bookmark after = null;
    do {
      FoundPage<CustomerId> page = people(criterion).ids(after, size);
      all.addAll(page.found());
      after = page.next().orElse(null);
    } while (after != null);
    return all;
  }

  List<CustomerId> ids(Criterion criterion) {
    return ids(criterion, 100);
  }

  List<AuditEntry> entries(AuditAction action) {
    return storage
        .inTransaction(
            tx -> tx.audit().between(NOW.minusSeconds(1), NOW.plusSeconds(9_999_999), null, 9_999))
        .stream()
        .filter(entry -> entry.act().action() == action)
        .toList();
  }
}
