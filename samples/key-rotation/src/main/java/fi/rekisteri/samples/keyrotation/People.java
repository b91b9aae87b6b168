package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.NameAndPostalCode;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.SubjectRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Invented customers: the same number is always the same person, with one order. */
final class People {
  private static final Provenance FORM = Provenance.fromSubject(Channel.WEB, Instant.EPOCH);
  private static final Provenance OWN = Provenance.fromController(Instant.EPOCH);
  private static final String[] GIVEN = {"Aino", "Eero", "Helmi", "Lauri", "Saara"};
  private static final String[] POSTAL_CODES = {"00100", "20100", "33100", "90100"};

  private People() {}

  static Customer newcomer(int person) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, name(person), FORM)
        .collect(CustomerFields.CUSTOMER_NUMBER, number(person), OWN)
        .collect(CustomerFields.EMAIL, email(person), FORM)
        .collect(
            CustomerFields.POSTAL_ADDRESS,
            PostalAddress.of("Kuvitteellinen katu " + person, postalCode(person), "Kylä", "FI"),
            FORM)
        .collect(CustomerFields.ORDER, order(person), OWN);
  }

  static Customer reachedAt(Customer customer, EmailAddress address) {
    return customer.rectify(CustomerFields.EMAIL, address, FORM);
  }

  static Customer calledFirstAt(Customer customer, PhoneNumber number) {
    return customer.collect(CustomerFields.PHONE, number, FORM);
  }

  static Customer calledAt(Customer customer, PhoneNumber number) {
    return customer.rectify(CustomerFields.PHONE, number, FORM);
  }

  /** A number of its own for each writer and change. */
  static PhoneNumber phone(int writer, int change) {
    return new PhoneNumber("+35850%07d".formatted(writer * 100 % 10_000_000 + change + 1000));
  }

  static CustomerNumber number(int person) {
    return CustomerNumber.of("K-" + person);
  }

  static EmailAddress email(int person) {
    return EmailAddress.of("person." + person + "@example.fi");
  }

  static EmailAddress laterEmail(int person) {
    return EmailAddress.of("person." + person + "@later.example.fi");
  }

  static NameAndPostalCode nameAndPostalCode(int person) {
    return new NameAndPostalCode(name(person), postalCode(person));
  }

  private static PersonName name(int person) {
    return PersonName.of(GIVEN[person % GIVEN.length], "Mallikas-" + person);
  }

  private static String postalCode(int person) {
    return POSTAL_CODES[person % POSTAL_CODES.length];
  }

  private static OrderSummary order(int person) {
    return new OrderSummary(
        "T-" + person,
        LocalDate.of(2026, 1, 1),
        new BigDecimal("19.90"),
        Currency.getInstance("EUR"),
        OrderSummary.Status.PAID,
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 12, 31)));
  }
}
