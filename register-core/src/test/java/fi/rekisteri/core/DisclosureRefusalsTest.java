package fi.rekisteri.core;

import static fi.rekisteri.core.DisclosingRegister.SENDER;
import static fi.rekisteri.core.DisclosingRegister.invoicing;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.DisclosureItem;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever is missing refuses the whole, by a code that stands in the trail; no line is written.
 */
class DisclosureRefusalsTest {
  private final DisclosingRegister one = new DisclosingRegister();

  private AuditEntry refused(ErrorCode code, DisclosureItem item) {
    refuses(code, () -> one.disclosures().disclose(item));
    assertThat(one.lines(item.subject())).as("the ledger").isEmpty();
    AuditEntry entry = one.trail().get(0);
    assertThat(entry.act().outcome()).isEqualTo(Outcome.DENIED);
    assertThat(entry.act().code()).contains(code);
    assertThat(entry.act().subject()).contains(item.subject());
    return entry;
  }

  private AuditEntry refused(ErrorCode code, DisclosureRequest request) {
    return refused(code, DisclosureItem.of(one.anna.id(), request));
  }

  private void chosen(Choice choice) {
    one.desk().choicesOf(one.anna.id()).record(choice);
  }

  @Test
  @DisplayName("S14.3 the finance partner asks for the phone number: denied, and audited")
  void fieldOutsideTheScopeRefusesTheWhole() {
    AuditEntry entry = refused(ErrorCode.DISCLOSURE_FIELD_OUT_OF_SCOPE, invoicing(NAME, PHONE));
    assertThat(entry.act().fields())
        .containsExactly(
            "to=" + CustomerRegisterNotice.FINANCE_PARTNER, "on=INVOICING", "name", "phone");
  }

  @Test
  @DisplayName("S30.1 an unknown recipient, and a ground that is not declared for one, are refused")
  void undeclaredPartiesAreRefused() {
    refused(
        ErrorCode.UNKNOWN_RECIPIENT,
        DisclosureRequest.of("NOBODY", DisclosureGround.INVOICING, new Case("1"), NAME));
    refused(
        ErrorCode.DISCLOSURE_GROUND_NOT_DECLARED,
        DisclosureRequest.of(
            CustomerRegisterNotice.FINANCE_PARTNER,
            DisclosureGround.DEBT_COLLECTION,
            new Case("1"),
            NAME));
    refused(
        ErrorCode.LEGAL_REFERENCE_MISSING,
        DisclosureRequest.of(
            CustomerRegisterNotice.FINANCE_PARTNER,
            DisclosureGround.INVOICING,
            new Contract("1"),
            NAME));
  }

  @Test
  @DisplayName("S7.1 an agreement that ended yesterday refuses; control: on its last day it holds")
  void agreementThatEndedRefuses() {
    one.test.clock.pass(Duration.ofDays(39)); // the last day, in the register's zone
    one.disclosures().disclose(one.register("A-2").id(), invoicing(NAME));
    one.test.clock.pass(Duration.ofDays(1));
    refused(ErrorCode.NO_PROCESSING_AGREEMENT, invoicing(NAME));
  }

  @Test
  @DisplayName("S41.1 nobody discloses who is not designated for it, in an emergency neither")
  void undesignatedIsRefused() {
    one.test.staff.add(
        StaffedRegister.member("maija", Operation.READ, Operation.MAINTAIN, Operation.ADMIN));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> one.test.desk("maija").disclosures().disclose(one.anna.id(), invoicing(NAME)));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () ->
            one.test
                .desk(SENDER)
                .breakingGlass("fire")
                .disclosures()
                .disclose(one.anna.id(), invoicing(NAME)));
    assertThat(one.trail())
        .hasSize(2)
        .allMatch(entry -> entry.act().code().equals(Optional.of(ErrorCode.NOT_DESIGNATED)));
    assertThat(one.lines(one.anna.id())).isEmpty();
  }

  @Test
  @DisplayName("S80.2 of somebody restricted nothing goes out; S80.5 nor a restricted field")
  void restrictedPersonIsRefused() {
    chosen(restriction("postalAddress"));
    refused(ErrorCode.RESTRICTED, invoicing(NAME, POSTAL_ADDRESS));
    chosen(restriction());
    refused(ErrorCode.RESTRICTED, invoicing(NAME));
  }

  private static Choice restriction(String... fields) {
    return new Choice.Restriction(
        Set.of(fields), RestrictionGround.ACCURACY_CONTESTED, Closing.CALL);
  }

  @Test
  @DisplayName("S70.1 who forbids disclosure alone is used on, and disclosed no more")
  void prohibitionOfDisclosureIsHeeded() {
    one.disclosures()
        .disclose(
            one.register("A-2").id(), DisclosingRegister.addresses(DisclosingRegister.MAILING));
    chosen(
        new Choice.Prohibition(
            Set.of(ProhibitionScope.DIRECT_MARKETING),
            Set.of(ProhibitedUse.DISCLOSURE),
            Closing.CALL));
    refused(ErrorCode.PROHIBITED, DisclosingRegister.addresses(DisclosingRegister.MAILING));
    assertThat(one.desk().forPurpose(Purpose.DIRECT_MARKETING).find(one.anna.id()))
        .as("control: the controller may write to her itself")
        .isPresent();
  }

  @Test
  @DisplayName("S30 a chosen value that is not held refuses the whole")
  void chosenValueThatIsNotHeldRefuses() {
    DisclosureItem item = DisclosureItem.of(one.anna.id(), invoicing(NAME, ORDER));
    refused(ErrorCode.FIELD_NOT_HELD, item.only(ORDER, one.orders().get(0), "ffff"));
  }

  @Test
  @DisplayName("S30 of a stranger, and of somebody erased, nothing goes out")
  void absentPeopleAreRefused() {
    refused(ErrorCode.CUSTOMER_NOT_FOUND, DisclosureItem.of(CustomerId.random(), invoicing(NAME)));
    one.erase(one.anna.id());
    refused(ErrorCode.CUSTOMER_ERASED, invoicing(NAME));
  }

  @Test
  @DisplayName("S4.2 what is bound to statistics is counted, and disclosed to nobody")
  void statisticsDiscloseNobody() {
    refused(ErrorCode.PURPOSE_DENIED, DisclosingRegister.addresses(DisclosingRegister.SURVEY));
  }

  @Test
  @DisplayName(
      "S30.3 a field outside what ground and recipient may get is refused, in the ground's purpose")
  void fieldOutsideTheGroundIsRefused() {
    assertThat(one.test.register.definition().activity(Purpose.INVOICING).orElseThrow().fields())
        .doesNotContain(EMAIL);
    refused(ErrorCode.DISCLOSURE_FIELD_OUT_OF_SCOPE, invoicing(EMAIL));
    assertThat(List.of(one.trail().get(0).purpose())).containsExactly(Purpose.INVOICING);
  }

  @Test
  @DisplayName("S30.4 where nothing is held nothing goes out, and no line says that it did")
  void nothingHeldIsNothingHandedOver() {
    refused(ErrorCode.FIELD_NOT_HELD, invoicing(BILLING_ADDRESS));
    assertThat(one.lines(one.anna.id())).isEmpty();
    one.disclosures().disclose(DisclosureItem.of(one.anna.id(), invoicing(NAME, BILLING_ADDRESS)));
    assertThat(one.lines(one.anna.id()))
        .singleElement()
        .satisfies(line -> assertThat(line.facts().fields()).containsExactly("name"));
  }
}
