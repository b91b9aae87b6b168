package fi.rekisteri.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import fi.rekisteri.core.page.BasisName;
import fi.rekisteri.core.page.Golden;
import fi.rekisteri.core.vocabulary.PublishedTerms;
import fi.rekisteri.core.vocabulary.Vocabulary;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.text.Language;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The record as linked data, read by somebody else's processor that may fetch nothing. */
class LinkedRecordTest {
  private static final String DPV = "https://w3id.org/dpv#";
  private static final String ROOT = Linked.of(SampleRecord.complete()).root();

  @Test
  @DisplayName("X3 the linked data of the shipped definition is written as it is shown")
  void shippedRecordIsAsShown() throws IOException {
    Golden.assertSame(
        RecordOfProcessing.class,
        "record-shipped.jsonld",
        RecordOfProcessing.of(SampleRecord.shipped()).jsonLd());
  }

  @Test
  @DisplayName("X3 every name in the record is of the vocabulary's own list, or of our own")
  void everyNameIsKnown() throws Exception {
    Set<String> known = PublishedTerms.all();
    for (RegisterDraft draft : drafts()) {
      Set<String> names = names(expanded(RecordOfProcessing.of(draft).jsonLd()));
      assertThat(names).contains(DPV + "ROPA").allMatch(name -> isKnown(name, known));
    }
    assertThat(names(expanded(RecordOfProcessing.of(SampleRecord.complete()).jsonLd())))
        .hasSizeGreaterThan(150);
  }

  @Test
  @DisplayName("control: a name that the vocabulary does not have is found")
  void unknownNameIsFound() throws Exception {
    String json = RecordOfProcessing.of(SampleRecord.shipped()).jsonLd();
    for (String guessed : List.of("dpv:RecordOfGuesses", "eu-gdpr:A6-1-g")) {
      Set<String> names = names(expanded(json.replace("dpv:ROPA", guessed)));
      assertThat(names).anyMatch(name -> !isKnownSafely(name));
    }
    assertThat(expanded(json.replace("\"dpv:hasProcess\"", "\"hasProcess\"")).toString())
        .as("control: what has no prefix is lost")
        .doesNotContain("PersonalDataProcess");
  }

