package fi.rekisteri.core;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.PrivacyNotices;
import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A register whose notice is at its second version since the first of November. */
final class NoticeRegister {
  static final Instant NOW = TestRegister.NOW;
  static final LocalDate SECOND_SINCE = LocalDate.of(2026, 11, 1);

  final RegisterStorage storage;
  final InMemoryKeys keys = InMemoryKeys.random();
  final MovableClock clock = new MovableClock(NOW);
  final CustomerRegister register;
  private int people;

  NoticeRegister() {
    this(new InMemoryStorage());
  }

  NoticeRegister(RegisterStorage storage) {
    this.storage = storage;
    register = open(second());
  }

  CustomerRegister open(RegisterDefinition definition) {
    return EmbeddedRegister.builder()
        .definition(definition)
        .following(DefinitionSuccession.of(first()))
        .storage(TwiceStorage.whereAsked(storage))
        .keys(keys)
        .staff(TestRegister.staff())
        .clock(clock)
        .build();
  }

  static RegisterDefinition first() {
    return TestRegister.definition().toBuilder().version("1", LocalDate.of(2026, 1, 1)).build();
  }

  static RegisterDefinition second() {
    return TestRegister.definition().toBuilder().version("2", SECOND_SINCE).build();
  }

  PrivacyNotices maija() {
    return register.actingAs(TestRegister.MAIJA).privacyNotices();
  }

  PrivacyNotices admin() {
    return register.actingAs(TestRegister.ADMIN).privacyNotices();
  }

  static NoticeShowing showing(String version, Instant at) {
    return new NoticeShowing(version, Language.FI, Channel.WEB, at, false);
  }

  /** Somebody whose values were collected under a version, or under none. */
  Customer person(String version) {
    Provenance origin = Provenance.fromSubject(Channel.WEB, NOW.minus(Duration.ofDays(3)));
    return person(SubjectRole.CUSTOMER, version.isEmpty() ? origin : origin.underNotice(version));
  }

  Customer person(SubjectRole role, Provenance origin) {
    return register
        .actingAs(TestRegister.MAIJA)
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .register(
            Customer.newcomer(role)
                .collect(CustomerFields.NAME, PersonName.of("Anna", "Virta"), origin)
                .collect(
                    CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A-" + ++people), origin));
  }
}
