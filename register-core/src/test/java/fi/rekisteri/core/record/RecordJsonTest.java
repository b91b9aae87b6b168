package fi.rekisteri.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Golden;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record as data, in the form of its published schema. */
class RecordJsonTest {
  private static final Schemas SCHEMA =
      Schemas.of(RecordOfProcessing.class, RecordOfProcessing.SCHEMA_FILE);

  @Test
  @DisplayName("X3, G30.1 the record of the shipped definition is written as it is shown")
  void shippedRecordIsAsShown() throws IOException {
    Golden.assertSame(
        RecordOfProcessing.class,
        "record-shipped.json",
        RecordOfProcessing.of(SampleRecord.shipped()).json());
  }

  @Test
  @DisplayName("X3 each record is of the published schema, which is closed")
  void recordsAreOfTheSchema() {
    for (RegisterDraft draft : drafts()) {
      assertThat(SCHEMA.problems(RecordOfProcessing.of(draft).json())).isEmpty();
    }
    String json = RecordOfProcessing.of(SampleRecord.complete()).json();
    assertThat(SCHEMA.problems(json.replace("\"share\"", "\"shares\""))).as("control").isNotEmpty();
    assertThat(SCHEMA.problems(json.replace("\"30(2)(d)\"", "\"30(2)(e)\""))).isNotEmpty();
  }

  private static List<RegisterDraft> drafts() {
    RegisterDraft none =
        SampleRecord.shipped().toBuilder()
            .accountability(
                new Accountability(
                    Declared.noneDeclared(),
                    Declared.noneDeclared(),
                    Declared.noneDeclared(),
                    Declared.noneDeclared(),
                    Declared.noneDeclared()))
            .draft();
    return List.of(SampleRecord.shipped(), SampleRecord.complete(), SampleRecord.empty(), none);
  }

  @ParameterizedTest
  @EnumSource(RecordPoint.class)
  @DisplayName("G30.1, G30.2 each point of the article has a place in the record")
  void everyPointHasAPlace(RecordPoint point) {
    JsonNode json = read(SampleRecord.complete());
    JsonNode place =
        Stream.of(json.get("controllerRecord"), json.at("/processorRecords/0"), json)
            .map(record -> record.path(point == RecordPoint.IMPACT ? "impact" : point.place()))
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseThrow();
    assertThat(place.size()).isPositive();
    place.forEach(part -> assertThat(part.has("declared")).as(part.toString()).isFalse());
  }

  @Test
  @DisplayName(
      "law 1, G24: each entry names a part of the definition, and every part that it needs is named")
  void everyEntryNamesItsPart() {
    RegisterDraft draft = SampleRecord.complete();
    Set<String> named = new TreeSet<>();
    paths(read(draft), named);
    assertThat(named).hasSizeGreaterThan(60).allMatch(draft::has);
    assertThat(named)
        .contains("controller", "jointControllers[PARENT]", "onBehalf[CLIENT]", "representative")
        .contains(
            "activities[PET_CARE]", "impactAssessments[PET_CARE]", "measures[MANUAL/COMPLIANCE]");
    assertThat(draft.activities())
        .allMatch(one -> named.contains("activities[" + one.purpose() + "]"));
    assertThat(draft.fields()).allMatch(one -> named.contains("fields[" + one.key().path() + "]"));
    assertThat(draft.recipients())
        .allMatch(one -> named.contains("recipients[" + one.code() + "]"));
  }

  private static void paths(JsonNode node, Set<String> into) {
    node.path("from").forEach(path -> into.add(path.asString()));
    node.forEach(child -> paths(child, into));
  }

  @Test
  @DisplayName("S2.2, law 9: of an empty draft nothing is told but that it is not stated")
  void emptyDraftIsNotStated() {
    JsonNode json = read(SampleRecord.empty());
    JsonNode record = json.get("controllerRecord");
    for (String part : List.of("controller", "jointControllers", "representative")) {
      assertThat(record.get("30(1)(a)").get(part).get("declared").asString())
          .isEqualTo("notStated");
    }
    assertThat(record.toString()).doesNotContain("\"none\"");
    assertThat(json.get("processorRecords").get("declared").asString()).isEqualTo("notStated");
    assertThat(json.get("notStated").size()).isEqualTo(16);
  }

