package fi.rekisteri.core.portability;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.portability.PackageFile;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The CSV of a package, read back by a reader that is not ours. */
class EntityCsvTest {
  private static final List<String> PIECES =
      List.of(
          "=",
          "+",
          "-",
          "@",
          "\t",
          "\r",
          "\n",
          "'",
          "\"",
          ",",
          ";",
          "|",
          " ",
          "a",
          "1+1",
          "ä",
          "\uD83D\uDE00",
          "\uFF1D",
          "\uFF20",
          "''",
          "'=",
          "",
          "cmd|'/c calc'!A0");

  @Test
  @DisplayName("X1 no cell begins a formula, and what was put in is noted so that it comes out")
  void formulaIsNeutralised() throws IOException {
    EntityCsv csv = only("=1+1", "tavallinen", "'=2", "a;=3");
    List<String> read = values(csv);

    assertThat(read).containsExactly("'=1+1", "tavallinen", "''=2", "a;'=3");
    assertThat(csv.neutralised()).hasSize(3);
    assertThat(restored(csv)).containsExactly("=1+1", "tavallinen", "'=2", "a;=3");
  }

  @Test
  @DisplayName("X1 of any text at all the value comes back, character by character")
  void anyTextComesBack() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] texts = new String[2000];
    for (int i = 0; i < texts.length; i++) {
      texts[i] =
          random
              .ints(random.nextInt(6), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
    }
    EntityCsv csv = only(texts);
    assertThat(restored(csv)).as("seed " + seed).containsExactly(texts);
    assertThat(values(csv))
        .as("seed " + seed)
        .noneSatisfy(
            cell -> assertThat(cell).matches("(?s)[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*"));
    assertThat(csv.neutralised()).as("control").isNotEmpty();
  }

  @Test
  @DisplayName("X1 a line for each value, whatever parts it has, under names that are not ours")
  void partsHaveTheirOwnNames() throws IOException {
    PortableData data =
        SamplePortable.of(
            List.of(
                SamplePortable.field("note", "nature", "a", "=x", "b"),
                SamplePortable.field("note", "other", "c\r\nd")),
            List.of());
    EntityCsv csv = EntityCsv.allOf(data).get(0);
    List<CSVRecord> lines = read(csv);

    assertThat(lines.get(0).toList())
        .containsExactly(
            "label", "nature", "source", "obtained_at", "value.nature", "value.=x", "value.other");
    assertThat(lines.get(1).toList())
        .endsWith("PROVIDED", "DATA_SUBJECT", "2026-06-30T21:05:00Z", "a", "b", "");
    assertThat(lines.get(2).get(6)).as("line ends as well").isEqualTo("c\r'\nd");
    assertThat(lines).hasSize(3);
  }

  @Test
  @DisplayName("X1 a very long value is one cell")
  void longValueIsOneCell() throws IOException {
    String text = "=\uD83D\uDE00".repeat(100_000);
    assertThat(restored(only(text))).containsExactly(text);
  }

  private static EntityCsv only(String... texts) {
    List<PortableValue> values = new ArrayList<>();
    for (String text : texts) {
      values.add(SamplePortable.field("note", "value", text));
    }
    return EntityCsv.allOf(SamplePortable.of(values, List.of())).get(0);
  }

  private static List<String> values(EntityCsv csv) throws IOException {
    return read(csv).stream().skip(1).map(line -> line.get(4)).toList();
  }

  /** As a receiver does it: what the manifest names is taken out, from the end. */
  private static List<String> restored(EntityCsv csv) throws IOException {
    List<String> cells = new ArrayList<>(values(csv));
    for (NeutralisedCell one : csv.neutralised()) {
      assertThat(one.column()).isEqualTo(4);
      int row = (int) one.row() - 1;
      int[] points = cells.get(row).codePoints().toArray();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < points.length; i++) {
        if (!one.inserted().contains(i)) {
          text.appendCodePoint(points[i]);
        } else {
          assertThat(points[i]).isEqualTo('\'');
        }
      }
      cells.set(row, text.toString());
    }
    return cells;
  }

  private static List<CSVRecord> read(EntityCsv csv) throws IOException {
    PackageFile file = csv.file();
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
  }
}
