package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.core.shape.Shapes;
import fi.rekisteri.error.DefinitionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DefinitionSchemaTest {
  private static final String FILE = "register-definition-1.schema.json";
  private static final DefinitionJson JSON = DefinitionJson.standard();
  private static final Schemas SCHEMA = Schemas.of(DefinitionJson.class, FILE);
  private static final String SHIPPED = JSON.write(CustomerRegisterNotice.draft());

  @Test
  @DisplayName("law 1: the published schema is the one that reader and writer are made from")
  void publishedSchemaIsTheForm() throws IOException {
    String made = JSON.schema();
    Path now = Path.of("target", FILE);
    Files.writeString(now, made);
    try (InputStream in = DefinitionJson.class.getResourceAsStream(FILE)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .as(
              "the form has changed: copy %s to the resources of the room, and give the form"
                  + " another version where files that were right are right no more",
              now)
          .isEqualTo(made);
    }
  }

  @Test
  @DisplayName("law 1: what is written keeps to the schema, whatever the draft holds")
  void whatIsWrittenKeepsToTheSchema() {
    assertThat(SCHEMA.problems(SHIPPED)).isEmpty();
    for (long seed = 1; seed <= 40; seed++) {
      assertThat(SCHEMA.problems(JSON.write(RandomDraft.of(seed)))).as("seed " + seed).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"required\": true,|",
        "\"required\": true|\"required\": \"yes\"",
        "\"required\": true|\"required\": true, \"colour\": 1",
        "\"kind\": \"CONTRACT\"|\"kind\": \"GOODWILL\"",
        "\"kind\": \"CONTRACT\"|\"kind\": \"CONTRACT\", \"law\": \"x\"",
        "\"status\": \"ACTIVE\"|\"status\": \"ON\"",
        "\"fi\": \"Nimi\",|",
        "\"fi\": \"Nimi\"|\"fi\": \" \"",
        "\"P10Y\"|\"10 years\"",
        "\"P10Y\"|\"xP10Y\"",
        "\"languages\": \\[|\"languages\": [\"fix\",",
        "\"languages\": \\[|\"languages\": [\"xsvx\",",
        "\"languages\": \\[|\"languages\": [\"xen\",",
        "\"2016-01-01\"|\"1.1.2016\"",
        "\"schemaVersion\": 1|\"schemaVersion\": 2"
      })
  @DisplayName("law 9: what the schema refuses in an editor, the reader refuses too")
  void schemaAndReaderRefuseTheSame(String there, String instead) {
    assertThat(SHIPPED).as("control").containsPattern(there);
    String changed = SHIPPED.replaceFirst(there, instead == null ? "" : instead);
    assertThat(SCHEMA.problems(changed)).isNotEmpty();
    assertThat(catchThrowableOfType(DefinitionException.class, () -> JSON.read(changed)))
        .isNotNull();
  }

  @Test
  @DisplayName("every object of the schema is closed, and every member has its word")
  void everyObjectIsClosed() {
    JsonNode root = new JsonMapper().readTree(JSON.schema());
    assertThat(closed(root)).as("control: objects were found").isGreaterThan(60);
  }

  /** How many objects are closed; an open one, or a member without a word, fails. */
  private static int closed(JsonNode schema) {
    int found = 0;
    if (schema.path("type").asString("").equals("object")) {
      assertThat(schema.has("additionalProperties")).as(schema.toString()).isTrue();
      found++;
    }
    for (JsonNode part : schema) {
      found += part.isContainer() ? closed(part) : 0;
    }
    return found;
  }

  @Test
  @DisplayName("no word of the schema speaks of what is not there")
  void everyWordIsUsed() throws IOException {
    Properties words = new Properties();
    try (InputStream in = Shapes.class.getResourceAsStream("definition-file.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    JsonNode root = new JsonMapper().readTree(JSON.schema());
    Set<String> named = Set.copyOf(root.get("$defs").propertyNames());
    for (String key : words.stringPropertyNames()) {
      String type = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
      String member = key.substring(key.indexOf('.') + 1);
      boolean used =
          type.equals("Register")
              || named.contains(type) && isMember(root.get("$defs").get(type), member, key)
              || isKind(root, words.getProperty(key));
      assertThat(used).as(key).isTrue();
    }
  }

  private static boolean isMember(JsonNode definition, String member, String key) {
    return !key.contains(".") || definition.path("properties").has(member);
  }

  /** The kinds of a choice stand inside it, without a name of their own. */
  private static boolean isKind(JsonNode root, String words) {
    return root.get("$defs")
        .valueStream()
        .flatMap(definition -> definition.path("oneOf").valueStream())
        .anyMatch(kind -> kind.findValuesAsString("description").contains(words));
  }
}
