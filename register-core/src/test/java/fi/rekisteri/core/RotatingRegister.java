package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.HeldKey;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A register whose keys rotate under the eyes of a test. */
final class RotatingRegister {
  static final Duration SETTLING = Duration.ofDays(1);

  /** Days pass in these tests, and nobody signs in again. */
  private static final StaffPolicy WEEKS =
      StaffPolicy.FIRST.withOldestAssertion(Duration.ofDays(99));

  final RegisterStorage storage;
  final KeyProvider keys;
  final MovableClock clock = new MovableClock(NOW);
  final Map<String, CustomerId> people = new TreeMap<>();
  CustomerRegister register;

  RotatingRegister(RegisterStorage storage, KeyProvider keys) {
    this.storage = storage;
    this.keys = keys;
    register = opened(storage, keys, TestRegister.definition());
  }

  RotatingRegister(KeyProvider keys) {
    this(new InMemoryStorage(), keys);
  }

  /** Another process on the same storage. */
  CustomerRegister opened(RegisterStorage on, KeyProvider with, RegisterDefinition definition) {
    return EmbeddedRegister.builder()
        .definition(definition.toBuilder().staffPolicy(WEEKS).build())
        .storage(TwiceStorage.whereAsked(on))
        .keys(with)
        .staff(TestRegister.staff())
        .settling(SETTLING)
        .clock(clock)
        .build();
  }

  static KeyManagement keysOf(CustomerRegister register) {
    return register.actingAs(ADMIN).keys();
  }

  static CustomerAccess customersOf(CustomerRegister register) {
    return register.actingAs(MAIJA).forPurpose(Purpose.RIGHTS);
  }

  RotationReport rotate(Rotation rotation) {
    return keysOf(register).rotate(rotation);
  }

  /** Calls until the rotation is finished, with the settling time between. */
  RotationReport rotateToTheEnd(CustomerRegister by, Rotation rotation) {
    RotationReport report = keysOf(by).rotate(rotation);
    for (int call = 0; call < 3 && !report.isFinished(); call++) {
      clock.pass(SETTLING);
      report = keysOf(by).rotate(rotation);
    }
    assertThat(report.state()).isEqualTo(RotationReport.State.FINISHED);
    assertThat(report.failures()).isEmpty();
    return report;
  }

  static String mail(String number) {
    return "no" + number + "@example.fi";
  }

  static Customer person(String number) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Kaisa", "Numero " + number), OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), OWN)
        .collect(CustomerFields.EMAIL, EmailAddress.of(mail(number)), OWN)
        .collect(CustomerFields.ORDER, TestRegister.order("T-" + number), OWN);
  }

  RotatingRegister with(int count) {
    for (int i = 0; i < count; i++) {
      add(register, Integer.toString(1000 + i));
    }
    return this;
  }

  void add(CustomerRegister by, String number) {
    people.put(number, customersOf(by).register(person(number)).id());
  }

  /** Everybody is read, found by a shared and by a unique term, and holds the order. */
  void assertEverybodyIsThere(CustomerRegister by) {
    CustomerAccess customers = customersOf(by);
    people.forEach(
        (number, id) -> {
          assertThat(customers.get(id).value(CustomerFields.CUSTOMER_NUMBER))
              .contains(CustomerNumber.of(number));
          assertThat(customers.find(CustomerSearch.BY_EMAIL, EmailAddress.of(mail(number))))
              .extracting(Customer::id)
              .containsExactly(id);
          assertThat(customers.find(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of(number)))
              .extracting(Customer::id)
              .containsExactly(id);
          assertThat(customers.collection(id, CustomerFields.ORDER, null, 10)).hasSize(1);
        });
  }

  List<SealedCustomer> stored() {
    return storage.inTransaction(tx -> tx.customers().page(null, 1000));
  }

  /** The epochs that are open, by purpose. */
  /** The epochs of each purpose whose old keys go: those of the trail verify what they signed. */
  Map<KeyPurpose, List<Integer>> epochs() {
    return keysOf(register).inventory().stream()
        .filter(key -> key.purpose() != KeyPurpose.AUDIT)
        .collect(
            Collectors.groupingBy(
                HeldKey::purpose,
                TreeMap::new,
                Collectors.mapping(HeldKey::epoch, Collectors.toList())));
  }
}
