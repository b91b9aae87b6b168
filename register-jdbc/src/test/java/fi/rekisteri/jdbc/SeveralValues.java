package fi.rekisteri.jdbc;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A register of somebody with three addresses and three orders, opened anew for each day. */
final class SeveralValues {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");

  private final RegisterStorage storage;
  private final InMemoryKeys keys = InMemoryKeys.random();
  private final ErasureLedger ledger = new InMemoryErasureLedger();

  SeveralValues(RegisterStorage storage) {
    this.storage = storage;
  }

  /** Another process, so many days later. */
  RegisterDesk officer(int days) {
    Instant now = NOW.plus(Duration.ofDays(days));
    Instant from = NOW.minusSeconds(1);
    return EmbeddedRegister.builder()
        .definition(
            CustomerRegisterNotice.definition(
                Controller.of(
                    "Esimerkkikauppa Oy",
                    ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi"))))
        .storage(storage)
        .keys(keys)
        .erasureLedger(ledger)
        .staff(
            StaffSource.of(
                StaffMember.of("officer", from, Operation.READ, Operation.MAINTAIN, Operation.ERASE)
                    .signed("1", from)))
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .build()
        .actingAs(Actor.person("officer", now, "password+otp", "back-office"));
  }

  CustomerId anna(RegisterDesk desk) {
    Customer anna =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtanen"), OWN)
            .beginCustomership(LocalDate.of(2020, 1, 1));
    for (int i = 1; i <= 3; i++) {
      anna =
          anna.collect(CustomerFields.EMAIL, EmailAddress.of("anna" + i + "@example.fi"), OWN)
              .collect(CustomerFields.ORDER, order("T-" + i), OWN);
    }
    return desk.forPurpose(Purpose.RIGHTS).register(anna).id();
  }

  /** Of a financial year whose vouchers no law keeps any more. */
  private static OrderSummary order(String id) {
    return OrderSummary.TYPE.read(
        String.join("\u001F", id, "2015-03-01", "19.90", "EUR", "PAID", "", "2015-12-31"));
  }

  void carriedOut(RegisterDesk desk, CustomerId subject, Claim claim) {
    Arrival arrival = new Arrival(NOW, Channel.POST, ContactRole.CUSTOMER_SERVICE);
    long number =
        desk.requests().receive(ReceivedRequest.letter(arrival, "letter 7", claim)).number();
    desk.requests().concerns(number, subject);
    desk.requests()
        .identified(
            number, IdentityEvidence.nothing().and(IdentityFactor.STRONG_AUTHENTICATION, NOW));
    desk.requests().decide(number, 1, Decision.granted());
    desk.requests().carryOut(number, 1);
  }

  static List<String> emails(RegisterDesk desk, CustomerId id) {
    return ids(desk, id, CustomerFields.EMAIL);
  }

  static List<String> orders(RegisterDesk desk, CustomerId id) {
    return ids(desk, id, CustomerFields.ORDER);
  }

  /** The ids of the values that can be read. */
  static <T> List<String> ids(RegisterDesk desk, CustomerId id, FieldKey<T> field) {
    CustomerAccess access = desk.forPurpose(Purpose.RIGHTS);
    if (field.cardinality() == Cardinality.COLLECTION) {
      return access.collection(id, field, null, 100).stream().map(Entry::element).toList();
    }
    return access.get(id).field(field) instanceof Field.Held<T> held
        ? held.entries().stream().map(Entry::element).toList()
        : List.of();
  }
}
