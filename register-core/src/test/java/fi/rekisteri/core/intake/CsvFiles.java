package fi.rekisteri.core.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files for the tests of this package. */
final class CsvFiles {
  private CsvFiles() {}

  /** A file with semicolons, of lines with LF. */
  static CsvSource lines(String... lines) {
    return text(String.join("\n", lines) + "\n");
  }

  static CsvSource text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of pieces: texts are written in UTF-8, and numbers as single bytes. */
  static CsvSource pieces(Object... pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object piece : pieces) {
      if (piece instanceof Integer octet) {
        bytes.write(octet);
      } else {
        bytes.writeBytes(piece.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes(bytes.toByteArray());
  }

  static CsvSource bytes(byte[] bytes) {
    return CsvSource.semicolons(new ByteArrayInputStream(bytes));
  }

  static CsvTable table(CsvSource source, String... columns) {
    return CsvTable.open(source, CsvColumns.exactly(columns));
  }

  /** Rows as "2:ROW_MALFORMED" and "3:a|b". */
  static List<String> read(CsvTable table) {
    List<String> rows = new ArrayList<>();
    table.forEachRemaining(
        row ->
            rows.add(
                row.row()
                    + ":"
                    + row.fold(
                        cells -> String.join("|", cells.values()), bad -> bad.code().name())));
    return rows;
  }
}
