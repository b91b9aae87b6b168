package fi.rekisteri.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AccessAnswerJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final RegisterDefinition REGISTER = SampleRegister.plain();
  private static final Schema SCHEMA = schema();

  @Test
  @DisplayName("X1 the answer fits the published schema, with data and without")
  void answerFitsSchema() {
    assertThat(problems(held("Aino"))).isEmpty();
    assertThat(problems(write(REGISTER, SampleAnswer.nothingHeld()))).isEmpty();
  }

  @Test
  @DisplayName("X1 control: an unknown member and a wrong instant are refused by the schema")
  void schemaIsClosed() {
    ObjectNode extra = (ObjectNode) MAPPER.readTree(held("Aino"));
    extra.put("extra", true);
    ObjectNode wrong = (ObjectNode) MAPPER.readTree(held("Aino"));
    wrong.put("generatedAt", "yesterday Z");

    assertThat(problems(extra.toString())).isNotEmpty();
    assertThat(problems(wrong.toString())).isNotEmpty();
  }

  @Test
  @DisplayName(
      "S67.1 the JSON holds the confirmation, the copy with its origin, and who has looked")
  void jsonHoldsConfirmationCopyAndLog() {
    JsonNode root = MAPPER.readTree(held("Aino"));

    assertThat(root.at("/confirmation/held").booleanValue()).isTrue();
    assertThat(root.at("/subject/role").stringValue()).isEqualTo("CUSTOMER");
    assertThat(root.at("/data/0/value/given").stringValue()).isEqualTo("Aino");
    assertThat(root.at("/data/0/noticeVersion").stringValue()).isEqualTo("2026-1");
    assertThat(root.at("/data/1/party").stringValue()).isEqualTo("CLOUD");
    assertThat(root.at("/consultations/0/purpose").stringValue()).isEqualTo("ORDER_MANAGEMENT");
    assertThat(root.at("/purposes/0/legalBasis/article").stringValue()).isEqualTo("Art. 6(1)(b)");
    assertThat(root.at("/retention/0/length").stringValue()).isEqualTo("P10Y");
    assertThat(root.at("/authority/contact/email").stringValue()).isEqualTo("tietosuoja@om.fi");
  }

  @Test
  @DisplayName(
      "S32 the JSON tells what is held instead of erased, by which rule and for what alone")
  void jsonTellsWhatIsHeld() {
    JsonNode data = MAPPER.readTree(held("Aino")).get("data");

    assertThat(data.at("/2/held/by").stringValue()).isEqualTo("Kirjanpitolaki 2:10(2)");
    assertThat(data.at("/2/held/purposes").valueStream().map(JsonNode::stringValue))
        .containsExactly("ORDER_MANAGEMENT", "SECURITY");
    assertThat(data.get(0).has("held")).as("control").isFalse();
  }

  @Test
  @DisplayName("S67.1 where no data is held, the JSON confirms just that")
  void emptyAnswerConfirmsThatNothingIsHeld() {
    JsonNode root = MAPPER.readTree(write(REGISTER, SampleAnswer.nothingHeld()));

    assertThat(root.at("/confirmation/held").booleanValue()).isFalse();
    assertThat(root.at("/subject").has("role")).isFalse();
    assertThat(root.get("data").isEmpty()).isTrue();
    assertThat(root.get("rights").isEmpty()).isTrue();
  }

  @Test
  @DisplayName("X1 an empty row says whether there is none or nothing was stated")
  void emptyRowSaysSo() {
    RegisterDefinition bare =
        SampleRegister.saying("Teksti")
            .change(changes -> changes.withoutActivity(Purpose.STATISTICS))
            .automatedDecisions(Declared.<List<AutomatedDecision>>notStated())
            .build();
    String json = write(bare, SampleAnswer.holding(bare, "Aino"));
    JsonNode root = MAPPER.readTree(json);

    assertThat(problems(json)).isEmpty();
    assertThat(root.at("/automatedDecisions/declared").stringValue()).isEqualTo("notStated");
    assertThat(root.at("/controller/dataProtectionOfficer/declared").stringValue())
        .isEqualTo("none");
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("X1 hostile and foreign texts come back equal, and still fit the schema")
  void hostileTextComesBackEqual(String text) {
    RegisterDefinition register = SampleRegister.saying(text).build();
    String json = write(register, SampleAnswer.holding(register, text));
    JsonNode root = MAPPER.readTree(json);

    assertThat(problems(json)).isEmpty();
    assertThat(root.at("/data/0/value/given").stringValue()).isEqualTo(text);
    assertThat(root.at("/choices/2/grounds").stringValue()).isEqualTo(text);
    assertThat(root.at("/register/name/fi").stringValue()).isEqualTo(text);
    assertThat(root.at("/recipients/0/name").stringValue()).isEqualTo(text + " sv");
  }

  @Test
  @DisplayName("Art. 15 the JSON tells every kind of choice, with its time, channel and evidence")
  void jsonTellsChoices() {
    JsonNode choices = MAPPER.readTree(held("Aino")).get("choices");

    assertThat(choices.valueStream().map(one -> one.get("kind").stringValue()).distinct())
        .hasSize(Choice.class.getPermittedSubclasses().length);
    assertThat(choices.at("/0/at").stringValue()).isEqualTo("2026-06-30T20:05:00Z");
    assertThat(choices.at("/0/channel").stringValue()).isEqualTo("POST");
    assertThat(choices.at("/0/evidence").stringValue()).isEqualTo("Aino");
    assertThat(choices.at("/0/language").stringValue()).isEqualTo("sv");
    assertThat(choices.at("/4/scopes").size()).isEqualTo(ProhibitionScope.values().length);
    assertThat(choices.toString()).doesNotContain("maija");
  }

  @Test
  @DisplayName("S30.4 S37.4 the JSON tells who received which fields, when, why and where")
  void jsonTellsDisclosures() {
    String json = held("Aino");
    JsonNode ledger = MAPPER.readTree(json).get("disclosures");

    assertThat(problems(json)).isEmpty();
    assertThat(ledger.at("/0/at").stringValue()).isEqualTo("2026-06-30T21:05:00Z");
    assertThat(ledger.at("/0/recipient").stringValue()).isEqualTo("CLOUD");
    assertThat(ledger.at("/0/fields/1").stringValue()).isEqualTo("name");
    assertThat(ledger.at("/0/ground").stringValue()).isEqualTo("INVOICING");
    assertThat(ledger.at("/0/details/name").stringValue()).isEqualTo("Aino");
    assertThat(ledger.at("/0/details/reference").stringValue()).isEqualTo("Aino");
    assertThat(ledger.at("/0/details/onward/country").stringValue()).isEqualTo("US");
    assertThat(ledger.at("/0/details/safeguards/0/kind").stringValue())
        .isEqualTo("STANDARD_CLAUSES");
    assertThat(ledger.get(1).has("details")).isFalse();
    assertThat(json).as("C-579/21").doesNotContain(SampleDisclosures.CLERK);
  }

  @Test
  @DisplayName("X1 the same answer is the same text, on every system")
  void sameAnswerIsSameText() {
    assertThat(held("Aino")).isEqualTo(held("Aino")).doesNotContain("\r");
  }

  private static String held(String text) {
    return write(REGISTER, SampleAnswer.holding(REGISTER, text));
  }

  private static String write(RegisterDefinition register, AccessAnswer answer) {
    return AccessAnswerJson.of(register).write(answer);
  }

  private static List<Error> problems(String json) {
    return SCHEMA.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static Schema schema() {
    try (InputStream in =
        AccessAnswerJson.class.getResourceAsStream(AccessAnswerJson.SCHEMA_FILE)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
