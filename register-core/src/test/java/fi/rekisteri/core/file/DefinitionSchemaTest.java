package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DefinitionSchemaTest {
  private static final String FILE = "register-definition-1.schema.json";

  @Test
  @DisplayName("law 1: the published schema is the one that reader and writer are made from")
  void publishedSchemaIsTheForm() throws IOException {
    String made = DefinitionJson.standard().schema();
    Path now = Path.of("target", FILE);
    Files.writeString(now, made);
    try (InputStream in = DefinitionJson.class.getResourceAsStream(FILE)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .as(
              "the form has changed: copy "
                  + now
                  + " to the resources of the room, and give the"
                  + " form another version where files that were right are right no more")
          .isEqualTo(made);
    }
  }
}
