package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.DataCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FieldSchemaTest {
  @Test
  @DisplayName("S17, S71.1 a field is required or optional, and portable only where it is said")
  void portableIsSaidOnPurpose() {
    FieldSchema<String> required = FieldSchema.required(NAME, DataCategory.NAME, TEXT);
    FieldSchema<String> optional = FieldSchema.optional(NAME, DataCategory.NAME, TEXT);
    assertThat(required).isEqualTo(new FieldSchema<>(NAME, DataCategory.NAME, true, false, TEXT));
    assertThat(optional).isEqualTo(new FieldSchema<>(NAME, DataCategory.NAME, false, false, TEXT));
    assertThat(required.asPortable())
        .isEqualTo(new FieldSchema<>(NAME, DataCategory.NAME, true, true, TEXT));
  }
}