  @Test
  @DisplayName("S15.1 what a described register does not hand over is declared to be none")
  void nothingLeavesADescribedRegister() {
    RegisterDraft draft = SampleRecord.shipped();
    JsonNode json = read(draft);
    assertThat(json.at("/controllerRecord/30(1)(e)/transfers/declared").asString())
        .isEqualTo("none");
    assertThat(json.get("notStated").toString()).contains("onBehalf").doesNotContain("transfers");
  }

  @Test
  @DisplayName("S37, Art. 30(1)(e) a recipient outside without a rule is a transfer not stated")
  void untoldTransferIsNotStated() {
    Recipient cloud =
        Recipient.category(
                "CLOUD", LocalizedText.finnish("Pilvi"), Recipient.Role.PROCESSOR, Set.of())
            .named(NamedParty.of("Cloud Inc", new CountryCode("US")));
    RegisterDraft draft = SampleRecord.shipped().toBuilder().recipient(cloud).draft();
    JsonNode transfer = read(draft).at("/controllerRecord/30(1)(e)/transfers/0");
    assertThat(transfer.get("country").asString()).isEqualTo("US");
    assertThat(transfer.at("/safeguards/declared").asString()).isEqualTo("notStated");
    assertThat(read(draft).get("notStated").toString()).contains("transfers[CLOUD/US]");
    assertThat(RecordOfProcessing.of(draft).jsonLd()).contains("transfers[CLOUD/US]");
    assertThat(RecordOfProcessing.of(draft).markdown(Language.EN)).contains("Pilvi: United States");
  }

  @Test
  @DisplayName("S37.3 a country is outside the economic area on some days, and inside on others")
  void dayDecidesWhatIsATransfer() {
    TransferRule british =
        TransferRule.of("FINANCE_PARTNER", new CountryCode("GB"), LocalizedText.finnish("Teksti"));
    RecordOfProcessing record =
        RecordOfProcessing.of(SampleRecord.shipped().toBuilder().transfer(british).draft());
    assertThat(record.json()).contains("transfers[FINANCE_PARTNER/GB]");
    assertThat(record.asOf(LocalDate.of(2020, 12, 31)).json())
        .doesNotContain("transfers[FINANCE_PARTNER/GB]")
        .contains("\"asOf\" : \"2020-12-31\"");
  }

  @Test
  @DisplayName("S44, G32 the firewall stands under Art. 30(1)(g), with the day of its last review")
  void firewallIsAMeasure() {
    RegisterDraft shipped = SampleRecord.shipped();
    assertThat(firewall(shipped).at("/reviewedOn/declared").asString()).isEqualTo("notStated");
    RegisterDraft reviewed =
        shipped.toBuilder()
            .change(changes -> changes.measures(one -> one.reviewed(SampleRecord.DAY)))
            .draft();
    assertThat(firewall(reviewed).get("reviewedOn").asString()).isEqualTo("2026-11-26");
    assertThat(firewall(reviewed).at("/description/fi").asString()).contains("Palomuuri");
  }

  private static JsonNode firewall(RegisterDraft draft) {
    return read(draft)
        .at("/controllerRecord/30(1)(g)/measures")
        .valueStream()
        .filter(one -> one.get("kind").asString().equals("NETWORK_PROTECTION"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("the same draft gives the same bytes")
  void sameDraftGivesSameBytes() {
    RecordOfProcessing record = RecordOfProcessing.of(SampleRecord.complete());
    assertThat(record.json())
        .isEqualTo(RecordOfProcessing.of(SampleRecord.complete()).json())
        .doesNotContain("\r");
    assertThat(record.jsonLd()).isEqualTo(RecordOfProcessing.of(SampleRecord.complete()).jsonLd());
  }

  static JsonNode read(RegisterDraft draft) {
    return new JsonMapper().readTree(RecordOfProcessing.of(draft).json());
  }
}
