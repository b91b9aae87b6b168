package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.RegisterDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DefinitionFilePageTest {
  private static final Path PAGE = Path.of("..", "docs", "definition-file.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

  @Test
  @DisplayName("law 1: the register on the page of the form is read, and can be enforced")
  void exampleOfThePageIsRead() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    assertThat(example.find()).as("the page has an example").isTrue();
    String json = example.group(1);
    RegisterDefinition definition = DefinitionJson.standard().read(json).checked();
    assertThat(definition.field("instrument").orElseThrow().key().type())
        .isEqualTo(TextFields.text(40));
    assertThat(Schemas.of(DefinitionJson.class, "register-definition-1.schema.json").problems(json))
        .isEmpty();
    String hinted =
        json.replaceFirst("\\{", "{\"\\$schema\": \"register-definition-1.schema.json\",");
    DraftParts.assertSame(DefinitionJson.standard().read(hinted), definition.draft());
  }
}
