package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Recipient.Role;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody has ten thousand purposes; whoever sends them does not stop the register either. */
class LargeDefinitionTest {
  private static final int MANY = 10_000;
  private static final LocalizedText TEXT = LocalizedText.finnish("Tarkoitus");
  private static final DefinitionJson JSON = DefinitionJson.standard();

  @Test
  @Timeout(30)
  @DisplayName("law 1: ten thousand purposes, fields and recipients are written, read and checked")
  void tenThousandPurposesAreRead() {
    RegisterDraft read = JSON.read(JSON.write(many()));
    RegisterDefinition definition = read.checked();
    assertThat(definition.activity(new Purpose("P" + (MANY - 1)))).isPresent();
    assertThat(definition.recipient("R" + (MANY - 1))).isPresent();
    assertThat(definition.field("f" + (MANY - 1))).isPresent();
  }

  @Test
  @Timeout(30)
  @DisplayName(
      "law 9: ten thousand problems are told, and that there are more; the message quotes the first")
  void tenThousandProblemsAreTold() {
    String file = JSON.write(many()).replace("\"purpose\": \"P", "\"purpose\": \"p");
    DefinitionException refused =
        catchThrowableOfType(DefinitionException.class, () -> JSON.read(file));
    assertThat(refused.problems())
        .hasSize(MANY + 1)
        .endsWith("$: more is wrong than is told here; mend this first");
    assertThat(refused.getMessage()).contains("10001 problem(s)").hasSizeLessThan(20_000);
  }

  private static RegisterDraft many() {
    RegisterDefinitionBuilder builder =
        CustomerRegisterNotice.definition(DefinitionJsonTest.CONTROLLER).toBuilder();
    Set<FieldKey<?>> all =
        new HashSet<>(
            CustomerRegisterNotice.draft().activity(Purpose.RIGHTS).orElseThrow().fields());
    for (int i = 0; i < MANY; i++) {
      FieldKey<?> field = FieldKey.of("f" + i, Cardinality.ONE, TextFields.text(10));
      all.add(field);
      builder.field(FieldSchema.optional(field, DataCategory.CONTACT, TEXT));
      builder.activity(
          ProcessingActivity.active(
              new Purpose("P" + i),
              TEXT,
              Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
              Set.of(field)));
      builder.recipient(Recipient.category("R" + i, TEXT, Role.PROCESSOR, Set.of(field)));
    }
    return builder
        .change(changes -> changes.activity(Purpose.RIGHTS, rights -> rights.withFields(all)))
        .draft();
  }
}
