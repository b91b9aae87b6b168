package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DefinitionJsonTest {
  static final Controller CONTROLLER =
      Controller.of(
          "Esimerkki Oy", ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi"));

  private static final DefinitionJson JSON = DefinitionJson.standard();
  private static final RegisterDefinition SHIPPED = CustomerRegisterNotice.definition(CONTROLLER);
  private static final RegisterDraft BLANK =
      RegisterDefinition.builder(new RegisterId("r")).draft();

  @Test
  @DisplayName("law 1: every part of a draft is a member of the file, and there is no other")
  void everyPartIsInTheForm() {
    Set<String> accessors =
        DraftParts.all().stream().map(Method::getName).collect(Collectors.toSet());
    // the first day stands beside the version, in one member
    assertThat(accessors.remove("validFrom")).isTrue();
    assertThat(DraftForm.PARTS)
        .extracting(Part::name)
        .containsExactlyInAnyOrderElementsOf(accessors);
  }

  @Test
  @DisplayName("law 1: the shipped definition is the same after it was written and read")
  void shippedDefinitionRoundTrips() {
    String written = JSON.write(SHIPPED.draft());
    RegisterDraft read =
        JSON.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)));
    DraftParts.assertSame(read, SHIPPED.draft());
    assertThat(JSON.write(read)).isEqualTo(written).isEqualTo(JSON.write(read.checked().draft()));
  }

  @Test
  @DisplayName("S2, S15 what is missing stays missing, and declared states keep apart")
  void missingPartsStayMissing() {
    RegisterDraft none =
        BLANK.toBuilder()
            .consent(Declared.noneDeclared())
            .automatedDecisions(Declared.value(List.of()))
            .draft();
    assertThat(JSON.write(none))
        .isEqualTo(
            """
            {
              "schemaVersion": 1,
              "id": "r",
              "zone": "Europe/Helsinki",
              "dataProtectionOfficer": {
                "declared": "notStated"
              },
              "provision": {
                "declared": "notStated"
              },
              "consent": {
                "declared": "none"
              },
              "automatedDecisions": []
            }
            """);
    DraftParts.assertSame(JSON.read(JSON.write(none)), none);
    DraftParts.assertSame(JSON.read("{\"schemaVersion\": 1, \"id\": \"r\"}"), BLANK);
  }

  @Test
  @DisplayName("S16.1 a text field and a day of the host's own are declared by the file alone")
  void ownFieldsAreDeclaredByTheFile() {
    FieldKey<String> size = FieldKey.of("shoeSize", Cardinality.ONE, TextFields.text(10));
    RegisterDraft draft =
        SHIPPED.draft().toBuilder()
            .field(schema(size))
            .field(schema(FieldKey.of("birthday", Cardinality.SEVERAL, TextFields.date())))
            .change(it -> it.bind(size, Purpose.RIGHTS))
            .draft();
    RegisterDraft read = JSON.read(JSON.write(draft));
    DraftParts.assertSame(read, draft);
    FieldKey<?> found = read.fields().get(read.fields().size() - 2).key();
    assertThat(found.type()).isEqualTo(TextFields.text(10));
    assertThat(found.cardinality()).isEqualTo(Cardinality.ONE);
  }

  @Test
  @DisplayName("a field, a search key and a part that work in Java are handed to the reader")
  void whatWorksIsHandedToTheReader() {
    FieldKey<Integer> size =
        FieldKey.of(
            "shoeSize",
            Cardinality.ONE,
            FieldType.of(Integer.class, String::valueOf, Integer::valueOf));
    SearchKey<String> bySize =
        new SearchKey<>(
            "shoeSize",
            size,
            Normalisation.IDENTIFIER,
            SearchKey.Uniqueness.SHARED,
            value -> Optional.of(value.toString()),
            text -> text);
    CoarsePart<Integer> part =
        CoarsePart.ofOne(
            "feet", size, List.of("small", "large"), it -> it > 40 ? "large" : "small");
    RegisterDraft draft =
        BLANK.toBuilder()
            .field(schema(size))
            .searchKey(bySize.withBits(16))
            .searchKey(CustomerSearch.BY_NAME_AND_POSTAL_CODE.withBits(24))
            .change(
                it ->
                    it.retentionPolicy(
                        policy ->
                            policy.withAnonymisation(
                                List.of(AnonymisationRule.of("feet", part).atLeast(7)))))
            .draft();
    String written = JSON.write(draft);
    DraftParts.assertSame(JSON.with(size).with(bySize).with(part).read(written), draft);
    assertThatThrownBy(() -> JSON.read(written))
        .isInstanceOfSatisfying(
            DefinitionException.class,
            refused ->
                assertThat(refused.problems())
                    .hasSize(3)
                    .anyMatch(it -> it.startsWith("$.fields[0].key: names a field that nobody"))
                    .anyMatch(it -> it.startsWith("$.searchKeys[0].id: names a search key that"))
                    .anyMatch(
                        it -> it.startsWith("$.retentionPolicy.anonymisation[0].parts[0]: is a")));
  }

  @Test
  @DisplayName("a path of the library is not handed over for a field of another type")
  void knownPathIsNotHandedOver() {
    FieldKey<String> name = FieldKey.of("name", Cardinality.ONE, TextFields.text(10));
    assertThatThrownBy(() -> JSON.with(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the path name belongs to another field");
    assertThat(JSON.with(CustomerFields.NAME).write(BLANK)).isEqualTo(JSON.write(BLANK));
  }

  @Test
  @DisplayName("the same draft is the same text, whatever the order of its sets")
  void textIsTheSameWhateverTheOrder() {
    List<FieldKey<?>> fields = List.copyOf(CustomerFields.ALL);
    for (int shift = 0; shift < fields.size(); shift++) {
      Set<FieldKey<?>> turned = new LinkedHashSet<>(fields.subList(shift, fields.size()));
      turned.addAll(fields.subList(0, shift));
      RegisterDraft draft =
          SHIPPED.draft().toBuilder()
              .change(it -> it.activity(Purpose.RIGHTS, one -> one.withFields(turned)))
              .draft();
      assertThat(JSON.write(draft))
          .contains("\"affiliation\",\n        \"billingAddress\",\n        \"customerNumber\"");
    }
  }

  private static FieldSchema<?> schema(FieldKey<?> key) {
    return FieldSchema.optional(key, DataCategory.ORDER_HISTORY, LocalizedText.finnish("Oma"));
  }
}
