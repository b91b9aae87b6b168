package fi.rekisteri.samples.cluster;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** A register with its keys in memory, and a clerk who works in it. */
record Shop(CustomerAccess customers) {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");

  static Shop over(RegisterStorage storage, InMemoryKeys keys) {
    Instant past = NOW.minusSeconds(60);
    Controller controller =
        Controller.of(
            "Esimerkkikauppa Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
    return new Shop(
        EmbeddedRegister.builder()
            .definition(CustomerRegisterNotice.definition(controller))
            .storage(storage)
            .keys(keys)
            .staff(
                StaffSource.of(
                    StaffMember.of("clerk", past, Operation.READ, Operation.MAINTAIN)
                        .signed("1", past)))
            .build()
            .actingAs(Actor.person("clerk", NOW, "password+otp", "back-office"))
            .forPurpose(Purpose.REGISTER_MAINTENANCE));
  }

  List<CustomerId> register(int people) {
    return IntStream.range(0, people).mapToObj(this::registerOne).toList();
  }

  private CustomerId registerOne(int number) {
    return customers
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtanen"), OWN)
                .collect(CustomerFields.EMAIL, mail(number), OWN))
        .id();
  }

  void change(CustomerId id, int number) {
    change(id, number, () -> {});
  }

  /** A change that tells of each time that it is tried. */
  void change(CustomerId id, int number, Runnable tried) {
    customers.change(
        id,
        who -> {
          tried.run();
          return who.rectify(CustomerFields.EMAIL, mail(number), OWN);
        });
  }

  static EmailAddress mail(int number) {
    return EmailAddress.of("customer" + number + "@example.fi");
  }
}