  private static boolean isKnownSafely(String name) {
    try {
      return isKnown(name, PublishedTerms.all());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<RegisterDraft> drafts() {
    return List.of(SampleRecord.shipped(), SampleRecord.complete(), SampleRecord.empty());
  }

  private static boolean isKnown(String name, Set<String> known) {
    return name.startsWith("https://w3id.org/dpv")
        ? known.contains(name)
        : Vocabulary.prefixes("dct", "rekisteri", "skos", "xsd").values().stream()
                .anyMatch(name::startsWith)
            || name.matches("urn:fi-rekisteri:register:[A-Za-z0-9:_-]+");
  }

  @Test
  @DisplayName("X3 a purpose of the host's own is a narrower term of all purposes")
  void ownPurposeIsALocalTerm() throws Exception {
    JsonArray graph = expanded(RecordOfProcessing.of(SampleRecord.complete()).jsonLd());
    JsonObject own = node(graph, ROOT + ":purpose:PET_CARE");
    assertThat(own.toString())
        .contains("http://www.w3.org/2004/02/skos/core#broader\":[{\"@id\":\"" + DPV + "Purpose\"");
    JsonObject known = node(graph, ROOT + ":purpose:ORDER_MANAGEMENT");
    assertThat(known.toString())
        .contains(DPV + "CustomerOrderManagement")
        .doesNotContain("broader");
    assertThat(own.toString()).contains("{\"@value\":\"Texten\",\"@language\":\"sv\"}");
  }

  @Test
  @DisplayName("X3 two controllers that call their registers alike give nothing one name")
  void namesAreTheControllersOwn() throws Exception {
    RegisterDraft draft = SampleRecord.shipped();
    Set<String> own = ownNames(draft);
    assertThat(own).hasSizeGreaterThan(50).isEqualTo(ownNames(draft));
    for (Controller other :
        List.of(
            controller("Toinen Oy"),
            controller("Esimerkki Oy").withBusinessId("0245974-7"),
            controller("Esimerkki Oy").withBusinessId("<a b>:record"))) {
      assertThat(ownNames(draft.toBuilder().controller(other).draft()))
          .hasSameSizeAs(own)
          .doesNotContainAnyElementsOf(own)
          .allMatch(name -> name.matches("urn:fi-rekisteri:register:[A-Za-z0-9:_-]+"));
    }
    assertThat(
            RecordOfProcessing.of(
                    draft.toBuilder()
                        .controller(controller("Esimerkki Oy").withBusinessId("0245974-7"))
                        .draft())
                .jsonLd())
        .contains("\"urn:fi-rekisteri:register:0245974-7:asiakasrekisteri:record\"");
  }

  private static Controller controller(String name) {
    return Controller.of(
        name, ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
  }

  private static Set<String> ownNames(RegisterDraft draft) throws JsonLdError {
    Set<String> names = names(expanded(RecordOfProcessing.of(draft).jsonLd()));
    names.removeIf(name -> !name.startsWith("urn:fi-rekisteri:register:"));
    return names;
  }

  @Test
  @DisplayName("X3, G30.1, G30.2 parties, bases by role, periods, transfers and measures are there")
  void partsAreThere() throws Exception {
    String all = expanded(RecordOfProcessing.of(SampleRecord.complete()).jsonLd()).toString();
    assertThat(all)
        .contains("hasDataController", "hasJointDataControllers", "hasDataProcessor")
        .contains("hasRepresentative", "hasAuthority", "https://w3id.org/dpv/legal/fi#DPA-FI")
        .contains("gdpr#A6-1-b", "gdpr#A6-1-c", "gdpr#A46-2-c", "dpv#DPIA", "dpv#DirectMarketing")
        .contains("{\"@value\":\"P10Y\",\"@type\":\"http://www.w3.org/2001/XMLSchema#duration\"}")
        .contains("dpv#EncryptionAtRest", "dpv#LargeScaleProcessing", "dpv#ThirdCountry");
  }

  @Test
  @DisplayName("S2.2 what is not stated is no node, and its path is told")
  void gapsAreTold() throws Exception {
    JsonArray empty = expanded(RecordOfProcessing.of(SampleRecord.empty()).jsonLd());
    JsonObject record = node(empty, "urn:fi-rekisteri:register:empty:record");
    assertThat(record.getJsonArray("urn:fi-rekisteri:term:notStated")).hasSize(16);
    assertThat(record.keySet()).doesNotContain(DPV + "hasDataController");
  }

  @Test
  @DisplayName("G6 each legal basis has a code, a term and words")
  void everyBasisHasATerm() {
    assertThat(LegalBasis.class.getPermittedSubclasses()).hasSize(6);
    assertThat(Arrays.stream(LegalBasis.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .allSatisfy(
            name -> {
              String code = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
              assertThat(Vocabulary.find("basis", code)).isPresent();
              assertThat(Names.in(Language.SV).basis(code)).isNotBlank();
            });
    assertThat(BasisName.of(new LegalBasis.LegalObligation("Laki 1")))
        .isEqualTo("LEGAL_OBLIGATION");
    assertThat(BasisName.of(new LegalBasis.VitalInterest())).isEqualTo("VITAL_INTEREST");
    assertThat(BasisName.of(new LegalBasis.Consent())).isEqualTo("CONSENT");
  }

  @Test
  @DisplayName("control: the processor refuses to fetch anything")
  void nothingIsFetched() {
    assertThatThrownBy(() -> expanded("{\"@context\": \"https://example.fi/context\"}"))
        .hasMessageContaining("nothing is fetched");
  }

  static JsonArray expanded(String json) throws JsonLdError {
    JsonLdOptions options =
        new JsonLdOptions(
            (url, how) -> {
              throw new IllegalStateException("nothing is fetched, not even " + url);
            });
    return JsonLd.expand(JsonDocument.of(new StringReader(json))).options(options).get();
  }

  /** The names of nodes, relations and types. */
  private static Set<String> names(JsonValue value) {
    Set<String> names = new TreeSet<>();
    collect(value, names);
    return names;
  }

  private static void collect(JsonValue value, Set<String> names) {
    if (value instanceof JsonArray array) {
      array.forEach(one -> collect(one, names));
    } else if (value instanceof JsonObject object) {
      object.keySet().stream().filter(key -> !key.startsWith("@")).forEach(names::add);
      object.forEach((key, part) -> collect(key, part, names));
    }
  }

  private static void collect(String key, JsonValue part, Set<String> names) {
    if (part instanceof JsonString text && (key.equals("@id") || key.equals("@type"))) {
      names.add(text.getString());
    } else if (part instanceof JsonArray types && key.equals("@type")) {
      types.forEach(type -> names.add(((JsonString) type).getString()));
    } else {
      collect(part, names);
    }
  }

  /** The node that says the most of those with a name. */
  private static JsonObject node(JsonValue value, String id) {
    List<JsonObject> found = new ArrayList<>();
    find(value, id, found);
    return found.stream()
        .max(Comparator.comparing(JsonObject::size))
        .orElseThrow(() -> new AssertionError("no node " + id));
  }

  private static void find(JsonValue value, String id, List<JsonObject> found) {
    if (value instanceof JsonArray array) {
      array.forEach(one -> find(one, id, found));
    } else if (value instanceof JsonObject object) {
      if (object.getString("@id", "").equals(id)) {
        found.add(object);
      }
      object.values().forEach(part -> find(part, id, found));
    }
  }
}
