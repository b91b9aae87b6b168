package fi.rekisteri.jdbc;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Requests;
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
import fi.rekisteri.definition.RegisterDefinition;
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

/** One process of a register, with somebody who works in it and somebody who answers for it. */
record TrailedRegister(CustomerRegister register) {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");
  private static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Esimerkkikauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));

  static TrailedRegister over(RegisterStorage storage, InMemoryKeys keys) {
    Instant past = NOW.minusSeconds(60);
    return new TrailedRegister(
        EmbeddedRegister.builder()
            .definition(DEFINITION)
            .storage(storage)
            .keys(keys)
            .staff(
                StaffSource.of(
                    StaffMember.of("clerk", past, Operation.READ, Operation.MAINTAIN)
                        .signed("1", past),
                    StaffMember.of("controller", past, Operation.ADMIN).signed("1", past)))
            .build());
  }

  CustomerAccess customers() {
    return register.actingAs(actor("clerk")).forPurpose(Purpose.REGISTER_MAINTENANCE);
  }

  Requests requests() {
    return register.actingAs(actor("clerk")).requests();
  }

  AuditTrail trail() {
    return register.actingAs(actor("controller")).audit();
  }

  private static Actor actor(String name) {
    return Actor.person(name, NOW, "password+otp", "back-office");
  }

  CustomerId register(int number) {
    return customers()
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtanen"), OWN)
                .collect(CustomerFields.EMAIL, mail(number), OWN))
        .id();
  }

  void change(CustomerId id, int number) {
    customers().change(id, who -> who.rectify(CustomerFields.EMAIL, mail(number), OWN));
  }

  private static EmailAddress mail(int number) {
    return EmailAddress.of("customer" + number + "@example.fi");
  }
}
