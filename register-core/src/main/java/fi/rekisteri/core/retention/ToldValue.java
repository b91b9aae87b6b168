package fi.rekisteri.core.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value, or several alike, of one person, and its fate.
 *
 * @param field the name of its field
 * @param fate what happens to it
 * @param rule by which rule
 * @param days since when, and until when
 */
record ToldValue(Line field, Line fate, Line rule, List<Line> days) {
  /**
   * The value as a row of a page.
   *
   * @param columns the names of the columns behind the first
   */
  Map<String, Object> shown(List<String> columns) {
    List<Map<String, Object>> cells = new ArrayList<>();
    cells.add(cell(columns.get(0), List.of(fate)));
    cells.add(cell(columns.get(1), List.of(rule)));
    cells.add(cell(columns.get(2), days));
    return Map.of("field", field.shown(), "cells", cells);
  }

  private static Map<String, Object> cell(String column, List<Line> lines) {
    return Map.of("column", column, "lines", lines.stream().map(Line::shown).toList());
  }

  /** The value as one line of plain text. */
  String plain() {
    StringBuilder text = new StringBuilder(field.plain());
    text.append(": ").append(fate.plain()).append(" (").append(rule.plain()).append(')');
    days.forEach(day -> text.append("; ").append(day.plain()));
    return text.toString();
  }
}
