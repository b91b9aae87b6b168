package fi.rekisteri.core;

import static fi.rekisteri.core.DisclosingRegister.HOME;
import static fi.rekisteri.core.DisclosingRegister.hosting;
import static fi.rekisteri.core.DisclosingRegister.invoicing;
import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.Disclosed;
import fi.rekisteri.DisclosureItem;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureDetails.Safeguard;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.disclosure.HumanDecider;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes out is what was asked for, and stands in the ledger and in the trail. */
class DisclosuresTest {
  private final DisclosingRegister one = new DisclosingRegister();

  @Test
  @DisplayName("S14.3 S35 the accountant receives the fields that were asked for, and no others")
  void recipientReceivesTheRequestedFields() {
    Disclosed out = one.disclosures().disclose(one.anna.id(), invoicing(NAME, POSTAL_ADDRESS));
    assertThat(out.handed().keySet()).containsExactlyInAnyOrder(NAME, POSTAL_ADDRESS);
    assertThat(out.value(NAME)).contains(TestRegister.ANNA);
    assertThat(out.values(POSTAL_ADDRESS)).containsExactly(HOME);
    assertThat(out.subject()).isEqualTo(one.anna.id());
    assertThatIllegalArgumentException().isThrownBy(() -> out.values(EMAIL));
    assertThat(out.toString()).doesNotContain("Virta");
  }

  @Test
  @DisplayName("S30.4 S7.4 the ledger tells who, which fields, when, on which ground, by which way")
  void ledgerTellsTheDisclosure() {
    Disclosed out = one.disclosures().disclose(one.anna.id(), invoicing(POSTAL_ADDRESS, NAME));
    DisclosureFacts facts = one.lines(one.anna.id()).get(0).facts();
    assertThat(facts).isEqualTo(out.disclosure().facts());
    assertThat(facts.recipient()).isEqualTo(CustomerRegisterNotice.FINANCE_PARTNER);
    assertThat(facts.ground()).isEqualTo(DisclosureGround.INVOICING);
    assertThat(facts.purpose()).isEqualTo(Purpose.INVOICING);
    assertThat(facts.fields()).containsExactly("name", "postalAddress");
    assertThat(facts.interfaceId()).isEqualTo("back-office");
    DisclosureDetails details = out.disclosure().details().orElseThrow();
    assertThat(details.party()).isEqualTo("Tilitoimisto Oy");
    assertThat(details.country()).isEqualTo(CountryCode.FINLAND);
    assertThat(details.basis().evidence()).isEqualTo(Evidence.CASE);
    assertThat(details.basis().reference()).isEqualTo("Lasku 7");
    assertThat(details.basis().agreement()).contains("DPA-1");
  }

  @Test
  @DisplayName("law 6 the trail tells the same disclosure, at the same instant")
  void trailTellsTheDisclosure() {
    Disclosed out = one.disclosures().disclose(one.anna.id(), invoicing(NAME));
    AuditEntry entry = one.trail().get(0);
    assertThat(entry.act().outcome()).isEqualTo(Outcome.DONE);
    assertThat(entry.act().subject()).contains(one.anna.id());
    assertThat(entry.act().fields())
        .containsExactly("to=" + CustomerRegisterNotice.FINANCE_PARTNER, "on=INVOICING", "name");
    assertThat(entry.purpose()).isEqualTo(Purpose.INVOICING);
    assertThat(entry.at()).isEqualTo(out.disclosure().facts().at());
    assertThat(one.test.as(DisclosingRegister.SENDER).get(one.anna.id()).version())
        .as("the record is as it was")
        .isEqualTo(1);
  }

  @Test
  @DisplayName("S30 an invoice is about one order: values are chosen, and the others stay sealed")
  void chosenOrdersGoOut() {
    String second = one.orders().get(1);
    DisclosureItem item =
        DisclosureItem.of(one.anna.id(), invoicing(NAME, ORDER)).only(ORDER, second);
    assertThat(one.disclosures().disclose(item).values(ORDER))
        .extracting(OrderSummary::orderId)
        .containsExactly("T-2");
    assertThat(one.disclosures().disclose(one.anna.id(), invoicing(ORDER)).values(ORDER))
        .extracting(OrderSummary::orderId)
        .containsExactly("T-1", "T-2");
  }

  @Test
  @DisplayName("S30 a choice of nothing, or where nothing is to choose, is a caller's mistake")
  void emptyChoiceIsRefused() {
    DisclosureItem item = DisclosureItem.of(one.anna.id(), invoicing(NAME, ORDER));
    assertThatIllegalArgumentException().isThrownBy(() -> item.only(ORDER));
    assertThatIllegalArgumentException().isThrownBy(() -> item.only(NAME, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> item.only(EMAIL, "x"));
  }

  @Test
  @DisplayName("S30 a field of which nothing is held goes out empty")
  void fieldThatIsNotHeldIsEmpty() {
    Disclosed out = one.disclosures().disclose(one.anna.id(), invoicing(NAME, BILLING_ADDRESS));
    assertThat(out.values(BILLING_ADDRESS)).isEmpty();
  }

  @Test
  @DisplayName("S37.4 a transfer is told with its country and what makes it lawful")
  void transferIsTold() {
    Disclosed out = one.disclosures().disclose(one.anna.id(), hosting());
    DisclosureDetails details = out.disclosure().details().orElseThrow();
    assertThat(details.country()).isEqualTo(DisclosingRegister.USA);
    assertThat(details.safeguards())
        .containsExactly(
            new Safeguard(DisclosingRegister.USA, TransferTool.Kind.STANDARD_CLAUSES, "SCC-1"));
    assertThat(out.value(EMAIL)).contains(TestRegister.ANNAS_MAIL);
  }

  @Test
  @DisplayName("S29.2 S66.2 who decides with the help of a credit report stands in the ledger")
  void humanInvolvementIsRecorded() {
    DisclosureRequest request =
        DisclosureRequest.of(
                CustomerRegisterNotice.CREDIT_INFORMATION_PROVIDER,
                DisclosureGround.CREDIT_DECISION_SUPPORT,
                new Contract("Sop. 9"),
                NAME)
            .decidedBy(new HumanDecider("pirkko", true));
    one.disclosures().disclose(one.anna.id(), request);
    assertThat(one.disclosures().ofSubject(one.anna.id(), null, 10))
        .extracting(line -> line.details().orElseThrow().basis().human())
        .isEqualTo(List.of(Optional.of("pirkko")));
  }
}
