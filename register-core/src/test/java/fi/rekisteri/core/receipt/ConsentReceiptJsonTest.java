package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.SampleConsents.NOW;
import static fi.rekisteri.core.receipt.SampleConsents.PURPOSE;
import static fi.rekisteri.core.receipt.SampleConsents.at;
import static fi.rekisteri.core.receipt.SampleConsents.given;
import static fi.rekisteri.core.receipt.SampleConsents.history;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.core.access.SampleRegister;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConsentReceiptJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Schemas SCHEMA =
      Schemas.of(ConsentReceiptJson.class, ConsentReceiptJson.SCHEMA_FILE);
  private static final RegisterDefinition REGISTER = SampleConsents.register();

  private static String write(ConsentHistory history) {
    return ConsentReceiptJson.of(REGISTER).write(history);
  }

  private static JsonNode record(ConsentHistory history) {
    return MAPPER.readTree(write(history)).at("/dpv:hasRecordOfActivity/0");
  }

  private static List<String> states(ConsentHistory history) {
    return record(history)
        .get("dpv:hasConsentStatus")
        .valueStream()
        .map(event -> event.at("/@type/0").asString())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("X2 the receipt is the golden file of its language, and fits the published schema")
  void receiptIsGolden(Language language) throws IOException {
    String json = write(SampleConsents.eventful(language));

    assertThat(SCHEMA.problems(json)).isEmpty();
    Golden.assertSame("consent-receipt-" + language.tag() + ".json", json);
  }

  @Test
  @DisplayName("G7 a record tells who, when, how, for which purpose and in which wording")
  void recordTellsWhatArticleSevenAsks() {
    JsonNode record = record(SampleConsents.eventful(Language.SV));
    JsonNode first = record.at("/dpv:hasConsentStatus/0");

    assertThat(record.at("/dpv:hasDataSubject/dct:identifier").asString())
        .isEqualTo(SampleConsents.SUBJECT.toString());
    assertThat(record.at("/dpv:hasProcess/dpv:hasPurpose/dct:identifier").asString())
        .isEqualTo(PURPOSE.code());
    assertThat(first.get("dpv:isIndicatedAtTime").asString()).isEqualTo("2026-08-14T10:00:00Z");
    assertThat(first.get("dpv:hasIndicationMethod").asString()).isEqualTo("WEB");
    assertThat(first.get("dct:source").asString()).isEqualTo("loki 1");
    assertThat(first.at("/dpv:hasNotice/dct:hasVersion").asString()).isEqualTo("1");
    assertThat(first.at("/dpv:hasNotice/dct:description/sv").asString())
        .startsWith("Innehåll som bygger på");
    assertThat(record.at("/dpv:hasConsentControl/dct:description/fi").asString())
        .contains("perua milloin tahansa");
    assertThat(record.toString()).as("who recorded it stays inside").doesNotContain("maija");
  }

  @Test
  @DisplayName("X2 the events stand in order: given, withdrawn, given anew, renewed, expired")
  void eventsStandInOrder() {
    assertThat(states(SampleConsents.eventful(Language.FI)))
        .containsExactly(
            "dpv:ConsentGiven",
            "dpv:ConsentWithdrawn",
            "dpv:ConsentGiven",
            "dpv:RenewedConsentGiven",
            "dpv:ConsentExpired");
  }

  @Test
  @DisplayName("G7 a withdrawal that came first, or turned up late, stands at its own time")
  void withdrawalStandsAtItsTime() {
    assertThat(states(history(given(10), new Choice.Withdrawal(PURPOSE, at(20)))))
        .containsExactly("dpv:ConsentWithdrawn", "dpv:ConsentGiven");
    assertThat(states(history(given(10), new Choice.Withdrawal(PURPOSE, at(10)))))
        .containsExactly("dpv:ConsentGiven", "dpv:ConsentWithdrawn");
  }

  @Test
  @DisplayName("S15.1 where no consent is declared, the receipt says so and still tells the past")
  void noneDeclaredIsSaid() {
    RegisterDefinition none =
        SampleRegister.saying("Teksti").consent(Declared.noneDeclared()).build();
    String json = ConsentReceiptJson.of(none).write(history(given(10)));
    JsonNode root = MAPPER.readTree(json);

    assertThat(SCHEMA.problems(json)).isEmpty();
    assertThat(root.at("/consent").toString()).isEqualTo("{\"declared\":\"none\"}");
    assertThat(root.at("/dpv:hasRecordOfActivity").size()).isEqualTo(1);
    assertThat(
            root.at("/dpv:hasRecordOfActivity/0/dpv:hasProcess/dpv:hasPersonalData/declared")
                .asString())
        .isEqualTo("notStated");
  }

  @Test
  @DisplayName("X2 somebody who never consented gets a receipt without records")
  void nothingGivenIsNoRecord() {
    String json = write(history());

    assertThat(SCHEMA.problems(json)).isEmpty();
    assertThat(MAPPER.readTree(json).at("/dpv:hasRecordOfActivity").isEmpty()).isTrue();
    assertThat(MAPPER.readTree(json).get("dct:created").asString()).isEqualTo(NOW.toString());
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("X2 hostile and foreign texts come back equal, and still fit the schema")
  void hostileTextComesBackEqual(String text) {
    RegisterDefinition register = SampleRegister.saying(text).build();
    Choice.Consent consent =
        Choice.Consent.of(Purpose.STATISTICS, new Asked(text, Language.EN), at(1).shownBy(text));
    String json = ConsentReceiptJson.of(register).write(history(consent));
    JsonNode record = MAPPER.readTree(json).at("/dpv:hasRecordOfActivity/0");

    assertThat(SCHEMA.problems(json)).isEmpty();
    assertThat(record.at("/dpv:hasConsentStatus/0/dct:source").asString()).isEqualTo(text);
    assertThat(record.at("/dpv:hasDataController/dpv:hasName").asString()).isEqualTo(text);
  }
}
