package fi.rekisteri.core.record;

import java.util.ArrayList;
import java.util.List;

/** Reads a row of a table as a reader of Markdown does: a bar ends a cell unless it is escaped. */
final class MarkdownCells {
  private MarkdownCells() {}

  static List<String> of(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' && i + 1 < row.length()) {
        cell.append(c).append(row.charAt(++i));
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }
}
