package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.error.DefinitionException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDefinitionTest {
  private static final DefinitionJson JSON = DefinitionJson.standard();

  @Test
  @DisplayName("law 1: YAML says the same in the same form")
  void yamlSaysTheSame() {
    RegisterDraft read =
        read(
            """
            # a comment
            schemaVersion: 1
            id: kerho
            name: {fi: Jäsenrekisteri, sv: "Medlemsregister"}
            version:
              name: "1.10"
              validFrom: 2027-01-01
            searchKeys:
              - {id: email, uniqueness: SHARED, bits: 16}
            consent: {declared: none}
            """);
    DraftParts.assertSame(
        read,
        JSON.read(
            """
            {"schemaVersion": 1, "id": "kerho",
             "name": {"fi": "Jäsenrekisteri", "sv": "Medlemsregister"},
             "version": {"name": "1.10", "validFrom": "2027-01-01"},
             "searchKeys": [{"id": "email", "uniqueness": "SHARED", "bits": 16}],
             "consent": {"declared": "none"}}
            """));
    String shipped = JSON.write(CustomerRegisterNotice.draft());
    DraftParts.assertSame(read(shipped), CustomerRegisterNotice.draft());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: {name: 1.10, validFrom: 2027-01-01}|$.version.name: is a number where a text is asked for",
        "version: {name: true, validFrom: 2027-01-01}|$.version.name: is true or false where a text is asked for",
        "version: {name: null, validFrom: 2027-01-01}|$.version.name: is null where a text is asked for",
        "version: &a {name: '1', validFrom: 2027-01-01}|$.version: is an alias, or has an anchor or a tag; this form has none",
        "version: {name: *a, validFrom: 2027-01-01}|$.version.name: is an alias, or has an anchor or a tag; this form has none",
        "zone: !!java.net.URL [x]|$.zone: is an alias, or has an anchor or a tag; this form has none",
        "id: twice|$.id: stands there twice",
        "manualFiling: {kinds: [], locations: [{id: a, locked: no, fireSafe: yes}]}|$.manualFiling.locations[0].locked: is a text where true or false is asked for",
        "lists: [.nan]|$.lists[0]: is a number where an object is asked for"
      })
  @DisplayName("law 9: what YAML takes for something else is told, and nothing is guessed")
  void nothingIsGuessed(String line, String problem) {
    assertThat(refused("schemaVersion: 1\nid: r\n" + line + "\n").problems()).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "schemaVersion: 1\nid: r\n---\nschemaVersion: 1\nid: s\n",
        "schemaVersion: 1\n\tid: r\n",
        "schemaVersion: 1\nid: [r\n",
        "? [a, b]\n: c\n",
        "%YAML 9.9\n---\nid: r\n"
      })
  @DisplayName("what is no one document of YAML is refused as a whole")
  void brokenDocumentIsRefused(String document) {
    assertThat(refused(document).problems()).isNotEmpty();
  }

  @Test
  @Timeout(20)
  @DisplayName("aliases of aliases, and what is nested without end, are refused at once")
  void bombsAreRefused() {
    StringBuilder laughs = new StringBuilder("schemaVersion: 1\nid: r\na0: &a0 [x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append(String.format("a%d: &a%d [*a%d, *a%d, *a%d]%n", i, i, i - 1, i - 1, i - 1));
    }
    assertThat(refused(laughs.toString()).problems()).isNotEmpty();
    assertThat(refused("id: " + "[".repeat(50_000)).problems()).hasSize(1);
    assertThat(refused("- ".repeat(10_000) + "x").problems()).hasSize(1);
  }

  private static RegisterDraft read(String yaml) {
    return JSON.readYaml(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static DefinitionException refused(String yaml) {
    DefinitionException refused = catchThrowableOfType(DefinitionException.class, () -> read(yaml));
    assertThat(refused).as("refused").isNotNull();
    return refused;
  }
}
