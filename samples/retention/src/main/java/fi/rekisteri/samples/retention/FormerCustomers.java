package fi.rekisteri.samples.retention;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * People whose customerships ended long ago. Of every ten one still owes for an order that the
 * register knows of, one owes an invoice of the host's, and two were disclosed to the accountant.
 */
final class FormerCustomers {
  private static final LocalDate BEGAN = LocalDate.of(2001, 3, 1);
  private static final LocalDate ENDED = LocalDate.of(2015, 5, 15);

  private final RegisterDesk desk;
  private final DataSource database;
  private final Provenance form;

  FormerCustomers(Host host, Clock clock) {
    this.desk = host.desk(clock);
    this.database = host.database();
    this.form = Provenance.fromSubject(Channel.WEB, clock.instant());
  }

  /** Registers so many, with what the host keeps about them. */
  List<CustomerId> register(int count) {
    List<Customer> people = IntStream.range(0, count).mapToObj(this::person).toList();
    CustomerAccess access = desk.forPurpose(Purpose.RIGHTS);
    ImportReport report =
        access.importAll(
            people.stream()
                .<ImportCandidate>map(one -> new ImportCandidate.Readable(0, one))
                .iterator(),
            ImportListener.SILENT);
    if (report.registered() != count) {
      throw new IllegalStateException("somebody was refused: " + report);
    }
    List<CustomerId> ids = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      CustomerId id = people.get(i).id();
      ids.add(id);
      keep(i, id);
    }
    return ids;
  }

  static String mail(int number) {
    return "entinen." + number + "@example.fi";
  }

  static boolean owesAnOrder(int number) {
    return number % 10 == 3;
  }

  static boolean owesAnInvoice(int number) {
    return number % 10 == 6;
  }

  static boolean wasDisclosed(int number) {
    return number % 5 == 1;
  }

  private Customer person(int number) {
    Customer person =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .beginCustomership(BEGAN)
            .endCustomership(ENDED.minusDays(number % 900), EndReason.ENDED_BY_CUSTOMER)
            .collect(CustomerFields.NAME, PersonName.of("Entinen", "Asiakas"), form)
            .collect(CustomerFields.EMAIL, EmailAddress.of(mail(number)), form)
            .collect(
                CustomerFields.POSTAL_ADDRESS,
                PostalAddress.of("Kuusikkopolku " + number, "00530", "Helsinki", "FI"),
                form);
    return owesAnOrder(number) ? person.collect(CustomerFields.ORDER, order(number), form) : person;
  }

  private static OrderSummary order(int number) {
    return new OrderSummary(
        "T-" + number,
        ENDED.minusYears(1),
        new BigDecimal("19.90"),
        Currency.getInstance("EUR"),
        OrderSummary.Status.DELIVERED,
        Optional.empty(),
        Optional.empty());
  }

  private void keep(int number, CustomerId id) {
    Host.execute(
        database, "insert into newsletter values ('" + id.value() + "', '" + mail(number) + "')");
    if (owesAnInvoice(number)) {
      Host.execute(
          database,
          "insert into invoice values ('L-"
              + id.value().toString().substring(0, 18)
              + "', '"
              + id.value()
              + "', date '2015-01-01', false)");
    }
    if (wasDisclosed(number)) {
      desk.disclosures()
          .disclose(
              id,
              DisclosureRequest.of(
                  CustomerRegisterNotice.FINANCE_PARTNER,
                  DisclosureGround.INVOICING,
                  new DisclosureReference.Case("Lasku " + number),
                  CustomerFields.NAME,
                  CustomerFields.POSTAL_ADDRESS));
    }
  }
}
