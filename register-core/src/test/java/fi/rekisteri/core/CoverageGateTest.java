package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.LiveSchema;
import fi.rekisteri.contract.PersonalDataCoverageContract;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.VisitFields;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate fails the build of whoever forgets one field or column, and of nobody else. */
class CoverageGateTest {
  private static final DataCategory WARRANTY = new DataCategory("WARRANTY");
  private static final List<String> COLUMNS =
      List.of("warranty.id", "warranty.customer_id", "product.price", "rekisteri_item.item_id");
  private static final Map<String, String> WAIVERS =
      Map.of("product.price", "What a product costs is about nobody.");

  /** The gate as a host writes it; what is asked is called by hand. */
  private record Gate(
      RegisterDefinition definition,
      SubjectDataSource source,
      LiveSchema schema,
      Map<String, String> waivers)
      implements PersonalDataCoverageContract {
    @Override
    public Collection<SubjectDataSource> sources() {
      return List.of(source);
    }

    Gate on(String... more) {
      List<String> columns = Stream.concat(COLUMNS.stream(), Stream.of(more)).toList();
      return new Gate(definition, source, LiveSchema.of(columns), waivers);
    }

    Gate waiving(Map<String, String> others) {
      return new Gate(definition, source, schema, others);
    }

    Gate by(RegisterDefinition other) {
      return new Gate(other, source, schema, waivers);
    }

    Gate of(SubjectDataSource other) {
      return new Gate(definition, other, schema, waivers);
    }

    void passes() {
      assertThatCode(
              () -> {
                everyFieldIsCovered();
                everyColumnIsDeclaredOrWaived();
                everyDeclaredColumnIsTimedAndNamed();
                everyWordMeansSomething();
              })
          .doesNotThrowAnyException();
    }

    void fails(Consumer<Gate> test, String... says) {
      assertThatThrownBy(() -> test.accept(this))
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll(says);
    }
  }

  private static final Gate COVERED =
      new Gate(definition(), new Warranties(HostTable.LABEL), LiveSchema.of(COLUMNS), WAIVERS);

