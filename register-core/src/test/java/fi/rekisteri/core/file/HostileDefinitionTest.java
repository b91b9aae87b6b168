package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a definition comes from outside: it is read whole or not at all, and never quoted. */
class HostileDefinitionTest {
  private static final String SECRET = "Maija-Meikäläinen";
  private static final DefinitionJson JSON = DefinitionJson.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "colour": "red"                          | $.colour: is unknown
          "name": {"sv": "Kundregister"}           | $.name.fi: is missing: every text is there in Finnish
          "name": {"fi": "  "}                     | $.name.fi: is blank
          "name": {"fi": "A", "no": "B"}           | $.name.no: is no language of this form; it knows fi, sv and en
          "name": "A"                              | $.name: is a text where an object of texts by language is asked for
          "name": {"fi": "\\ud800"}                 | $.name.fi: holds half a character
          "version": {}                            | $.version: is refused: a version has a name, a first day, or both
          "version": {"name": 1, "validFrom": "2026-02-30"} | $.version.name: is a number where a text is asked for
          "zone": "Mars/Olympus"                   | $.zone: is not a zone such as Europe/Helsinki
          "zone": null                             | $.zone: is null where a zone such as Europe/Helsinki is asked for
          "fields": {}                             | $.fields: is an object where a list is asked for
          "searchKeys": [{"id": "email", "uniqueness": "SHARED", "bits": 2.0}] | $.searchKeys[0].bits: is a number where a whole number of usual size is asked for
          "searchKeys": [{"id": "email", "uniqueness": "SHARED", "bits": 99999999999}] | $.searchKeys[0].bits: is a number where a whole number of usual size is asked for
          "searchKeys": [{"id": "email", "uniqueness": "UNIQUE", "bits": 16}] | $.searchKeys[0]: is refused: a search key has whole tags where they are unique: strangers share shortened ones
          "searchKeys": [{"id": "email", "uniqueness": "NOBODY", "bits": 16}] | $.searchKeys[0].uniqueness: is none of SHARED, UNIQUE
          "consent": {"declared": "perhaps"}       | $.consent.declared: is none of none, notStated
          "consent": {"declared": "none", "x": 1}  | $.consent.x: is unknown beside declared
          "provision": {"name": {"requirement": "VOLUNTARY"}} | $.provision.name: is refused: a category code is upper-case words joined by underscores
          "economicArea": [{"country": "ZZ", "days": {}}] | $.economicArea[0].country: is refused: a country is an ISO 3166-1 alpha-2 code, such as FI
          "registerLinks": [{"to": "other", "purpose": "X", "fields": ["name", "name"]}] | $.registerLinks[0].fields[1]: stands there twice
          "staffPolicy": {"versions": [], "oldestAssertion": "PT12H", "skew": "PT1M"} | $.staffPolicy: is refused: a staff policy has versions of the undertaking, each once, in the order of their days
          "staffPolicy": {"versions": [], "oldestAssertion": "PT99999999H", "skew": "PT1M"} | $.staffPolicy.oldestAssertion: is not a time such as PT72H or PT30M, of a thousand years at most
          "manualFiling": {"kinds": [], "locations": [], "initialHandling": "P9999Y", "destruction": "P1D"} | $.manualFiling.initialHandling: is not a period such as P10Y, P6M or P30D, of a thousand years at most
          "id": "r"                                | $.id: stands there twice
          "$schema": 1                             | $.$schema: is a number where a text is asked for
          """)
  @DisplayName("law 9: what departs from the form is told with its path")
  void departureIsToldWithItsPath(String member, String problem) {
    assertThat(problems(file(member))).contains(problem);
  }

  @Test
  @DisplayName("every problem is told at once, and a dangling field and a wrong kind among them")
  void everyProblemIsToldAtOnce() {
    String activities =
        """
        "activities": [
          {"purpose": "A", "description": {"fi": "A"}, "status": "ACTIVE", "fields": ["shoeSize"],
           "bases": {"CUSTOMER": {"kind": "GOODWILL"}, "KING": {"kind": "CONTRACT"}},
           "traits": {"profiling": "yes", "prohibitedBy": []}},
          {"purpose": "b", "bases": {"CUSTOMER": {}, "VISITOR": {"kind": "CONSENT", "law": "x"}}}
        ], "unknown": 1
        """;
    assertThat(problems(file(activities)))
        .containsExactlyInAnyOrder(
            "$.unknown: is unknown",
            "$.activities[0].fields[0]: names a field that nobody declares: declare it in this"
                + " file, or hand it to the reader",
            "$.activities[0].bases.CUSTOMER.kind: is none of CONSENT, CONTRACT, LEGAL_OBLIGATION,"
                + " VITAL_INTEREST, PUBLIC_TASK, LEGITIMATE_INTEREST",
            "$.activities[0].bases.KING: is none of CUSTOMER, ORG_CONTACT_PERSON, PROSPECT, VISITOR",
            "$.activities[0].traits.profiling: is a text where true or false is asked for",
            "$.activities[1].purpose: is refused: a purpose code is upper-case words joined by"
                + " underscores",
            "$.activities[1].description: is missing",
            "$.activities[1].status: is missing",
            "$.activities[1].fields: is missing",
            "$.activities[1].traits: is missing",
            "$.activities[1].bases.CUSTOMER.kind: is missing",
            "$.activities[1].bases.VISITOR.law: is unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"schemaVersion\": 1, \"id\": \"r\"",
        "{\"schemaVersion\": 1, \"id\": \"r\"} {}",
        "{\"schemaVersion\": 1, \"id\": \"r\"} x",
        "{\"schemaVersion\": 1, \"id\": \"r\", \"k\": NaN}",
        "{\"schemaVersion\": 1, \"id\": \"r\", }",
        "{\"schemaVersion\": 1, /* a comment */ \"id\": \"r\"}",
        "{'schemaVersion': 1, 'id': 'r'}",
        "{\"schemaVersion\": 1, \"id\": \"a\nb\"}",
        "{\"schemaVersion\": 1, \"id\": \"\\u00zz\"}",
        "{\"schemaVersion\": 1, \"id\": \"r\", \"k\": 123456789012345678901234567890}",
        "\uFEFF{\"schemaVersion\": 1, \"id\": \"r\"}",
        "[]",
        "null",
        "1"
      })
  @DisplayName("what is no complete document of the form is refused as a whole")
  void brokenDocumentIsRefused(String document) {
    assertThat(problems(document)).hasSize(1).first().asString().startsWith("$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"schemaVersion\": 2,",
        "\"schemaVersion\": null,",
        "\"schemaVersion\": \"1\",",
        "\"schemaVersion\": 1.0,"
      })
  @DisplayName(
      "another version of the form is refused under a code of its own, and nothing else told")
  void otherVersionIsRefused(String version) {
    DefinitionException refused =
        catchThrowableOfType(
            DefinitionException.class,
            () -> JSON.read("{" + version + "\"id\": \"r\", \"colour\": \"red\"}"));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_DEFINITION_FORM);
    assertThat(refused.problems())
        .containsExactly("$.schemaVersion: is not 1, the one version that this release reads");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\": \"r\"}", "{\"colour\": \"red\"}"})
  @DisplayName("a file that tells no version of the form is told that, and nothing else")
  void missingVersionIsTold(String document) {
    DefinitionException refused =
        catchThrowableOfType(DefinitionException.class, () -> JSON.read(document));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_DEFINITION_FORM);
    assertThat(refused.problems()).containsExactly("$.schemaVersion: is missing");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          5, a number
          0.5, a number
          "a", a text
          null, null
          true, true or false
          [], a list
          """)
  @DisplayName("a document that is no object is told so, and not that its members are missing")
  void noObjectIsToldAsSuch(String document, String what) {
    assertThat(problems(document))
        .containsExactly("$: is " + what + " where an object is asked for");
  }

  @Test
  @DisplayName("bytes that are no UTF-8, and a file beyond its limit, are refused")
  void wrongBytesAreRefused() {
    byte[] latin = file("\"name\": {\"fi\": \"Ä\"}").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(latin)).containsExactly("$: is not in UTF-8");
    byte[] long1 =
        (" ".repeat(DefinitionJson.MOST_BYTES) + file("")).getBytes(StandardCharsets.UTF_8);
    assertThat(problems(long1)).containsExactly("$: is longer than 16777216 bytes");
    assertThat(problems(new String(long1, StandardCharsets.UTF_8)))
        .containsExactly("$: is longer than 16777216 bytes");
  }

  @Test
  @DisplayName("what is deeper or wider than its limit is refused, with the place where it begins")
  void deepAndWideAreRefused() {
    String deep = "[".repeat(1000) + "]".repeat(1000);
    assertThat(problems(file("\"fields\": " + deep)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("$.fields[0][0]")
        .endsWith(": lies deeper than 40 levels");
    String wide = "[" + "1,".repeat(DefinitionJson.MOST_ITEMS) + "1]";
    assertThat(problems(file("\"lists\": " + wide)))
        .containsExactly("$.lists: holds more than 20000 items");
    String longText = "\"name\": {\"fi\": \"" + "a".repeat(100_001) + "\"}";
    assertThat(problems(file(longText))).hasSize(1).first().asString().startsWith("$: cannot be");
  }

  @Test
  @DisplayName("a stream that fails is told as such, and is no problem of the file")
  void failingStreamIsTold() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> JSON.read(failing)).isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"%s\": 1",
        "\"id2\": \"%s\"",
        "\"zone\": \"%s\"",
        "\"name\": {\"%s\": \"x\"}",
        "\"authority\": \"%s\"",
        "\"version\": {\"name\": \"1\", \"validFrom\": \"%s\"}",
        "\"breachPolicy\": [{\"from\": \"2018-05-25\", \"within\": \"%s\"}]",
        "\"searchKeys\": [{\"id\": \"%s\", \"uniqueness\": \"%s\", \"bits\": 1}]",
        "\"controller\": {\"name\": \"%1$s\", \"contacts\": [{\"role\": \"CUSTOMER_SERVICE\", \"email\": \"%1$s\"}]}",
        "\"provision\": {\"%s\": {\"requirement\": \"VOLUNTARY\"}}",
        "\"fields\": [{\"key\": {\"kind\": \"TEXT\", \"path\": \"%s\", \"cardinality\": \"ONE\", \"longest\": 1}}]"
      })
  @DisplayName("law 10: no refusal shows a value of the file, nor a name that is no plain word")
  void noRefusalShowsAValue(String member) {
    String hostile = SECRET + "\\u202e\\n<script>";
    DefinitionException refused =
        catchThrowableOfType(
            DefinitionException.class,
            () -> JSON.read(file(String.format(member.replace("%s", "%1$s"), hostile))));
    assertThat(refused).hasMessageNotContaining("Maija").hasMessageNotContaining("script");
    assertThat(refused.problems()).isNotEmpty().noneMatch(it -> it.contains("\n"));
    assertThat(refused.getCause()).isNull();
  }

  @Test
  @Timeout(60)
  @DisplayName("however a file is damaged, it is read whole or refused with its problems")
  void damagedFileIsReadOrRefused() {
    String sound = JSON.write(CustomerRegisterNotice.draft());
    int refused = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder damaged = new StringBuilder(sound);
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        int at = random.nextInt(damaged.length() - 8);
        String patch = List.of("", "\"", "{", "]", "0", ",", "\u0000", "x").get(random.nextInt(8));
        damaged.replace(at, at + 1 + random.nextInt(6), patch);
      }
      try {
        JSON.write(JSON.read(damaged.toString()));
      } catch (DefinitionException told) {
        assertThat(told.problems()).as("seed " + seed).isNotEmpty();
        refused++;
      }
    }
    assertThat(refused).as("control: damage was noticed").isGreaterThan(200);
  }

  private static String file(String member) {
    String more = member.isEmpty() ? "" : ", " + member;
    return "{\"schemaVersion\": 1, \"id\": \"r\"" + more + "}";
  }

  private static List<String> problems(String document) {
    return problems(catchThrowableOfType(DefinitionException.class, () -> JSON.read(document)));
  }

  private static List<String> problems(byte[] document) {
    return problems(
        catchThrowableOfType(
            DefinitionException.class, () -> JSON.read(new ByteArrayInputStream(document))));
  }

  private static List<String> problems(DefinitionException refused) {
    assertThat(refused).as("refused").isNotNull();
    assertThat(refused.code()).isEqualTo(ErrorCode.UNREADABLE_DEFINITION);
    return refused.problems();
  }
}
