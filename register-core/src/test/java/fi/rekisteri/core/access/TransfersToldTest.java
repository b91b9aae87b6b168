package fi.rekisteri.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.disclosure.TransferTool.Kind;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Days;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer tells the transfers of its own day (Art. 15(2)): 1 July 2026 in Helsinki. */
class TransfersToldTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final Schemas SCHEMA =
      Schemas.of(AccessAnswerJson.class, AccessAnswerJson.SCHEMA_FILE);
  private static final CountryCode SWEDEN = new CountryCode("SE");
  private static final LocalizedText TEXT = LocalizedText.of("syy", "orsak", "reason");

  @Test
  @DisplayName("S37.4 the tool of the day is told, with the last day on which it will do")
  void toolOfTheDayIsTold() {
    TransferTool before = tool("SCC-1").on(Days.ALL.through(DAY.minusDays(1)));
    TransferTool now = tool("SCC-2").withdrawn(DAY.plusDays(1));
    JsonNode transfer = json(toSweden(DAY.minusDays(1), before, now)).at("/transfers/0");
    assertThat(transfer.at("/country").stringValue()).isEqualTo("SE");
    assertThat(transfer.at("/safeguard/reference").stringValue()).isEqualTo("SCC-2");
    assertThat(transfer.at("/safeguard/validTo").stringValue()).isEqualTo(DAY.toString());
  }

  @Test
  @DisplayName("S37.2, law 8 inside the area of that day nothing is a transfer")
  void insideTheAreaOfTheDayNothingIsTold() {
    RegisterDefinition register = toSweden(DAY, tool("SCC-1"));
    assertThat(json(register).at("/transfers/declared").stringValue()).isEqualTo("none");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: where no tool holds, the answer says so in every language")
  void missingToolIsTold(Language language) {
    RegisterDefinition register =
        toSweden(DAY.minusDays(1), tool("SCC-1").on(Days.from(DAY.plusDays(1))));
    assertThat(json(register).at("/transfers/0").has("safeguard")).isFalse();
    assertThat(page(register, language).texts("td"))
        .contains(Wording.in(language).text("tool.none"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G44 an organisation of states is told as one, and as a transfer wherever it sits")
  void organisationOfStatesIsTold(Language language) {
    NamedParty agency = NamedParty.internationalOrganisation("Agency", SWEDEN);
    RegisterDefinition register =
        SampleRegister.saying("Teksti")
            .change(changes -> changes.recipient("COURT", court -> court.named(agency)))
            .transfer(TransferRule.of("COURT", SWEDEN, TEXT, tool("SCC-1")))
            .build();
    JsonNode root = json(register);
    assertThat(root.at("/recipients/1/internationalOrganisation").booleanValue()).isTrue();
    assertThat(root.at("/recipients/0").has("internationalOrganisation")).isFalse();
    assertThat(root.at("/transfers/1/recipient").stringValue()).isEqualTo("COURT");
    assertThat(page(register, language).texts("td"))
        .anyMatch(text -> text.contains(Wording.in(language).text("recipients.ofStates")));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G15, G28 sub-processors that are approved on the day are told with the recipient")
  void subProcessorsAreTold(Language language) {
    ProcessingAgreement signed =
        ProcessingAgreement.signed("Sop. 1", DAY, TEXT)
            .approving(SubProcessor.of("Nykyinen Oy", SWEDEN, DAY))
            .approving(SubProcessor.of("Tuleva Oy", SWEDEN, DAY.plusDays(1)));
    RegisterDefinition register =
        SampleRegister.saying("Teksti")
            .change(
                changes ->
                    changes.recipient(
                        "COURT", one -> one.named(NamedParty.of("X", SWEDEN).under(signed))))
            .build();
    JsonNode others = json(register).at("/recipients/1/subProcessors");
    assertThat(others.toString()).isEqualTo("[{\"name\":\"Nykyinen Oy\",\"country\":\"SE\"}]");
    assertThat(json(register).at("/recipients/0").has("subProcessors")).isFalse();
    assertThat(page(register, language).texts("td").toString())
        .contains("Nykyinen Oy", Wording.in(language).text("recipients.subProcessor"))
        .doesNotContain("Tuleva Oy");
  }

  /** A register whose court is in Sweden, which leaves the area after its last day. */
  private static RegisterDefinition toSweden(LocalDate lastDay, TransferTool... tools) {
    NamedParty court = NamedParty.of("Court", SWEDEN);
    return SampleRegister.saying("Teksti")
        .change(
            changes ->
                changes.withoutRecipient("COURT").recipient("CLOUD", cloud -> cloud.named(court)))
        .economicArea(
            EconomicArea.EEA.with(new CountryCode("US"), Days.ALL).without(SWEDEN, lastDay))
        .transfer(TransferRule.of("CLOUD", SWEDEN, TEXT, tools))
        .build();
  }

  private static TransferTool tool(String reference) {
    return TransferTool.of(Kind.STANDARD_CLAUSES, reference);
  }

  private static JsonNode json(RegisterDefinition register) {
    String json = AccessAnswerJson.of(register).write(answer(register));
    assertThat(SCHEMA.problems(json)).as("fits the published schema").isEmpty();
    return new JsonMapper().readTree(json);
  }

  private static Markup page(RegisterDefinition register, Language language) {
    return Markup.parse(AccessAnswerPage.of(register).html(answer(register), language));
  }

  private static AccessAnswer answer(RegisterDefinition register) {
    return SampleAnswer.holding(register, "Aino");
  }
}
