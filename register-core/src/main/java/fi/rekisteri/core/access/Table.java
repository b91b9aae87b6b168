package fi.rekisteri.core.access;

import fi.rekisteri.core.wording.Line;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A table with a caption; the first column heads the rows.
 *
 * @param caption what the table is about
 * @param columns the names of all columns, that of the row heads included
 * @param rows the rows
 */
record Table(String caption, List<String> columns, List<Row> rows) {
  /**
   * A row.
   *
   * @param head what the row is about
   * @param cells the lines of each further column
   */
  record Row(Line head, List<List<Line>> cells) {}

  Map<String, Object> shown() {
    return Map.of(
        "caption", caption, "columns", columns, "rows", rows.stream().map(this::shown).toList());
  }

  private Map<String, Object> shown(Row row) {
    if (row.cells().size() != columns.size() - 1) {
      throw new IllegalStateException("a row has another number of cells than its table");
    }
    return Map.of(
        "head", row.head().shown(),
        "cells", IntStream.range(0, row.cells().size()).mapToObj(i -> shown(row, i)).toList());
  }

  private Map<String, Object> shown(Row row, int cell) {
    return Map.of(
        "column", columns.get(cell + 1),
        "lines", row.cells().get(cell).stream().map(Line::shown).toList());
  }
}
