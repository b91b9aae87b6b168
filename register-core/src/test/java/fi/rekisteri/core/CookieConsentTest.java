package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.processing.Purpose.UX_ADAPTATION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What came by a cookie is stored only with the consent on which the cookie rests. */
class CookieConsentTest {
  private static final Provenance BY_COOKIE = Provenance.fromSubject(Channel.COOKIE, NOW);
  private static final WebAddress SITE = new WebAddress("https://anna.example.fi");
  private static final Receipt CLICK = Receipt.of(NOW, Channel.WEB);
  private static final Choice CONSENT =
      Choice.Consent.of(UX_ADAPTATION, new Asked("1", Language.FI), CLICK);

  private final TestRegister test =
      new TestRegister(new InMemoryStorage(), TestRegister.definition());

  private static Customer byCookie() {
    return anna().collect(CustomerFields.WEB_ADDRESS, SITE, BY_COOKIE);
  }

  @Test
  @DisplayName("S28.2 a value that came by a cookie is refused without consent, also in an import")
  void withoutConsentItIsRefused() {
    refuses(ErrorCode.CONSENT_REQUIRED, () -> test.maintenance().register(byCookie()));
    assertThat(
            test.maintenance()
                .importAll(
                    List.<ImportCandidate>of(new ImportCandidate.Readable(1, byCookie()))
                        .iterator(),
                    ImportListener.SILENT)
                .rejects())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(ErrorCode.CONSENT_REQUIRED));
    assertThat(test.outcomes(AuditAction.REGISTER)).containsExactly(Outcome.DENIED, Outcome.DENIED);
  }

  @Test
  @DisplayName("S28.2 with the consent to a declared cookie it is stored")
  void withConsentItIsStored() {
    Customer stored = test.maintenance().register(byCookie(), List.of(CONSENT));
    assertThat(stored.value(CustomerFields.WEB_ADDRESS)).contains(SITE);
  }

  @Test
  @DisplayName("S28.2 after the withdrawal nothing new comes by a cookie; what stands is let be")
  void afterWithdrawalNothingNewComes() {
    Customer known =
        test.maintenance()
            .register(
                anna().collect(CustomerFields.EMAIL, EmailAddress.of("a@example.fi"), BY_COOKIE),
                List.of(CONSENT));
    test.register
        .actingAs(TestRegister.MAIJA)
        .choicesOf(known.id())
        .record(new Choice.Withdrawal(UX_ADAPTATION, CLICK));
    refuses(
        ErrorCode.CONSENT_REQUIRED,
        () ->
            test.maintenance()
                .change(known.id(), c -> c.collect(CustomerFields.WEB_ADDRESS, SITE, BY_COOKIE)));
    Customer changed =
        test.maintenance()
            .change(
                known.id(),
                c ->
                    c.collect(
                        CustomerFields.EMAIL, EmailAddress.of("b@example.fi"), TestRegister.OWN));
    assertThat(changed.values(CustomerFields.EMAIL)).hasSize(3);
  }
}
