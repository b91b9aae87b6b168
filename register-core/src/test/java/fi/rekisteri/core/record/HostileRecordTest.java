package fi.rekisteri.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import fi.rekisteri.core.access.HostileTexts;
import fi.rekisteri.core.page.Schemas;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.ProcessingOnBehalf;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No text of a draft becomes anything but text, and no draft is too much. */
class HostileRecordTest {
  private static final LocalizedText HARMLESS = LocalizedText.finnish("Teksti");
  private static final Schemas SCHEMA =
      Schemas.of(RecordOfProcessing.class, RecordOfProcessing.SCHEMA_FILE);

  static Stream<String> texts() {
    return Stream.concat(
        HostileTexts.all(),
        Stream.of(
            "=HYPERLINK(\"https://example.fi\")",
            "\t=1+1",
            "a | b || c \\| d \\\\| e",
            "line\nnext\r\n| x | y |",
            "`code` **bold** _it_ ~~no~~ # head",
            "[x](javascript:alert(1)) ![x](y) <https://example.fi> www.example.fi a@example.fi",
            "https://example.fi/x?a=1&b=2",
            "&lt;b&gt; &#60;",
            "a\"b\",\"c",
            "\u0000\u0007\u001b[31m",
            "x".repeat(20_000)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("law 10: a hostile text leaves rows, cells and tables as they were")
  void markdownKeepsItsShape(String text) {
    List<List<String>> harmless = rows(draft("Teksti"));
    List<List<String>> rows = rows(draft(text));
    assertThat(rows).hasSameSizeAs(harmless);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).as(rows.get(i).toString()).hasSize(4);
      assertThat(rows.get(i).get(3)).isEqualTo(harmless.get(i).get(3));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("law 10: no markup of Markdown or HTML is left unescaped, but our own")
  void markdownHasNoMarkupOfOthers(String text) {
    String page =
        RecordOfProcessing.of(draft(text))
            .markdown(Language.FI)
            .replace("<br>", "")
            .replaceAll("`[A-Za-z0-9_/:\\[\\]-]+`", "")
            .replaceAll("\\\\[\\p{Punct}]", "");
    assertThat(page.lines().filter(line -> line.startsWith("|")))
        .noneMatch(line -> line.matches(".*[<>*_`\\[\\]&~@].*|.*://.*|.*(?i)www\\..*"));
    assertThat(page.codePoints()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("law 10: no cell of the CSV begins a formula, and every line has its six cells")
  void csvHasNoFormula(String text) throws IOException {
    List<CSVRecord> lines = RecordTableTest.csv(draft(text), Language.EN);
    assertThat(lines)
        .hasSameSizeAs(RecordTableTest.csv(draft("Teksti"), Language.EN))
        .allSatisfy(
            line -> {
              assertThat(line.size()).isEqualTo(6);
              assertThat(line.stream())
                  .noneMatch(cell -> cell.matches("(?s)[\\s\"]*[=+@\\t\\r-].*"));
            });
  }

  @Test
  @DisplayName("control: a formula and a bar that nobody escapes are found")
  void unescapedTextIsFound() {
    assertThat("=1+1").matches("(?s)[\\s\"]*[=+@\\t\\r-].*");
    assertThat(MarkdownCells.of("| a | b | c | d | e |")).hasSize(5);
    assertThat(MarkdownCells.of("| a | b \\| x | c | d |")).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("X3 the JSON and the linked data say a hostile text as it is")
  void dataSaysTextAsItIs(String text) throws JsonLdError {
    RecordOfProcessing record = RecordOfProcessing.of(draft(text));
    JsonNode json = new JsonMapper().readTree(record.json());
    assertThat(json.at("/register/name/fi").asString()).isEqualTo(text);
    assertThat(json.at("/controllerRecord/30(1)(a)/controller/name").asString()).isEqualTo(text);
    assertThat(SCHEMA.problems(record.json())).isEmpty();
    assertThat(new JsonMapper().readTree(record.jsonLd()).get("@graph").get(0).get("dct:title"))
        .isEqualTo(json.at("/register/name"));
    assertThat(LinkedRecordTest.expanded(record.jsonLd())).isNotEmpty();
  }

  private static RegisterDraft draft(String text) {
    return SampleRecord.saying(LocalizedText.of(text, text, text), text).draft();
  }

  private static List<List<String>> rows(RegisterDraft draft) {
    return RecordOfProcessing.of(draft)
        .markdown(Language.FI)
        .lines()
        .filter(line -> line.startsWith("|"))
        .map(MarkdownCells::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("law 10: a code that no recipient has is told, and is part of no name")
  void danglingCodesAreTold(String text) throws JsonLdError {
    TransferRule nowhere = TransferRule.of(text, new CountryCode("US"), HARMLESS);
    ProcessingOnBehalf behalf =
        ProcessingOnBehalf.of("CLIENT", SampleRecord.shipped().controller().orElseThrow(), HARMLESS)
            .engaging(text)
            .transferring(Declared.value(List.of(nowhere)));
    RegisterDraft draft =
        SampleRecord.shipped().toBuilder()
            .transfer(nowhere)
            .accountability(Accountability.NOT_STATED.withOnBehalf(Declared.value(List.of(behalf))))
            .draft();
    assertThat(SCHEMA.problems(RecordOfProcessing.of(draft).json())).isEmpty();
    assertThat(rows(draft)).allSatisfy(row -> assertThat(row).hasSize(4));
    assertThat(LinkedRecordTest.expanded(RecordOfProcessing.of(draft).jsonLd()).toString())
        .doesNotContain("recipient:" + text);
  }

  @Test
  @DisplayName("ten thousand purposes are written, each once, without growing slower by the square")
  void manyPurposesAreWritten() {
    RegisterDefinitionBuilder builder = SampleRecord.shipped().toBuilder();
    Map<SubjectRole, LegalBasis> bases = Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract());
    for (int i = 0; i < 10_000; i++) {
      Purpose purpose = new Purpose("PURPOSE_" + i);
      builder.activity(ProcessingActivity.active(purpose, HARMLESS, bases, Set.of()));
    }
    RegisterDraft draft = builder.draft();
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          RecordOfProcessing record = RecordOfProcessing.of(draft);
          assertThat(record.json()).contains("\"PURPOSE_9999\"");
          assertThat(record.jsonLd()).contains(":purpose:PURPOSE_9999\"");
          assertThat(record.csv(Language.SV)).contains("(PURPOSE_9999)");
          assertThat(record.markdown(Language.EN)).contains("`activities[PURPOSE_9999]`");
        });
  }
}
