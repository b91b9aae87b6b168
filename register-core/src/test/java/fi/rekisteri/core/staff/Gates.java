package fi.rekisteri.core.staff;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.staff.StaffPolicy.Version;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Gates over small rosters; version 2 of the undertaking is required from 1 July 2026 on. */
final class Gates {
  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final LocalDate SECOND_REQUIRED = LocalDate.of(2026, 7, 1);
  static final String CARRIER = "CARRIER";

  private Gates() {}

  static Actor person(String userId, Instant authenticatedAt) {
    return Actor.person(userId, authenticatedAt, "password+otp", "back-office");
  }

  static StaffMember maija(Operation... operations) {
    return StaffMember.of("maija", FROM, operations).signed("1", FROM);
  }

  static ActorGate gate(StaffMember... members) {
    return new ActorGate(definition(), StaffSource.of(members));
  }

  static Optional<ErrorCode> refusal(ActorGate gate, Operation operation, Instant at) {
    return gate.pass(person("maija", at), false).refusal(operation, at);
  }

  static RegisterDefinition definition() {
    LocalizedText text = LocalizedText.of("kuljetus", "transport", "carriage");
    ProcessingAgreement signed =
        ProcessingAgreement.signed("Sop. 7", LocalDate.of(2026, 2, 1), text)
            .through(LocalDate.of(2026, 4, 30))
            .statingEveryTerm()
            .instructed(LocalDate.of(2026, 2, 1), "Ohje 1")
            .endingWith(EndOfProcessing.Choice.RETURN);
    return CustomerRegisterNotice.definition(
            Controller.of(
                "Keksitty Oy", ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "a@example.fi")))
        .toBuilder()
        .staffPolicy(
            StaffPolicy.requiring(
                new Version("1", LocalDate.EPOCH), new Version("2", SECOND_REQUIRED)))
        .recipient(
            Recipient.category(
                    CARRIER,
                    text,
                    Recipient.Role.PROCESSOR,
                    Set.of(CustomerFields.NAME, CustomerFields.POSTAL_ADDRESS))
                .named(NamedParty.of("Kuljetus Oy", new CountryCode("FI")).under(signed)))
        .build();
  }
}
