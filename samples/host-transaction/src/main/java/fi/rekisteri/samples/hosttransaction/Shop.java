package fi.rekisteri.samples.hosttransaction;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import java.time.Instant;

/** What the shop does: each of it in one transaction over its own table and the register. */
record Shop(Transactions transactions, Registers registers, Orders orders) {
  Shop(Transactions transactions, Registers registers) {
    this(transactions, registers, new Orders(transactions));
  }

  /** The first order of somebody: both are kept, or neither is. */
  CustomerId orderOfNewcomer(String order, Customer newcomer) {
    return transactions.run(() -> orderInside(order, newcomer));
  }

  /** The same, within a transaction that is open already. */
  CustomerId orderInside(String order, Customer newcomer) {
    Customer registered = customers().register(newcomer);
    orders.add(order, registered.id());
    return registered.id();
  }

  /** An order with a phone number for the driver. */
  void order(String order, CustomerId customer, PhoneNumber phone) {
    transactions.run(
        () -> {
          orders.add(order, customer);
          return customers().change(customer, one -> reachedAt(one, phone));
        });
  }

  /** The register inside the shop's transaction. */
  CustomerAccess customers() {
    return customers(registers.joined());
  }

  /** What this one returns may be shown: its audit entry is durable. */
  CustomerAccess shown() {
    return customers(registers.own());
  }

  static RegisterDesk desk(CustomerRegister register) {
    return register.actingAs(Actor.person("maija", Instant.now(), "password+otp", "web-shop"));
  }

  private static CustomerAccess customers(CustomerRegister register) {
    return desk(register).forPurpose(Purpose.ORDER_MANAGEMENT);
  }

  static Customer reachedAt(Customer customer, PhoneNumber phone) {
    return customer.collect(
        CustomerFields.PHONE, phone, Provenance.fromSubject(Channel.WEB, Instant.now()));
  }

  /** Somebody invented. */
  static Customer newcomer(String number) {
    Provenance form = Provenance.fromSubject(Channel.WEB, Instant.now());
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Aino", "Mallikas"), form)
        .collect(
            CustomerFields.CUSTOMER_NUMBER,
            CustomerNumber.of(number),
            Provenance.fromController(Instant.now()))
        .collect(CustomerFields.EMAIL, EmailAddress.of("aino@example.fi"), form);
  }
}