  @Test
  @DisplayName("S32.5 control: a host that has declared or waived all of it passes")
  void coveredHostPasses() {
    COVERED.passes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"warranty.note", "newsletter.email", "rekisteri_mine.email"})
  @DisplayName("S32.5 one forgotten column, of an old table or of tomorrow's, fails and is named")
  void forgottenColumnFails(String column) {
    COVERED
        .on(column)
        .fails(
            PersonalDataCoverageContract::everyColumnIsDeclaredOrWaived,
            column + " is declared by no source",
            "columns()",
            "waive it in writing");
  }

  @Test
  @DisplayName("S32.5 several forgotten columns are all told at once, and the others are not")
  void allForgottenAreTold() {
    Gate gate = COVERED.on("a.b", "c.d");
    gate.fails(PersonalDataCoverageContract::everyColumnIsDeclaredOrWaived, "a.b ", "c.d ");
    assertThatThrownBy(gate::everyColumnIsDeclaredOrWaived)
        .hasMessageNotContaining("warranty.id")
        .hasMessageNotContaining("product.price");
  }

  @Test
  @DisplayName("control: a schema that nobody migrated proves nothing, and fails")
  void emptySchemaFails() {
    new Gate(definition(), new Warranties(HostTable.LABEL), LiveSchema.of(List.of()), Map.of())
        .fails(PersonalDataCoverageContract::everyColumnIsDeclaredOrWaived, "migrated first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "n/a", "not personal", "because reasons\n"})
  @DisplayName("S32.5 a waiver without a reason fails")
  void waiverWithoutReasonFails(String reason) {
    COVERED
        .waiving(Map.of("product.price", reason))
        .fails(
            PersonalDataCoverageContract::everyWordMeansSomething,
            "product.price is waived without a reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"product.old", "Product.Price", "warranty.id", "rekisteri_item.item_id"})
  @DisplayName("law 9: a waiver that means no column, or one that is erased all the same, fails")
  void staleWaiverFails(String column) {
    COVERED
        .waiving(Map.of("product.price", "What it costs only.", column, "It was once so."))
        .fails(
            PersonalDataCoverageContract::everyWordMeansSomething,
            column + " is waived",
            "take the waiver away");
  }

  @Test
  @DisplayName("law 9: a declared column that is not there fails")
  void staleDeclarationFails() {
    new Gate(
            definition(),
            new Warranties(HostTable.LABEL),
            LiveSchema.of(List.of("warranty.id", "product.price")),
            WAIVERS)
        .fails(
            PersonalDataCoverageContract::everyWordMeansSomething,
            "warranty.customer_id is declared by a source and not there");
  }

  @Test
  @DisplayName("S33.3 a declared column whose category has no rule, or is in no notice, fails")
  void untimedColumnFails() {
    COVERED
        .by(TestRegister.definition())
        .fails(
            PersonalDataCoverageContract::everyDeclaredColumnIsTimedAndNamed,
            "column warranty.id may be kept for ever: declare a RetentionRule",
            "column warranty.id is not in the notice");
  }

  @Test
  @DisplayName("S1.1 a source, or a field, that has no name in one of the languages fails")
  void unnamedFails() {
    COVERED
        .of(new Warranties(LocalizedText.finnish("Takuut")))
        .fails(
            PersonalDataCoverageContract::everyDeclaredColumnIsTimedAndNamed,
            "source warranty has no name for people in [SV, EN]");
    COVERED
        .by(withShoeSize(Purpose.RIGHTS))
        .fails(
            PersonalDataCoverageContract::everyFieldIsCovered,
            "field shoeSize has no name for people in [SV, EN]");
  }

  @Test
  @DisplayName("S67.1 a field that no answer shows fails")
  void untoldFieldFails() {
    RegisterDefinition silent =
        definition().toBuilder()
            .notice(NoticeForm.MADE) // its sentences speak of holds
            .change(
                c ->
                    c.bind(VisitFields.IDENTITY_LINK, Purpose.REGISTER_MAINTENANCE)
                        .retentionPolicy(policy -> policy.withHolds(List.of()))
                        .withoutActivity(Purpose.RIGHTS))
            .build();
    COVERED
        .by(silent)
        .fails(
            PersonalDataCoverageContract::everyFieldIsCovered,
            "field name stands in no answer: bind it to the purpose RIGHTS");
  }

  @Test
  @DisplayName("S33.3 a field without a rule cannot even be defined, so the gate fails with that")
  void fieldWithoutRuleIsNoDefinition() {
    assertThatThrownBy(
            () -> COVERED.by(definition(List.of(), Purpose.RIGHTS)).everyFieldIsCovered())
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("WARRANTY has no retention rule");
  }

  private static RegisterDefinition definition() {
    return TestRegister.definition().toBuilder()
        .retention(new RetentionRule(WARRANTY, RetentionAnchor.DOCUMENT_DATE, Period.ofYears(3)))
        .change(changes -> changes.supply(WARRANTY, SourceKind.CONTROLLER))
        .build();
  }

  private static RegisterDefinition withShoeSize(Purpose... purposes) {
    return definition(
        List.of(new RetentionRule(WARRANTY, RetentionAnchor.DOCUMENT_DATE, Period.ofYears(3))),
        purposes);
  }

  private static RegisterDefinition definition(List<RetentionRule> rules, Purpose... purposes) {
    FieldKey<String> shoeSize = FieldKey.of("shoeSize", Cardinality.ONE, TextFields.text(20));
    var builder =
        TestRegister.definition().toBuilder()
            .field(FieldSchema.optional(shoeSize, WARRANTY, LocalizedText.finnish("Kengännumero")));
    rules.forEach(builder::retention);
    return builder
        .change(changes -> changes.supply(WARRANTY, SourceKind.CONTROLLER).bind(shoeSize, purposes))
        .build();
  }

  /** The host's warranty cards, of two columns. */
  private static final class Warranties extends HostTable {
    private final LocalizedText label;

    Warranties(LocalizedText label) {
      super("warranty", 1);
      this.label = label;
    }

    @Override
    public LocalizedText label() {
      return label;
    }

    @Override
    public Map<String, DataCategory> columns() {
      return Map.of("warranty.id", WARRANTY, "warranty.customer_id", WARRANTY);
    }
  }
}
