package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.PARTNER;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.disclosure.TransferNotification;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.disclosure.TransferTool.Kind;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.SubProcessor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferCheckTest {
  private static final LocalDate DAY = SmallRegister.FIRST_DAY;
  private static final CountryCode USA = new CountryCode("US");
  private static final TransferTool TOOL = TransferTool.of(Kind.STANDARD_CLAUSES, "SCC-1");

  @Test
  @DisplayName("S37.1 outside the economic area both necessity and tool are needed")
  void transferWithoutNecessityOrToolIsRefused() {
    assertThat(problemsAfter(b -> b.transfer(rule(USA, false, true))))
        .containsExactly(
            "transfers[PARTNER/US].necessity: is missing outside the economic area (S37.1)");
    assertThat(problemsAfter(b -> b.transfer(rule(USA, true, false))))
        .containsExactly(
            "transfers[PARTNER/US].tools: are missing outside the economic area (S37.1, L12)");
    assertThat(problemsAfter(b -> b.transfer(rule(USA, true, true)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "IS", "LI", "SE"})
  @DisplayName("S37.2, L11 Norway, Iceland and Liechtenstein need no tool")
  void economicAreaNeedsNoTool(String country) {
    assertThat(problemsAfter(b -> b.transfer(rule(new CountryCode(country), false, false))))
        .isEmpty();
  }

  @Test
  @DisplayName("law 8: another area may be declared, and is judged on the definition's first day")
  void declaredAreaCounts() {
    CountryCode sweden = new CountryCode("SE");
    EconomicArea smaller = EconomicArea.EEA.without(sweden, DAY.minusDays(1));
    assertThat(problemsAfter(b -> b.economicArea(smaller).transfer(rule(sweden, false, true))))
        .hasSize(1);
    EconomicArea later = EconomicArea.EEA.without(sweden, DAY);
    assertThat(problemsAfter(b -> b.economicArea(later).transfer(rule(sweden, false, true))))
        .isEmpty();
  }

  @Test
  @DisplayName("S37 a transfer is to a declared recipient, once for each country")
  void transferToStrangerOrTwiceIsRefused() {
    TransferRule stranger =
        new TransferRule("STRANGER", CountryCode.FINLAND, Optional.empty(), List.of());
    assertThat(problemsAfter(builder -> builder.transfer(stranger)))
        .containsExactly("transfers[STRANGER/FI].recipient: is not declared (S37.1)");
    TransferRule again = rule(USA, true, true);
    assertThat(problemsAfter(builder -> builder.transfer(again).transfer(again)))
        .containsExactly("transfers[PARTNER/US]: declared more than once; keep one");
  }

  @Test
  @DisplayName("S37.1, S61.1 a party outside the economic area needs a rule for its country")
  void partyOutsideWithoutRuleIsRefused() {
    NamedParty party = NamedParty.of("Example Inc.", USA);
    assertThat(problemsAfter(builder -> name(party, builder)))
        .singleElement()
        .asString()
        .startsWith("recipients[PARTNER].party.country: US is outside the economic area");
    assertThat(problemsAfter(b -> name(party, b.transfer(rule(USA, true, true))))).isEmpty();
  }

  @Test
  @DisplayName("G44 an organisation of states needs a rule even where its seat is inside the area")
  void internationalOrganisationNeedsARule() {
    NamedParty agency = NamedParty.internationalOrganisation("Agency", new CountryCode("DK"));
    assertThat(problemsAfter(builder -> name(agency, builder)))
        .containsExactly(
            "recipients[PARTNER].party.country: DK is outside the economic area; add a transfer"
                + " rule (S37.1)");
    TransferRule bare = rule(agency.country(), false, false);
    assertThat(problemsAfter(builder -> name(agency, builder.transfer(bare)))).hasSize(2);
    TransferRule whole = rule(agency.country(), true, true);
    assertThat(problemsAfter(builder -> name(agency, builder.transfer(whole)))).isEmpty();
  }

  @Test
  @DisplayName("S37.1, G28 a sub-processor outside the area needs a rule of its own, until its end")
  void subProcessorOutsideNeedsARule() {
    SubProcessor cloud = SubProcessor.of("Cloud Inc.", USA, DAY.minusYears(1));
    assertThat(problemsAfter(b -> name(Agreements.with(cloud), b)))
        .containsExactly(
            "recipients[PARTNER].party.agreement.subProcessors[0].country: US is outside the"
                + " economic area; add a transfer rule (S37.1)");
    SubProcessor former = cloud.through(DAY.minusDays(1));
    assertThat(problemsAfter(b -> name(Agreements.with(former), b))).isEmpty();
    assertThat(problemsAfter(b -> name(Agreements.with(cloud.through(DAY)), b))).hasSize(1);
  }

  @Test
  @DisplayName("G44 compelling interests are no tool before authority and people were told")
  void compellingInterestsNeedANotification() {
    TransferTool untold = TransferTool.of(Kind.COMPELLING_INTERESTS, "Arvio 3");
    assertThat(problemsAfter(b -> b.transfer(TransferRule.of(PARTNER, USA, TEXT, untold))))
        .singleElement()
        .asString()
        .startsWith("transfers[PARTNER/US].tools[COMPELLING_INTERESTS]: tells no day");
    TransferTool told = untold.notified(new TransferNotification(DAY, DAY));
    assertThat(problemsAfter(b -> b.transfer(TransferRule.of(PARTNER, USA, TEXT, told)))).isEmpty();
  }

  private static void name(NamedParty party, RegisterDefinitionBuilder builder) {
    builder.change(changes -> changes.recipient(PARTNER, recipient -> recipient.named(party)));
  }

  private static TransferRule rule(CountryCode country, boolean necessary, boolean withTool) {
    return new TransferRule(
        PARTNER,
        country,
        necessary ? Optional.of(TEXT) : Optional.empty(),
        withTool ? List.of(TOOL) : List.of());
  }
}
