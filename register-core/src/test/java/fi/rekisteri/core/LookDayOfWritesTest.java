package fi.rekisteri.core;

import static fi.rekisteri.processing.Purpose.PERSONALISED_CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever brings a day forward brings the day of the look forward with it. */
class LookDayOfWritesTest {
  private static final LocalDate TODAY = RetainingRegister.TODAY;

  private final RetainingRegister at = new RetainingRegister();
  private final CustomerId id = at.ended(LocalDate.of(2025, 1, 1));

  private LocalDate day() {
    return at.storage.inTransaction(tx -> tx.customers().due(DueStore.NEVER, null, 10)).stream()
        .filter(one -> one.customer().facts().id().equals(id))
        .map(DueCustomer::lookOn)
        .findAny()
        .orElse(DueStore.NEVER);
  }

  private void rectify(Provenance told) {
    at.clerk()
        .forPurpose(Purpose.RIGHTS)
        .change(
            id, one -> one.rectify(CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), told));
  }

  @Test
  @DisplayName("S33 consent until a last day is looked at on the day after it")
  void consentWithALastDay() {
    assertThat(day()).as("control").isAfter(TODAY.plusYears(5));
    LocalDate last = TODAY.plusMonths(3);
    at.clerk()
        .choicesOf(id)
        .record(
            new Choice.Consent(
                PERSONALISED_CONTENT,
                new Asked("1", Language.FI),
                new Choice.ConsentTerms(Optional.of(last), Optional.empty()),
                Receipt.of(at.clock.instant(), Channel.WEB)));
    assertThat(day()).isEqualTo(last.plusDays(1));
  }

  @Test
  @DisplayName("S33 a value that gives way to an older one may end a period: it is looked at today")
  void olderValueIsLookedAt() {
    rectify(Provenance.fromSubject(Channel.WEB, at.clock.instant()).underNotice("1"));
    assertThat(day()).as("control: a newer one ends nothing").isAfter(TODAY.plusYears(5));
    rectify(
        Provenance.fromSubject(Channel.WEB, at.clock.instant().minus(Duration.ofDays(30)))
            .underNotice("1"));
    assertThat(day()).isEqualTo(TODAY);
  }
}
