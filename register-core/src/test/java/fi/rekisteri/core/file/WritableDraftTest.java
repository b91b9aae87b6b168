package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written can be read: what could not be read is refused before it is a file. */
class WritableDraftTest {
  private static final DefinitionJson JSON = DefinitionJson.standard();
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  @Test
  @DisplayName("law 9: a version without its first day, and a day without its version, stay")
  void halfAVersionStays() {
    assertReadAgain(builder().version("3").draft(), "\"version\": {\n    \"name\": \"3\"\n  }");
    assertReadAgain(builder().validFrom(DAY).draft(), "{\n    \"validFrom\": \"2027-01-01\"\n  }");
    assertThat(JSON.write(builder().draft())).doesNotContain("\"version\"");
  }

  @Test
  @DisplayName("L27 a version without its first day is no definition yet, and is told as such")
  void versionWithoutADayIsNoDefinition() {
    RegisterDraft draft = JSON.read(JSON.write(builder().version("3").draft()));
    DefinitionException refused = catchThrowableOfType(DefinitionException.class, draft::checked);
    assertThat(refused.problems())
        .contains("validFrom: is missing; call builder.validFrom(...) (L27)");
  }

  @Test
  @DisplayName("a day beyond the year 9999 is refused by its path, and the last day before is not")
  void yearOfFiveDigitsIsRefused() {
    RegisterDraft last = builder().validFrom(LocalDate.of(9999, 12, 31)).draft();
    assertReadAgain(last, "9999-12-31");
    assertThat(problems(builder().validFrom(LocalDate.of(12_000, 1, 1)).draft()))
        .containsExactly("$.version.validFrom: is not a day such as 2026-11-22");
  }

  @Test
  @DisplayName("half a character is refused, and a whole one of two halves is not")
  void halfACharacterIsRefused() {
    assertReadAgain(builder().name(LocalizedText.finnish("\ud83d\ude42")).draft(), "\ud83d\ude42");
    assertThat(problems(builder().name(LocalizedText.finnish("Nimi \ud83d")).draft()))
        .containsExactly("$.name.fi: holds half a character");
  }

  @Test
  @DisplayName(
      "a text, a list and a whole beyond the limits are refused, and those at them are not")
  void limitsHoldForTheWriterToo() {
    String full = "ä".repeat(100_000);
    assertReadAgain(builder().name(LocalizedText.finnish(full)).draft(), full);
    assertThat(problems(builder().name(LocalizedText.finnish(full + full)).draft()))
        .singleElement()
        .asString()
        .startsWith("$: cannot be read at line ")
        .endsWith("beyond the limits");
    assertReadAgain(fields(DefinitionJson.MOST_ITEMS, "Oma"), "f19999");
    assertThat(problems(fields(DefinitionJson.MOST_ITEMS + 1, "Oma")))
        .containsExactly("$.fields: holds more than 20000 items");
    assertThat(problems(fields(100, full)))
        .containsExactly("$: is longer than " + DefinitionJson.MOST_BYTES + " bytes");
  }

  @Test
  @DisplayName("no refusal of a draft shows what it holds")
  void refusalShowsNoValue() {
    RegisterDraft draft = builder().name(LocalizedText.finnish("Maija \ud83d")).draft();
    DefinitionException refused =
        catchThrowableOfType(DefinitionException.class, () -> JSON.write(draft));
    assertThat(refused).hasMessageNotContaining("Maija").hasNoCause();
    assertThat(refused).hasMessageContaining("nothing was written");
  }

  private static RegisterDefinitionBuilder builder() {
    return RegisterDefinition.builder(new RegisterId("r"));
  }

  private static RegisterDraft fields(int many, String label) {
    RegisterDefinitionBuilder builder = builder();
    for (int i = 0; i < many; i++) {
      FieldKey<String> key = FieldKey.of("f" + i, Cardinality.ONE, TextFields.text(1));
      LocalizedText text = LocalizedText.finnish(label);
      builder.field(FieldSchema.optional(key, DataCategory.CONTACT, text));
    }
    return builder.draft();
  }

  private static void assertReadAgain(RegisterDraft draft, String holds) {
    String written = JSON.write(draft);
    assertThat(written.contains(holds)).isTrue();
    DraftParts.assertSame(JSON.read(written), draft);
  }

  private static List<String> problems(RegisterDraft draft) {
    DefinitionException refused =
        catchThrowableOfType(DefinitionException.class, () -> JSON.write(draft));
    assertThat(refused).as("refused").isNotNull();
    assertThat(refused.code()).isEqualTo(ErrorCode.UNREADABLE_DEFINITION);
    return refused.problems();
  }
}
