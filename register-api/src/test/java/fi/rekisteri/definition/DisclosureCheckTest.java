package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.PARTNER;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureCheckTest {
  private static final CountryCode USA = new CountryCode("US");
  private static final Optional<TransferTool> TOOL =
      Optional.of(
          new TransferTool(
              TransferTool.Kind.STANDARD_CLAUSES, "SCC-1", Optional.empty(), Optional.empty()));

  @Test
  @DisplayName("S6.2 own targeting may not be a reason to disclose")
  void disclosureForOwnTargetingIsRefused() {
    LegalBasis duty = new LegalBasis.LegalObligation("x");
    assertThat(
            problemsAfter(
                builder ->
                    builder
                        .activity(SmallRegister.activity(Purpose.AD_TARGETING_OWN, duty))
                        .disclosureRule(rule(Purpose.AD_TARGETING_OWN, PARTNER, NAME))))
        .containsExactly(
            "disclosureRules[INVOICING].purpose: own targeting never leaves the controller (S6.2)");
  }

  @Test
  @DisplayName("S30.3, S29.1, S3.2 purpose, fields and recipients of a disclosure are declared")
  void undeclaredPartsAreRefused() {
    assertThat(problemsAfter(b -> b.disclosureRule(rule(Purpose.INVOICING, PARTNER, NAME))))
        .singleElement()
        .asString()
        .startsWith("disclosureRules[INVOICING].purpose: INVOICING is not declared");
    assertThat(problemsAfter(b -> b.disclosureRule(rule(Purpose.ORDER_MANAGEMENT, "X", NAME))))
        .containsExactly("disclosureRules[INVOICING].recipients[X]: is not declared (S29.1)");
    assertThat(
            problemsAfter(
                b -> b.disclosureRule(rule(Purpose.ORDER_MANAGEMENT, PARTNER, UNDECLARED))))
        .containsExactly("disclosureRules[INVOICING].fields[shoeSize]: is not declared (S30.3)");
  }

  @Test
  @DisplayName("S34 a ground stands once, and control: a sound rule is accepted")
  void sameGroundTwiceIsRefused() {
    DisclosureRule rule = rule(Purpose.ORDER_MANAGEMENT, PARTNER, NAME);
    assertThat(problemsAfter(builder -> builder.disclosureRule(rule))).isEmpty();
    assertThat(problemsAfter(builder -> builder.disclosureRule(rule).disclosureRule(rule)))
        .containsExactly("disclosureRules[INVOICING]: declared more than once; keep one");
  }

  @Test
  @DisplayName("S37.1 outside the economic area both necessity and tool are needed")
  void transferWithoutNecessityOrToolIsRefused() {
    assertThat(transfer(USA, false, true))
        .containsExactly(
            "transfers[PARTNER/US].necessity: is missing outside the economic area (S37.1)");
    assertThat(transfer(USA, true, false))
        .containsExactly(
            "transfers[PARTNER/US].tool: is missing outside the economic area (S37.1, L12)");
    assertThat(transfer(USA, true, true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "IS", "LI", "SE"})
  @DisplayName("S37.2, L11 Norway, Iceland and Liechtenstein need no tool")
  void economicAreaNeedsNoTool(String country) {
    assertThat(transfer(new CountryCode(country), false, false)).isEmpty();
  }

  @Test
  @DisplayName("S37 a transfer is to a declared recipient, once for each country")
  void transferToStrangerOrTwiceIsRefused() {
    TransferRule stranger =
        new TransferRule("STRANGER", CountryCode.FINLAND, Optional.empty(), Optional.empty());
    assertThat(problemsAfter(builder -> builder.transfer(stranger)))
        .containsExactly("transfers[STRANGER/FI].recipient: is not declared (S37.1)");
    TransferRule again = new TransferRule(PARTNER, USA, Optional.of(TEXT), TOOL);
    assertThat(problemsAfter(builder -> builder.transfer(again).transfer(again)))
        .containsExactly("transfers[PARTNER/US]: declared more than once; keep one");
  }

  @Test
  @DisplayName(
      "S37.1, S61.1 a party outside the economic area needs a transfer rule for its country")
  void partyOutsideWithoutRuleIsRefused() {
    assertThat(problemsAfter(DisclosureCheckTest::namePartyInUsa))
        .singleElement()
        .asString()
        .startsWith("recipients[PARTNER].party.country: US is outside the economic area");
    TransferRule rule = new TransferRule(PARTNER, USA, Optional.of(TEXT), TOOL);
    assertThat(problemsAfter(builder -> namePartyInUsa(builder.transfer(rule)))).isEmpty();
  }

  private static void namePartyInUsa(RegisterDefinitionBuilder builder) {
    NamedParty party = NamedParty.of("Example Inc.", USA);
    builder.change(changes -> changes.recipient(PARTNER, recipient -> recipient.named(party)));
  }

  private static List<String> transfer(CountryCode country, boolean necessary, boolean withTool) {
    TransferRule rule =
        new TransferRule(
            PARTNER,
            country,
            necessary ? Optional.of(TEXT) : Optional.empty(),
            withTool ? TOOL : Optional.empty());
    return problemsAfter(builder -> builder.transfer(rule));
  }

  private static DisclosureRule rule(Purpose purpose, String recipient, FieldKey<?> field) {
    return new DisclosureRule(
        DisclosureGround.INVOICING, purpose, Set.of(recipient), Set.of(field), Evidence.CASE, TEXT);
  }
}
