package fi.rekisteri.samples.benchmarks.retention;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Invented people whose customership ended so long ago that everything of them is due. */
public final class FormerPeople {
  private static final LocalDate BEGAN = LocalDate.of(2001, 3, 1);
  private static final LocalDate ENDED = LocalDate.of(2012, 5, 15);

  /**
   * The end of the year of their orders: an order without one is held until somebody tells (F10).
   */
  private static final LocalDate BOOKED = LocalDate.of(2008, 12, 31);

  private static final Provenance ORIGIN = RegisteredCustomers.ORIGIN;
  private static final Currency EURO = Currency.getInstance("EUR");

  private int number;

  /** Another one, with so many orders, all of them paid. */
  public Customer next(int orders) {
    number++;
    Customer person =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .beginCustomership(BEGAN)
            .endCustomership(ENDED.minusDays(number % 900), EndReason.ENDED_BY_CUSTOMER)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("F" + number), ORIGIN)
            .collect(CustomerFields.NAME, PersonName.of("Entinen", "Asiakas"), ORIGIN)
            .collect(
                CustomerFields.EMAIL, EmailAddress.of("entinen." + number + "@example.fi"), ORIGIN)
            .collect(CustomerFields.PHONE, new PhoneNumber(People.phone(number)), ORIGIN)
            .collect(
                CustomerFields.POSTAL_ADDRESS,
                PostalAddress.of("Kuusikkopolku " + number, "00530", "HELSINKI", "FI"),
                ORIGIN);
    for (int i = 0; i < orders; i++) {
      person = person.collect(CustomerFields.ORDER, order(i), ORIGIN);
    }
    return person;
  }

  /** Values that nobody else has, long enough not to come about by chance. */
  static List<String> inClear(Customer person) {
    return List.of(
        person.value(CustomerFields.EMAIL).orElseThrow().value(),
        person.value(CustomerFields.PHONE).orElseThrow().value(),
        person.value(CustomerFields.POSTAL_ADDRESS).orElseThrow().line1().orElseThrow());
  }

  private static OrderSummary order(int i) {
    return new OrderSummary(
        "T-" + i,
        ENDED.minusYears(4),
        BigDecimal.valueOf(1990 + i, 2),
        EURO,
        OrderSummary.Status.PAID,
        Optional.empty(),
        Optional.of(BOOKED));
  }
}
