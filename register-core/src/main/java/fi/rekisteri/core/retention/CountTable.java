package fi.rekisteri.core.retention;

import java.util.List;
import java.util.Map;

/** Counts as a table of two columns: what was counted, and how many there are. */
final class CountTable {
  private CountTable() {}

  /**
   * A table.
   *
   * @param part the key of its heading, and its lines: the label of each is what was counted
   */
  static Map<String, Object> shown(RetentionWords words, Part part) {
    String what = words.text("column." + part.heading());
    String many = words.text("column.count." + part.heading());
    return Map.of(
        "caption",
        words.text("part." + part.heading()),
        "columns",
        List.of(what, many),
        "rows",
        part.lines().stream().map(line -> row(line, many)).toList());
  }

  private static Map<String, Object> row(Line line, String column) {
    List<Map<String, Object>> lines = List.of(Line.of(line.text()).shown());
    return Map.of(
        "head",
        Line.of(line.label()).shown(),
        "cells",
        List.of(Map.of("column", column, "lines", lines)));
  }
}
