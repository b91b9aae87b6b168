package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.core.trail.Lanes;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.BusinessId;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.text.LocalizedText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A register of the notice in memory, with designated people, at a fixed time. */
final class TestRegister {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");
  static final EmailAddress ANNAS_MAIL = EmailAddress.of("Anna.Virta@example.fi");
  static final PersonName ANNA = PersonName.of("Anna", "Virtaläinen");
  static final BusinessId COMPANY = BusinessId.of("0245974-7");

  static final Actor MAIJA = Actor.person("maija", NOW, "password+otp", "back-office");
  static final Actor READER = Actor.person("reader", NOW, "password+otp", "back-office");
  static final Actor WRITER = Actor.person("writer", NOW, "password+otp", "back-office");
  static final Actor ADMIN = Actor.person("admin", NOW, "password+otp", "console");

  final RegisterStorage storage;
  final KeyProvider keys;
  final CustomerRegister register;

  TestRegister() {
    this(new InMemoryStorage(), definition());
  }

  TestRegister(RegisterStorage storage, RegisterDefinition definition) {
    this(storage, definition, InMemoryKeys.random());
  }

  TestRegister(RegisterStorage storage, RegisterDefinition definition, KeyProvider keys) {
    this(storage, definition, keys, Runnable::run);
  }

  /** A register whose imports store on a thread of the host's. */
  TestRegister(Executor importing) {
    this(new InMemoryStorage(), definition(), InMemoryKeys.random(), importing);
  }

  private TestRegister(
      RegisterStorage storage,
      RegisterDefinition definition,
      KeyProvider keys,
      Executor importing) {
    this.storage = storage;
    this.keys = keys;
    this.register =
        EmbeddedRegister.builder()
            .definition(definition)
            .storage(TwiceStorage.whereAsked(storage))
            .keys(keys)
            .staff(staff())
            .importing(importing)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
  }

  static RegisterDefinition definition() {
    return CustomerRegisterNotice.definition(controller());
  }

  /** The definition of a later time, which forgot that phone numbers are held. */
  static RegisterDefinition withoutPhone() {
    return definition().toBuilder()
        .change(changes -> changes.withoutSearchKey(CustomerSearch.BY_PHONE).withoutField("phone"))
        .build();
  }

  /** The definition with one more field, bound to maintenance and to rights. */
  static <T> RegisterDefinition declaring(FieldKey<T> key) {
    return declaring(key, Purpose.REGISTER_MAINTENANCE, Purpose.RIGHTS);
  }

  /** The definition with one more field, bound to those purposes. */
  static <T> RegisterDefinition declaring(FieldKey<T> key, Purpose... purposes) {
    LocalizedText label = LocalizedText.of("lisätieto", "tillägg", "addition");
    return definition().toBuilder()
        .field(new FieldSchema<>(key, DataCategory.CONTACT, false, false, label))
        .change(changes -> changes.bind(key, purposes))
        .build();
  }

  static Controller controller() {
    return Controller.of(
        "Esimerkkikauppa Oy",
        ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
  }

  static StaffSource staff() {
    Instant from = NOW.minusSeconds(3600);
    return StaffSource.of(
        StaffMember.of("maija", from, Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE)
            .signed("1", from),
        StaffMember.of("reader", from, Operation.READ).signed("1", from),
        StaffMember.of("writer", from, Operation.MAINTAIN).signed("1", from),
        StaffMember.of("admin", from, Operation.ADMIN).signed("1", from));
  }

  CustomerAccess as(Actor actor, Purpose purpose) {
    return register.actingAs(actor).forPurpose(purpose);
  }

  /** Maija's access for the purpose that sees most. */
  CustomerAccess maintenance() {
    return as(MAIJA, Purpose.REGISTER_MAINTENANCE);
  }

  /** A transaction that stands in a lane of its own. */
  static Transaction begin(StorageTransaction stores, OpenRing ring) {
    return Transaction.begin(
        stores, ring, new Lanes(Clock.systemUTC(), true).forTransaction(), entry -> {});
  }

  /** Everything in the audit trail, of whomever. */
  List<AuditEntry> entries() {
    return storage.inTransaction(
        tx -> tx.audit().between(NOW.minusSeconds(1), NOW.plusSeconds(1), null, 1000));
  }

  /** What became of one kind of act, each time that it is in the trail. */
  List<Outcome> outcomes(AuditAction action) {
    return entries().stream()
        .filter(entry -> entry.act().action() == action)
        .map(entry -> entry.act().outcome())
        .toList();
  }

  static OrderSummary order(String number) {
    return OrderSummary.TYPE.read(
        String.join("\u001F", number, "2026-01-01", "19.90", "EUR", "PAID", "", ""));
  }

  static Customer anna() {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, ANNA, OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A-1001"), OWN)
        .collect(CustomerFields.EMAIL, ANNAS_MAIL, OWN)
        .collect(CustomerFields.PHONE, new PhoneNumber("+358401234567"), OWN)
        .collect(
            CustomerFields.POSTAL_ADDRESS,
            PostalAddress.of("Kuusikkopolku 7 B", "00530", "Helsinki", "FI"),
            OWN)
        .beginCustomership(LocalDate.of(2020, 5, 15));
  }

  static Customer contactPerson() {
    Affiliation affiliation =
        new Affiliation(
            "Esimerkkiyhtiö Oy",
            Optional.of(COMPANY),
            Optional.of("ostaja"),
            LocalDate.of(2024, 1, 1),
            Optional.empty());
    return Customer.newcomer(SubjectRole.ORG_CONTACT_PERSON)
        .collect(CustomerFields.NAME, PersonName.of("Pekka", "Koskinen"), OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A-2002"), OWN)
        .collect(CustomerFields.AFFILIATION, affiliation, OWN);
  }

  static void refuses(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RegisterException.class,
            refused -> assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code));
  }
}
