package fi.rekisteri.core.abroad;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where recipients sit decides whether data leaves, not whether somebody wrote a rule. */
class AbroadTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  private static final CountryCode US = new CountryCode("US");
  private static final CountryCode GB = new CountryCode("GB");
  private static final LocalizedText TEXT = LocalizedText.finnish("Teksti");

  private static RegisterDefinitionBuilder with(NamedParty party) {
    return RegisterDefinition.builder(new RegisterId("abroad"))
        .recipient(
            Recipient.category("CLOUD", TEXT, Recipient.Role.PROCESSOR, Set.of()).named(party));
  }

  private static List<String> untold(RegisterDefinitionBuilder builder, LocalDate day) {
    return new Abroad(builder.draft(), Optional.of(day))
        .untold().stream().map(UntoldTransfer::path).toList();
  }

  @Test
  @DisplayName("S37 a party outside is told of by a rule for its country, and by no other")
  void ruleTellsOfItsCountryOnly() {
    RegisterDefinitionBuilder cloud = with(NamedParty.of("Cloud Inc", US));
    assertThat(untold(cloud, DAY)).containsExactly("transfers[CLOUD/US]");
    assertThat(untold(cloud.transfer(TransferRule.of("CLOUD", GB, TEXT)), DAY))
        .containsExactly("transfers[CLOUD/US]");
    assertThat(untold(cloud.transfer(TransferRule.of("CLOUD", US, TEXT)), DAY)).isEmpty();
  }

  @Test
  @DisplayName("S37.3 the day decides whether a party sits outside")
  void dayDecides() {
    RegisterDefinitionBuilder british = with(NamedParty.of("Cloud Ltd", GB));
    assertThat(untold(british, LocalDate.of(2020, 12, 31))).isEmpty();
    assertThat(untold(british, LocalDate.of(2021, 1, 1))).hasSize(1);
    assertThat(new Abroad(british.draft(), Optional.empty()).untold()).hasSize(1);
    RegisterDefinitionBuilder finnish = with(NamedParty.of("Pilvi Oy", CountryCode.FINLAND));
    assertThat(new Abroad(finnish.draft(), Optional.empty()).untold()).isEmpty();
  }

  @Test
  @DisplayName("S37, Art. 28(2) a sub-processor outside counts on the days of its approval")
  void subProcessorCounts() {
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("A-1", DAY.minusDays(9), TEXT)
            .approving(SubProcessor.of("Sub Inc", US, DAY));
    RegisterDefinitionBuilder finnish =
        with(NamedParty.of("Pilvi Oy", CountryCode.FINLAND).under(agreement));
    assertThat(untold(finnish, DAY.minusDays(1))).isEmpty();
    assertThat(untold(finnish, DAY)).containsExactly("transfers[CLOUD/US]");
  }

  @Test
  @DisplayName("S37, Art. 44 an organisation of states is outside wherever it sits")
  void organisationOfStatesIsOutside() {
    RegisterDefinitionBuilder seated =
        with(NamedParty.internationalOrganisation("Org", CountryCode.FINLAND));
    assertThat(untold(seated, DAY)).containsExactly("transfers[CLOUD/FI]");
    TransferRule rule = TransferRule.of("CLOUD", CountryCode.FINLAND, TEXT);
    Abroad told = new Abroad(seated.transfer(rule).draft(), Optional.of(DAY));
    assertThat(told.untold()).isEmpty();
    assertThat(told.rules(told.draft().transfers())).containsExactly(rule);
  }
}
