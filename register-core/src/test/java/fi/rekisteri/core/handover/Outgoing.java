package fi.rekisteri.core.handover;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.handover.HandoverDecision.Cleared;
import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of the notice with parties that have names, and requests that may go to them. */
final class Outgoing {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
  static final LocalizedText TEXT = LocalizedText.of("syy", "orsak", "reason");
  static final CountryCode USA = new CountryCode("US");

  private Outgoing() {}

  static RegisterDefinitionBuilder builder() {
    NamedParty agency = NamedParty.of("Perintä Oy", CountryCode.FINLAND);
    NamedParty credit = NamedParty.of("Luotto Oy", CountryCode.FINLAND);
    NamedParty authority = NamedParty.of("Verohallinto", CountryCode.FINLAND);
    return CustomerRegisterNotice.definition(controller()).toBuilder()
        .change(
            changes ->
                changes
                    .recipient(CustomerRegisterNotice.FINANCE_PARTNER, r -> r.named(accountant()))
                    .recipient(CustomerRegisterNotice.COLLECTION_AGENCY, r -> r.named(agency))
                    .recipient(
                        CustomerRegisterNotice.CREDIT_INFORMATION_PROVIDER, r -> r.named(credit))
                    .recipient(CustomerRegisterNotice.AUTHORITY, r -> r.named(authority)));
  }

  static RegisterDefinition definition() {
    return builder().build();
  }

  /** The same, with the hosting partner in the United States under a rule of the test. */
  static RegisterDefinition hostedInUsa(TransferTool tool) {
    NamedParty host = NamedParty.of("Hosting Inc.", USA).under(agreement());
    return builder()
        .change(
            changes ->
                changes.recipient(CustomerRegisterNotice.HOSTING_PARTNER, r -> r.named(host)))
        .transfer(
            new TransferRule(
                CustomerRegisterNotice.HOSTING_PARTNER, USA, Optional.of(TEXT), Optional.of(tool)))
        .build();
  }

  static TransferTool clauses(Optional<LocalDate> validTo) {
    return new TransferTool(TransferTool.Kind.STANDARD_CLAUSES, "SCC-1", Optional.empty(), validTo);
  }

  static NamedParty accountant() {
    return NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND).under(agreement());
  }

  static ProcessingAgreement agreement() {
    return new ProcessingAgreement(
        "DPA-1", FIRST_DAY, Optional.of(LAST_DAY), TEXT, List.of("Konesali Oy"));
  }

  static Controller controller() {
    return Controller.of(
            "Esimerkkikauppa Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"))
        .withBusinessId("0245974-7");
  }

  static DisclosureRequest invoicing() {
    return DisclosureRequest.of(
        CustomerRegisterNotice.FINANCE_PARTNER,
        DisclosureGround.INVOICING,
        new Case("Lasku 7"),
        CustomerFields.NAME,
        CustomerFields.BILLING_ADDRESS);
  }

  static DisclosureRequest hosting() {
    return DisclosureRequest.of(
        CustomerRegisterNotice.HOSTING_PARTNER,
        DisclosureGround.TECHNICAL_OPERATION,
        new Contract("Sop. 3"),
        CustomerFields.NAME);
  }

  static Cleared cleared(RegisterDefinition definition, DisclosureRequest request, LocalDate day) {
    return new HandoverGuard(definition)
        .judge(request, day)
        .fold(
            cleared -> cleared,
            refused -> {
              throw new AssertionError(refused.denied().getMessage());
            });
  }

  static void refuses(ErrorCode code, DisclosureRequest request) {
    refuses(code, definition(), request, TODAY);
  }

  static void refuses(
      ErrorCode code, RegisterDefinition definition, DisclosureRequest request, LocalDate day) {
    HandoverDecision decision = new HandoverGuard(definition).judge(request, day);
    assertThat(decision)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
