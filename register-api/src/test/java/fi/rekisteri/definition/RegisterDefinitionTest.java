package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.EMAIL;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegisterDefinitionTest {
  @Test
  @DisplayName("S16.1 fields keep their order and are found by path, others are not")
  void fieldsAreFoundByPath() {
    RegisterDefinition definition = SmallRegister.complete().build();
    assertThat(definition.fields())
        .extracting(s -> s.key().path())
        .containsExactly("name", "email");
    assertThat(definition.field("email")).map(FieldSchema::category).contains(DataCategory.CONTACT);
    assertThat(definition.field("shoeSize")).isEmpty();
  }

  @Test
  @DisplayName("S3 activities and recipients are found by purpose and code, others are not")
  void activitiesAreFoundByPurpose() {
    RegisterDefinition definition = SmallRegister.complete().build();
    assertThat(definition.activity(Purpose.ORDER_MANAGEMENT)).isPresent();
    assertThat(definition.activity(Purpose.STATISTICS)).isEmpty();
    assertThat(definition.recipient(SmallRegister.PARTNER)).isPresent();
    assertThat(definition.recipient("STRANGER")).isEmpty();
  }

  @Test
  @DisplayName(
      "section 0: the zone is Europe/Helsinki and every open row not stated, unless said otherwise")
  void defaultsAreCautious() {
    RegisterDefinition definition = SmallRegister.complete().build();
    assertThat(definition.zone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
    assertThat(
            List.of(
                definition.consent(),
                definition.automatedDecisions(),
                definition.provision(),
                definition.dataProtectionOfficer()))
        .allMatch(Declared.NotStated.class::isInstance);
  }

  @Test
  @DisplayName("all problems are told at once, with a count and no more")
  void allProblemsAreToldAtOnce() {
    RegisterDefinitionBuilder builder =
        SmallRegister.headless()
            .field(FieldSchema.optional(EMAIL, DataCategory.CONTACT, TEXT))
            .change(changes -> changes.bind(UNDECLARED, Purpose.ORDER_MANAGEMENT));
    assertThatThrownBy(builder::build)
        .asInstanceOf(throwable(DefinitionException.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_DEFINITION);
              assertThat(refusal.problems()).hasSize(7);
              assertThat(refusal).hasMessageContaining("7 problem(s)");
            });
  }

  @Test
  @DisplayName("another definition begins as an equal copy and leaves the first as it was")
  void toBuilderCopies() {
    RegisterDefinition first = SmallRegister.complete().build();
    RegisterDefinition second =
        first.toBuilder()
            .version("2", SmallRegister.FIRST_DAY.plusYears(1))
            .field(FieldSchema.optional(UNDECLARED, DataCategory.CONTACT, TEXT))
            .change(changes -> changes.bind(UNDECLARED, Purpose.ORDER_MANAGEMENT))
            .build();
    assertThat(second.field("shoeSize")).isPresent();
    assertThat(first.field("shoeSize")).isEmpty();
    assertThat(first.version()).isEqualTo("1");
    assertThat(first.toBuilder().build()).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  @DisplayName("nobody changes a built definition, neither by its builder nor by its lists")
  void builtDefinitionDoesNotChange() {
    List<ConsentDefinition> consents = new ArrayList<>();
    RegisterDefinitionBuilder builder = SmallRegister.complete().consent(Declared.value(consents));
    RegisterDefinition definition = builder.build();
    consents.add(new ConsentDefinition(Purpose.STATISTICS, "1", TEXT, TEXT));
    builder.change(changes -> changes.withoutField("email"));
    assertThat(definition.field("email")).isPresent();
    assertThat(definition.consent()).isEqualTo(Declared.value(List.of()));
    assertThatThrownBy(() -> definition.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("law 10: printing it shows id and version, refusing it no contact data")
  void nothingPersonalIsPrinted() {
    ContactPoint officer =
        ContactPoint.byEmail(ContactRole.DATA_PROTECTION_OFFICER, "canary@example.fi");
    RegisterDefinitionBuilder builder =
        SmallRegister.complete().dataProtectionOfficer(Declared.value(officer));
    assertThat(builder.build()).hasToString("RegisterDefinition[small, version 1]");
    assertThat(builder.build().dataProtectionOfficer().toString()).doesNotContain("canary");
    assertThat(officer.email())
        .as("control")
        .hasValueSatisfying(e -> assertThat(e).contains("canary"));
  }
}
