package fi.rekisteri.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.AuditReport;
import fi.rekisteri.ReportKind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that a spreadsheet opens: what others wrote stays a text in it. */
class AuditReportCsvTest {
  private static String csv(AuditReport<?> report) {
    StringBuilder text = new StringBuilder();
    AuditReportCsv.write(report, text);
    return text.toString();
  }

  /** Read by another hand, with whatever separator a spreadsheet is set to. */
  private static List<CSVRecord> read(String csv, char separator) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "x;=1+1",
        "x,=1+1",
        "x\t@A1",
        "a\r\n=1+1",
        "\"=1+1\"",
        "x;\"=1+1",
        " =1",
        "\uFF1D1+1"
      })
  @DisplayName("no cell begins a formula, with whatever separator the file is opened")
  void noCellBeginsAFormula(String hostile) {
    for (AuditReport<?> report : new SampleReports(hostile).all().toList()) {
      String csv = csv(report);
      for (char separator : new char[] {',', ';', '\t'}) {
        assertThat(read(csv, separator))
            .isNotEmpty()
            .flatMap(CSVRecord::toList)
            .as("%s with %s", report.kind(), (int) separator)
            .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[\" ]*[=+\\-@\\t\\r\uFF1D].*"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"maija", "maija#2", "back-office", "a=b", "x \"y\" z", "Åke, Öhman", ""})
  @DisplayName("what is no formula is read back as it was")
  void otherTextIsReadBack(String word) {
    SampleReports sample = new SampleReports(word);
    List<CSVRecord> read =
        read(
            csv(sample.report(ReportKind.STAFF_ACTS, List.of(sample.entry(), sample.entry()))),
            ',');
    assertThat(read).hasSize(3);
    assertThat(read.get(0).toList()).startsWith("at", "interface", "purpose", "action");
    assertThat(read.get(1).toList())
        .containsExactly(
            "2026-11-22T10:15:30.500Z",
            word,
            "INVOICING",
            "READ",
            "00000000-0000-0001-0000-000000000002",
            "name email",
            "DENIED",
            "NOT_DESIGNATED",
            "BREAK_GLASS",
            "00000000-0000-0007-0000-000000000007/12");
  }

  private static Stream<AuditReport<?>> reports() {
    return new SampleReports("maija").all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  @DisplayName("each line has a cell for each name, ends as RFC 4180 says, and leaves nothing out")
  void linesAreWhole(AuditReport<?> report) {
    String csv = csv(report);
    List<CSVRecord> read = read(csv, ',');
    assertThat(read.size()).isGreaterThan(1);
    assertThat(read).allMatch(line -> line.size() == read.get(0).size());
    assertThat(csv).endsWith("\"\r\n").doesNotContain("Optional");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  @DisplayName("a stream that cannot be written to is the host's to hear of")
  void failureIsTold() {
    Appendable full = new FullDisk();
    assertThatThrownBy(() -> AuditReportCsv.write(reports().findFirst().orElseThrow(), full))
        .isInstanceOf(UncheckedIOException.class);
  }

  private record FullDisk() implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
      throw new IOException("disk full");
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      throw new IOException("disk full");
    }

    @Override
    public Appendable append(char c) throws IOException {
      throw new IOException("disk full");
    }
  }
}
