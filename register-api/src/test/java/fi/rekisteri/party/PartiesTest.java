package fi.rekisteri.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final LocalizedText TEXT = LocalizedText.finnish("teksti");

  @ParameterizedTest
  @ValueSource(
      strings = {"(s-postiosoite)", "", "a@b", "a(at)b.fi", "a b@c.fi", "@c.fi", "a@b@c.fi"})
  @DisplayName("S11.4, L05 a placeholder is no e-mail address")
  void placeholderIsRefused(String email) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactPoint.byEmail(ContactRole.CONTACT_PERSON, email))
        .withMessageNotContaining("@");
  }

  @Test
  @DisplayName("L13 a controller has a name, and somebody can reach it")
  void controllerWithoutNameOrContactIsRefused() {
    ContactPoint contact = ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "a@example.fi");
    assertThatIllegalArgumentException().isThrownBy(() -> Controller.of(" ", contact));
    assertThatIllegalArgumentException().isThrownBy(() -> Controller.of("Esimerkki Oy"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Controller.of("Esimerkki Oy", contact).withBusinessId(" "));
  }

  @Test
  @DisplayName("S72 the contact point of a role is found, a vacancy is empty")
  void contactIsFoundByRole() {
    ContactPoint contact =
        ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "a@example.fi")
            .withName("Asiakaspalvelu")
            .withPhone("09 123 4567")
            .withPostalAddress("Katu 1, 00100 Helsinki")
            .withUrl("https://example.fi/palvelu");
    Controller controller = Controller.of("Esimerkki Oy", contact);
    assertThat(controller.contact(ContactRole.CUSTOMER_SERVICE)).contains(contact);
    assertThat(controller.contact(ContactRole.CONTACT_PERSON)).isEmpty();
  }

  @Test
  @DisplayName("law 10: printing a party shows no name and no contact data")
  void partiesPrintNothingPersonal() {
    ContactPoint contact = ContactPoint.byEmail(ContactRole.CONTACT_PERSON, "canary@example.fi");
    Controller controller = Controller.of("Toiminimi Canary", contact.withName("Canary"));
    SubProcessor other = SubProcessor.of("Tmi Canary", CountryCode.FINLAND, DAY);
    NamedParty party =
        NamedParty.of("Tmi Canary", CountryCode.FINLAND)
            .under(ProcessingAgreement.signed("Canary", DAY, TEXT).approving(other));
    assertThat(List.of(controller, contact, party, party.agreement(), other).toString())
        .doesNotContainIgnoringCase("canary");
    assertThat(controller.name()).as("control").contains("Canary");
  }

  @Test
  @DisplayName("S7.1 an agreement holds from its first to its last day")
  void agreementHoldsOnItsDays() {
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("DPA-1", DAY, TEXT).through(DAY.plusDays(1));
    assertThat(agreement.isInForceOn(DAY.minusDays(1))).isFalse();
    assertThat(agreement.isInForceOn(DAY)).isTrue();
    assertThat(agreement.isInForceOn(DAY.plusDays(1))).isTrue();
    assertThat(agreement.isInForceOn(DAY.plusDays(2))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> agreement.through(DAY.minusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProcessingAgreement.signed(" ", DAY, TEXT));
  }

  @Test
  @DisplayName("G28 after its last day an agreement owes the word that nothing is left")
  void endedAgreementOwesAConfirmation() {
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("DPA-1", DAY, TEXT)
            .through(DAY.plusDays(9))
            .endingWith(EndOfProcessing.Choice.DELETE);
    assertThat(agreement.isConfirmationDueOn(DAY.plusDays(9))).isFalse();
    assertThat(agreement.isConfirmationDueOn(DAY.plusDays(10))).isTrue();
    ProcessingAgreement confirmed = agreement.confirmed(DAY.plusDays(12), "Vahvistus 1");
    assertThat(confirmed.isConfirmationDueOn(DAY.plusDays(11))).isTrue();
    assertThat(confirmed.isConfirmationDueOn(DAY.plusDays(12))).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(
            () -> ProcessingAgreement.signed("DPA-1", DAY, TEXT).confirmed(DAY, "Vahvistus 1"));
  }

  @Test
  @DisplayName("G28 a sub-processor is approved from its first to its last day")
  void subProcessorIsApprovedOnItsDays() {
    SubProcessor cloud =
        SubProcessor.of("Pilvi Oy", CountryCode.FINLAND, DAY).through(DAY.plusDays(1));
    ProcessingAgreement agreement = ProcessingAgreement.signed("DPA-1", DAY, TEXT).approving(cloud);
    assertThat(agreement.subProcessor("Pilvi Oy", DAY.minusDays(1))).isEmpty();
    assertThat(agreement.subProcessor("Pilvi Oy", DAY)).contains(cloud);
    assertThat(agreement.subProcessor("Pilvi Oy", DAY.plusDays(1))).contains(cloud);
    assertThat(agreement.subProcessor("Pilvi Oy", DAY.plusDays(2))).isEmpty();
    assertThat(agreement.subProcessor("Muu Oy", DAY)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubProcessor("Pilvi Oy", CountryCode.FINLAND, Days.ALL));
  }

  @Test
  @DisplayName("S6.1, S35 a controller is the same by name and business id, and by nothing less")
  void controllerIsTheSameByNameAndId() {
    ContactPoint contact = ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "a@example.fi");
    ContactPoint other = ContactPoint.byEmail(ContactRole.CONTACT_PERSON, "b@example.fi");
    Controller one = Controller.of("Oy", contact);
    assertThat(one.isSameAs(Controller.of("Oy", other))).isTrue();
    assertThat(one.isSameAs(Controller.of("Oyj", contact))).isFalse();
    assertThat(one.isSameAs(one.withBusinessId("0245974-7"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fi", "FIN", "XX", "EU"})
  @DisplayName("S37 an unknown country code is refused")
  void unknownCountryIsRefused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "finance", "FINANCE PARTNER", "_X", "FINANCE\u0000"})
  @DisplayName("S14 a recipient code of another form is refused")
  void recipientCodeOfAnotherFormIsRefused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recipient.category(code, TEXT, Recipient.Role.PROCESSOR, Set.of()));
  }
}
