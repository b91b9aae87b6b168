package fi.rekisteri.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Golden;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The record as a table for people, in three languages. */
class RecordTableTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("X3, G30.1 the table of the shipped definition is written as it is shown")
  void shippedTableIsAsShown(Language language) throws IOException {
    RecordOfProcessing record = RecordOfProcessing.of(SampleRecord.shipped());
    Golden.assertSame(
        RecordOfProcessing.class,
        "record-shipped_" + language.tag() + ".md",
        record.markdown(language));
  }

  @Test
  @DisplayName("X3 the lines for a spreadsheet are written as they are shown")
  void shippedLinesAreAsShown() throws IOException {
    String csv = RecordOfProcessing.of(SampleRecord.shipped()).csv(Language.FI);
    assertThat(csv).endsWith("\r\n");
    Golden.assertSame(RecordOfProcessing.class, "record-shipped_fi.csv", csv.replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G30.1, G30.2 each point of the article has a line, with the part that it came from")
  void everyPointHasALine(Language language) throws IOException {
    RegisterDraft draft = SampleRecord.complete();
    List<CSVRecord> lines = csv(draft, language);
    for (RecordPoint point : RecordPoint.values()) {
      assertThat(lines)
          .filteredOn(line -> line.get(2).equals(Names.in(language).point(point)))
          .as(point.article())
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.get(4)).isNotBlank());
    }
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(line -> assertThat(line.get(5).split("; ")).allMatch(draft::has));
  }

  @Test
  @DisplayName(
      "S2.2 of an empty draft every line says that it is not stated, but the longest promise")
  void emptyDraftIsNotStated() throws IOException {
    assertThat(csv(SampleRecord.empty(), Language.EN).stream().skip(1))
        .hasSizeGreaterThan(12)
        .filteredOn(line -> !line.get(3).equals("Longest time limit"))
        .allSatisfy(line -> assertThat(line.get(4)).isEqualTo("not stated"));
    assertThat(RecordOfProcessing.of(SampleRecord.empty()).markdown(Language.FI))
        .contains("| Rekisterinpitäjä | ei ilmoitettu | `controller` |")
        .doesNotContain("ei ole");
    assertThat(RecordOfProcessing.of(SampleRecord.empty()).markdown(Language.SV))
        .contains("uppges inte");
  }

  @Test
  @DisplayName("S15.1 what is declared to be none says so, in each language")
  void noneSaysSo() {
    RecordOfProcessing shipped = RecordOfProcessing.of(SampleRecord.shipped());
    assertThat(shipped.markdown(Language.FI)).contains("| Siirto kolmanteen maahan | ei ole |");
    assertThat(shipped.markdown(Language.SV)).contains("| Överföring till tredjeland | inga |");
    assertThat(shipped.markdown(Language.EN))
        .contains("| Transfer to a third country | none declared |");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("each line of the table has its four cells, and each record its table")
  void tablesAreWhole(Language language) {
    String page = RecordOfProcessing.of(SampleRecord.complete()).markdown(language);
    List<String> rows = page.lines().filter(line -> line.startsWith("|")).toList();
    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(rows).allSatisfy(row -> assertThat(MarkdownCells.of(row)).hasSize(4));
    assertThat(page.lines().filter(line -> line.startsWith("## "))).hasSize(3);
    assertThat(page).contains("(CLIENT)");
  }

  static List<CSVRecord> csv(RegisterDraft draft, Language language) throws IOException {
    String csv = RecordOfProcessing.of(draft).csv(language);
    return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
  }
}
