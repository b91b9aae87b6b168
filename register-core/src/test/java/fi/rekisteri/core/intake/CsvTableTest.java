package fi.rekisteri.core.intake;

import static fi.rekisteri.core.intake.CsvFiles.lines;
import static fi.rekisteri.core.intake.CsvFiles.pieces;
import static fi.rekisteri.core.intake.CsvFiles.read;
import static fi.rekisteri.core.intake.CsvFiles.table;
import static fi.rekisteri.core.intake.CsvFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input: a bad row costs itself only")
class CsvTableTest {
  private static final String LONG = "x".repeat(CsvTable.MAX_ROW_BYTES);

  @Test
  void rowsComeWithTheLineWhereTheyBegin() {
    CsvTable table = table(lines("a;b", "1;2", "\"3\n3\";4", "5;6"), "a", "b");

    assertThat(read(table)).containsExactly("2:1|2", "3:3\n3|4", "5:5|6");
  }

  @Test
  void separatorMayBeComma() {
    byte[] file = "a,b\n\"1,5\",2;3\n".getBytes(StandardCharsets.UTF_8);
    CsvSource source = CsvSource.commas(new ByteArrayInputStream(file));

    assertThat(read(table(source, "a", "b"))).containsExactly("2:1,5|2;3");
  }

  @Test
  void anotherSeparatorIsTheCallersMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CsvSource(InputStream.nullInputStream(), '\t'));
  }

  @Test
  void byteOrderMarkIsDropped() {
    assertThat(read(table(pieces(0xEF, 0xBB, 0xBF, "a;b\n1;2\n"), "a", "b")))
        .containsExactly("2:1|2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndAsOnAnySystem(String end) {
    String file = String.join(end, "a;b", "1;2", "", "\"3" + end + "\";4", "x", "5;6");

    assertThat(read(table(text(file), "a", "b")))
        .containsExactly("2:1|2", "4:3" + end + "|4", "6:ROW_MALFORMED", "7:5|6");
  }

  @Test
  void lastLineNeedsNoEnd() {
    assertThat(read(table(text("a;b\n1;2"), "a", "b"))).containsExactly("2:1|2");
    assertThat(read(table(text("a;b"), "a", "b"))).isEmpty();
  }

  @Test
  void tooManyAndTooFewCellsAreMalformed() {
    assertThat(read(table(lines("a;b", "1;2;3", "1", "1;2"), "a", "b")))
        .containsExactly("2:ROW_MALFORMED", "3:ROW_MALFORMED", "4:1|2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1;x\"y", "1;\"x\"y", "1;\"x\" ", "1;\"x", "\"1;2"})
  void brokenQuotingIsMalformedAndCostsNoOtherRow(String bad) {
    assertThat(read(table(lines("a;b", bad, "3;4", "5;6"), "a", "b")))
        .containsExactly("2:ROW_MALFORMED", "3:3|4", "4:5|6");
  }

  @Test
  void unbalancedQuoteThatSwallowedThousandsOfLinesCostsNoOtherRow() {
    String file = "a;b\n\"1;2\n" + "3;4\n".repeat(50_000);

    assertThat(read(table(text(file), "a", "b")))
        .startsWith("2:ROW_TOO_LONG", "3:3|4", "4:3|4")
        .hasSize(50_001)
        .endsWith("50002:3|4");
  }

  @Test
  void rowOfTheGreatestLengthIsReadAndALongerOneIsNot() {
    String longest = LONG.substring(2);

    assertThat(read(table(lines("a;b", "1;" + longest, "1;" + longest + "x", "5;6"), "a", "b")))
        .containsExactly("2:1|" + longest, "3:ROW_TOO_LONG", "4:5|6");
  }

  @Test
  void bytesThatAreNotUtf8AreReportedByRow() {
    CsvSource latin1 = pieces("a;b\n1;Hyv", 0xE4, "\n1;\u00E4\n1;", 0xC0, 0x80, "\n");

    assertThat(read(table(latin1, "a", "b")))
        .containsExactly("2:WRONG_ENCODING", "3:1|\u00E4", "4:WRONG_ENCODING");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x01, 0x08, 0x09, 0x0B, 0x1B, 0x1F, 0x7F, 0x85, 0x9F})
  void nulAndOtherControlCharactersAreForbidden(int control) {
    String bad = "1;x" + Character.toString(control) + "y";

    assertThat(read(table(lines("a;b", bad, "3;4"), "a", "b")))
        .containsExactly("2:FORBIDDEN_CHARACTER", "3:3|4");
  }

  @Test
  void cellIsReadWithoutSpacesAroundItAndBlankOnesAreAbsent() {
    CsvRow.Cells row = (CsvRow.Cells) table(lines("A ;b", " x ;  "), "a", "b").next();

    assertThat(row.cell("a")).contains("x");
    assertThat(row.cell("b")).isEmpty();
    assertThat(row.cell("c")).isEmpty();
    assertThat(row.values()).containsExactly(" x ", "  ");
    assertThat(row).hasToString("Cells[row 2, ***]");
  }

  @Test
  void failingMediumIsNotTakenForTheEndOfTheFile() {
    InputStream broken =
        new InputStream() {
          private int given;

          @Override
          public int read() throws IOException {
            if (given == 4) {
              throw new IOException("unplugged");
            }
            return "a;b\n".charAt(given++);
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            to[from] = (byte) read();
            return 1;
          }
        };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> table(CsvSource.semicolons(broken), "a", "b"));
  }

  @Test
  void afterTheLastRowThereIsNone() {
    CsvTable table = table(lines("a"), "a");

    assertThat(table.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(table::next);
  }
}
