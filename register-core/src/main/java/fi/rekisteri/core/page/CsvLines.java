package fi.rekisteri.core.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes CSV line by line (RFC 4180, every cell in quotes, lines end with CR and LF). No cell
 * begins a formula ({@link SafeCell}).
 */
public final class CsvLines {
  private final Appendable out;

  /**
   * A writer.
   *
   * @param out takes text; stays open
   */
  public CsvLines(Appendable out) {
    this.out = out;
  }

  /**
   * Writes a line.
   *
   * @param cells its cells, in order
   * @throws UncheckedIOException where it cannot be written
   */
  public void line(Stream<String> cells) {
    try {
      out.append(cells.map(CsvLines::quoted).collect(Collectors.joining(",", "", "\r\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String cell) {
    return '"' + SafeCell.of(cell).replace("\"", "\"\"") + '"';
  }
}
