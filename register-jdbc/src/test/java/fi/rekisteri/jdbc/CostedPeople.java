package fi.rekisteri.jdbc;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
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
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Invented people of one shape, so that what they cost is the same, and the register of them. */
final class CostedPeople {
  static final String LABELS = "LABELS";
  static final Provenance OWN =
      Provenance.fromSubject(Channel.WEB, CostedRegister.NOW).underNotice("1");
  private static final LocalizedText TEXT = LocalizedText.of("Tarrat", "Etiketter", "Labels");
  private static final LocalDate ENDED = LocalDate.of(2012, 5, 15);

  private int number = 1_000_000;

  /** The notice's register with marketing, visits, an accountant and labels. */
  static RegisterDefinition definition() {
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("DPA-1", LocalDate.EPOCH, TEXT)
            .statingEveryTerm()
            .instructed(LocalDate.EPOCH, "ohje 1")
            .endingWith(EndOfProcessing.Choice.DELETE);
    NamedParty accountant = NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND).under(agreement);
    ContactPoint contact = ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi");
    return CustomerRegisterNotice.definition(Controller.of("Esimerkkikauppa Oy", contact))
        .toBuilder()
        .list(PublicationList.labels(LABELS, TEXT))
        .change(
            changes ->
                changes
                    .recipient(CustomerRegisterNotice.FINANCE_PARTNER, one -> one.named(accountant))
                    .status(
                        ActivityStatus.ACTIVE,
                        Purpose.DIRECT_MARKETING,
                        Purpose.PERSONALISED_CONTENT,
                        Purpose.SITE_ANALYTICS))
        .build();
  }

  /** Name, number, e-mail, telephone, web and postal address of somebody who is a customer. */
  Customer next() {
    return newcomer().beginCustomership(LocalDate.of(2020, 5, 15));
  }

  /** The same of somebody whose customership ended so long ago that all of it is due. */
  Customer former() {
    return newcomer()
        .beginCustomership(LocalDate.of(2001, 3, 1))
        .endCustomership(ENDED, EndReason.ENDED_BY_CUSTOMER);
  }

  EmailAddress mail() {
    return EmailAddress.of("maija." + number + "@example.fi");
  }

  private PhoneNumber phone() {
    return new PhoneNumber("+35840" + number);
  }

  private Customer newcomer() {
    number++;
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Maija", "Kuviteltu"), OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("N" + number), OWN)
        .collect(CustomerFields.EMAIL, mail(), OWN)
        .collect(CustomerFields.PHONE, phone(), OWN)
        .collect(CustomerFields.WEB_ADDRESS, new WebAddress("https://example.fi/1"), OWN)
        .collect(
            CustomerFields.POSTAL_ADDRESS,
            PostalAddress.of("Kuusikkopolku 7", "00530", "Helsinki", "FI"),
            OWN);
  }

  static Customer withOrders(Customer customer, int count) {
    Customer with = customer;
    for (int i = 0; i < count; i++) {
      with = with.collect(CustomerFields.ORDER, order(i), OWN);
    }
    return with;
  }

  private static OrderSummary order(int i) {
    return new OrderSummary(
        "T-" + i,
        ENDED.minusYears(4),
        BigDecimal.valueOf(1990 + i, 2),
        Currency.getInstance("EUR"),
        OrderSummary.Status.PAID,
        Optional.empty(),
        Optional.of(LocalDate.of(2008, 12, 31)));
  }
}
