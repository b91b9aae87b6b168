package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.statistics.Count;
import fi.rekisteri.statistics.CountQuery;
import fi.rekisteri.statistics.CountTable;
import fi.rekisteri.statistics.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A register whose definition lets people be counted by address and orders. */
final class CountedRegister {
  static final Receipt CALL = Receipt.of(NOW, Channel.PHONE);
  static final Dimension TOWN = town(PostalAddress::locality);
  static final Dimension ORDERS =
      new Dimension.ByNumber("orders", CustomerFields.ORDER, List.of(0, 1, 3));

  final SilencedStorage storage = new SilencedStorage(new InMemoryStorage());
  final TestRegister test = new TestRegister(storage, counting());
  int people;

  static RegisterDefinition counting() {
    return TestRegister.definition().toBuilder()
        .change(
            changes ->
                changes
                    .bind(CustomerFields.POSTAL_ADDRESS, Purpose.STATISTICS)
                    .bind(CustomerFields.ORDER, Purpose.STATISTICS))
        .build();
  }

  static Dimension town(Function<PostalAddress, String> label) {
    return new Dimension.ByValue<>(
        "town", CustomerFields.POSTAL_ADDRESS, List.of("Helsinki", "Turku"), label);
  }

  Customer person(String town, int orders) {
    String number = "N-" + ++people;
    Customer person =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, PersonName.of("Oona", "Salmela"), OWN)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), OWN)
            .collect(
                CustomerFields.POSTAL_ADDRESS,
                PostalAddress.of("Rantatie 1", "00530", town, "FI"),
                OWN)
            .beginCustomership(LocalDate.of(2020, 5, 15));
    Customer stored = test.maintenance().register(person);
    if (orders > 0) {
      test.as(MAIJA, Purpose.ORDER_MANAGEMENT)
          .change(stored.id(), customer -> withOrders(customer, number, orders));
    }
    return stored;
  }

  static Customer withOrders(Customer customer, String number, int orders) {
    Customer with = customer;
    for (int i = 0; i < orders; i++) {
      with = with.collect(CustomerFields.ORDER, TestRegister.order(number + "-" + i), OWN);
    }
    return with;
  }

  List<Customer> people(int number, String town, int orders) {
    List<Customer> registered = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      registered.add(person(town, orders));
    }
    return registered;
  }

  CountTable count(CountQuery query) {
    return test.register.actingAs(READER).statistics().count(query);
  }

  void choose(Customer who, Choice choice) {
    test.register.actingAs(MAIJA).choicesOf(who.id()).record(choice);
  }

  static Count published(long people) {
    return new Count.Published(people);
  }

  List<AuditEntry> counted() {
    return test.entries().stream()
        .filter(entry -> entry.act().action() == AuditAction.COUNT)
        .toList();
  }
}
