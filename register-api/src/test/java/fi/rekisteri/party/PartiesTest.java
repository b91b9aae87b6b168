package fi.rekisteri.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    NamedParty party = NamedParty.of("Tmi Canary", CountryCode.FINLAND);
    assertThat(List.of(controller, contact, party).toString()).doesNotContainIgnoringCase("canary");
    assertThat(controller.name()).as("control").contains("Canary");
  }

  @Test
  @DisplayName("S7.1 an agreement holds from its first to its last day")
  void agreementHoldsOnItsDays() {
    ProcessingAgreement agreement =
        new ProcessingAgreement("DPA-1", DAY, Optional.of(DAY.plusDays(1)), TEXT, List.of());
    assertThat(agreement.isInForceOn(DAY.minusDays(1))).isFalse();
    assertThat(agreement.isInForceOn(DAY)).isTrue();
    assertThat(agreement.isInForceOn(DAY.plusDays(1))).isTrue();
    assertThat(agreement.isInForceOn(DAY.plusDays(2))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProcessingAgreement(
                    "DPA-1", DAY, Optional.of(DAY.minusDays(1)), TEXT, List.of()));
  }

  @Test
  @DisplayName("S37.2 the economic area has 30 countries; the United Kingdom is none of them")
  void economicAreaHasThirtyCountries() {
    assertThat(EconomicArea.EEA.countries()).hasSize(30);
    assertThat(EconomicArea.EEA.contains(CountryCode.FINLAND)).isTrue();
    assertThat(EconomicArea.EEA.contains(new CountryCode("GB"))).isFalse();
    assertThat(EconomicArea.EEA.contains(new CountryCode("CH"))).isFalse();
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
