package fi.rekisteri.jdbc;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A register with an accountant, Anna in it, and a clerk who may disclose. */
record DisclosingDesk(InMemoryKeys keys) {
  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final LocalizedText TEXT = LocalizedText.finnish("syy");
  static final DisclosureRequest INVOICING =
      DisclosureRequest.of(
          CustomerRegisterNotice.FINANCE_PARTNER,
          DisclosureGround.INVOICING,
          new Case("Lasku 7"),
          CustomerFields.NAME);

  static CustomerId anna(RegisterDesk desk) {
    return desk.forPurpose(Purpose.RIGHTS)
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(
                    CustomerFields.NAME,
                    PersonName.of("Anna", "Virtanen"),
                    Provenance.fromSubject(Channel.WEB, NOW).underNotice("1")))
        .id();
  }

  RegisterDesk over(RegisterStorage storage) {
    Instant past = NOW.minusSeconds(60);
    CustomerRegister register =
        EmbeddedRegister.builder()
            .definition(definition())
            .storage(storage)
            .keys(keys)
            .staff(
                StaffSource.of(
                    StaffMember.of(
                            "clerk",
                            past,
                            Operation.READ,
                            Operation.MAINTAIN,
                            Operation.DISCLOSE,
                            Operation.ADMIN)
                        .signed("1", past)))
            .build();
    return register.actingAs(Actor.person("clerk", NOW, "password+otp", "back-office"));
  }

  private static RegisterDefinition definition() {
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("DPA-1", LocalDate.EPOCH, TEXT)
            .statingEveryTerm()
            .instructed(LocalDate.EPOCH, "ohje 1")
            .endingWith(EndOfProcessing.Choice.DELETE);
    NamedParty accountant = NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND).under(agreement);
    ContactPoint contact = ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi");
    return CustomerRegisterNotice.definition(Controller.of("Esimerkkikauppa Oy", contact))
        .toBuilder()
        .change(
            changes ->
                changes.recipient(
                    CustomerRegisterNotice.FINANCE_PARTNER, one -> one.named(accountant)))
        .build();
  }
}
