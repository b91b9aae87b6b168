package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.SampleConsents.given;
import static fi.rekisteri.core.receipt.SampleConsents.history;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KantaraReceiptJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final URI POLICY = URI.create("https://example.fi/tietosuoja");
  private static final RegisterDefinition REGISTER = SampleConsents.register();
  private static final KantaraReceiptJson KANTARA = KantaraReceiptJson.of(REGISTER, POLICY);

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("X2 a Kantara receipt v1.1 is the golden file of its language")
  void receiptIsGolden(Language language) throws IOException {
    List<String> receipts = KANTARA.write(SampleConsents.eventful(language));

    assertThat(receipts).as("one for each consent, none for the withdrawal").hasSize(4);
    Golden.assertSame("kantara-receipt-" + language.tag() + ".json", receipts.get(0));
  }

  @Test
  @DisplayName("X2 the receipt has every member that the Kantara schema requires, in its type")
  void receiptHasRequiredMembers() {
    JsonNode receipt = MAPPER.readTree(KANTARA.write(history(given(1))).get(0));

    assertThat(receipt.get("consentTimestamp").isIntegralNumber()).isTrue();
    assertThat(receipt.get("sensitive").isBoolean()).isTrue();
    assertThat(receipt.get("spiCat").isArray()).isTrue();
    assertThat(
            List.of(
                "version",
                "jurisdiction",
                "collectionMethod",
                "consentReceiptID",
                "piiPrincipalId",
                "policyUrl"))
        .allSatisfy(name -> assertThat(receipt.get(name).asString()).isNotBlank());
  }

  @Test
  @DisplayName("X2 controller and purpose have the members that the Kantara schema requires")
  void partsHaveRequiredMembers() {
    JsonNode receipt = MAPPER.readTree(KANTARA.write(history(given(1))).get(0));

    JsonNode controller = receipt.at("/piiControllers/0");
    assertThat(controller.get("address").isObject()).isTrue();
    assertThat(List.of("piiController", "contact", "email", "phone"))
        .allSatisfy(name -> assertThat(controller.get(name).asString()).isNotBlank());
    JsonNode purpose = receipt.at("/services/0/purposes/0");
    assertThat(List.of("consentType", "purposeCategory", "piiCategory", "termination"))
        .allSatisfy(name -> assertThat(purpose.has(name)).as(name).isTrue());
    assertThat(purpose.get("thirdPartyDisclosure").booleanValue())
        .isEqualTo(purpose.has("thirdPartyName"));
  }

  @Test
  @DisplayName("X2 each consent has a receipt id of its own")
  void receiptIdsDiffer() {
    List<String> receipts = KANTARA.write(history(given(2), given(1)));

    assertThat(receipts)
        .extracting(json -> MAPPER.readTree(json).get("consentReceiptID").asString())
        .doesNotHaveDuplicates();
  }
}
