package fi.rekisteri.core.handover;

import static fi.rekisteri.core.handover.Outgoing.LAST_DAY;
import static fi.rekisteri.core.handover.Outgoing.TODAY;
import static fi.rekisteri.core.handover.Outgoing.cleared;
import static fi.rekisteri.core.handover.Outgoing.hosting;
import static fi.rekisteri.core.handover.Outgoing.invoicing;
import static fi.rekisteri.core.handover.Outgoing.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.handover.HandoverDecision.Cleared;
import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandoverGuardTest {
  @Test
  @DisplayName("S14.2, S30 the accountant gets what an invoice needs, and the decision says why")
  void declaredHandoverIsCleared() {
    Cleared cleared = cleared(Outgoing.definition(), invoicing(), TODAY);
    assertThat(cleared.rule().ground()).isEqualTo(DisclosureGround.INVOICING);
    assertThat(cleared.party().name()).isEqualTo("Tilitoimisto Oy");
    assertThat(cleared.party().country()).isEqualTo(CountryCode.FINLAND);
    assertThat(cleared.transfers()).isEmpty();
    assertThat(cleared.fields()).isEqualTo(invoicing().fields());
    assertThat(cleared.decidedBy()).hasToString("S30.1");
  }

  @Test
  @DisplayName("S29, S35 whoever decides for itself gets a disclosure, a group company included")
  void separateControllerIsTreatedAsOutside() {
    DisclosureRequest tax = Grounds.legalDuty();
    assertThat(cleared(Outgoing.definition(), tax, TODAY).toController()).isTrue();
    assertThat(cleared(Outgoing.definition(), invoicing(), TODAY).toController()).isFalse();
  }

  @Test
  @DisplayName("S29.1 nobody whom the definition does not declare gets anything")
  void unknownRecipientIsRefused() {
    refuses(
        ErrorCode.UNKNOWN_RECIPIENT,
        DisclosureRequest.of(
            "STRANGER", DisclosureGround.INVOICING, new Case("1"), CustomerFields.NAME));
  }

  @Test
  @DisplayName("S30.1 a ground that is not on the closed list, or not for them, is none")
  void undeclaredGroundIsRefused() {
    refuses(
        ErrorCode.DISCLOSURE_GROUND_NOT_DECLARED,
        DisclosureRequest.of(
            CustomerRegisterNotice.FINANCE_PARTNER,
            new DisclosureGround("MARKETING_PARTNER"),
            new Contract("1"),
            CustomerFields.NAME));
    refuses(
        ErrorCode.DISCLOSURE_GROUND_NOT_DECLARED,
        DisclosureRequest.of(
            CustomerRegisterNotice.HOSTING_PARTNER,
            DisclosureGround.INVOICING,
            new Case("1"),
            CustomerFields.NAME));
  }

  @Test
  @DisplayName("G15, S14.3 a category alone gets nothing: people may ask to whom their data went")
  void unnamedRecipientIsRefused() {
    refuses(ErrorCode.RECIPIENT_NOT_NAMED, hosting());
  }

  @Test
  @DisplayName("S7.1, G28 a processor whose agreement ended yesterday gets nothing")
  void endedAgreementIsRefused() {
    assertThat(cleared(Outgoing.definition(), invoicing(), LAST_DAY)).isNotNull();
    refuses(
        ErrorCode.NO_PROCESSING_AGREEMENT,
        Outgoing.definition(),
        invoicing(),
        LAST_DAY.plusDays(1));
  }

  @Test
  @DisplayName("S7.1, G28 nor does it before the first day, or without any agreement")
  void missingAgreementIsRefused() {
    refuses(
        ErrorCode.NO_PROCESSING_AGREEMENT,
        Outgoing.definition(),
        invoicing(),
        Outgoing.FIRST_DAY.minusDays(1));
    refuses(
        ErrorCode.NO_PROCESSING_AGREEMENT,
        Outgoing.builder()
            .change(
                changes ->
                    changes.recipient(
                        CustomerRegisterNotice.FINANCE_PARTNER,
                        r -> r.named(NamedParty.of("Oy", CountryCode.FINLAND))))
            .build(),
        invoicing(),
        TODAY);
  }

  @Test
  @DisplayName("S14.2, S30.3 a field too many refuses the whole, and is named by its path")
  void fieldOutOfScopeIsRefused() {
    DisclosureRequest more =
        DisclosureRequest.of(
            CustomerRegisterNotice.FINANCE_PARTNER,
            DisclosureGround.INVOICING,
            new Case("1"),
            CustomerFields.NAME,
            CustomerFields.PHONE);
    refuses(ErrorCode.DISCLOSURE_FIELD_OUT_OF_SCOPE, more);
    HandoverDecision decision = new HandoverGuard(Outgoing.definition()).judge(more, TODAY);
    assertThat(((Refused) decision).denied()).hasMessageContaining("[phone]");
  }

  @Test
  @DisplayName("S7 a sub-processor is on the list of the agreement, or nothing goes to it")
  void unapprovedSubProcessorIsRefused() {
    DisclosureRequest approved = invoicing().by(DisclosureRoute.DIRECT.through("Konesali Oy"));
    assertThat(cleared(Outgoing.definition(), approved, TODAY)).isNotNull();
    refuses(
        ErrorCode.SUB_PROCESSOR_NOT_APPROVED,
        invoicing().by(DisclosureRoute.DIRECT.through("Tuntematon Oy")));
  }
}
