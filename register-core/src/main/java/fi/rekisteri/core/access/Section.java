package fi.rekisteri.core.access;

import fi.rekisteri.core.wording.Line;
import java.util.List;
import java.util.Map;

/**
 * One section of the page: paragraphs, then tables.
 *
 * @param id its anchor, and the key of its heading
 * @param heading its heading
 * @param paragraphs what is said in plain text
 * @param tables what is told in rows
 */
record Section(String id, String heading, List<Line> paragraphs, List<Table> tables) {
  Section saying(Line paragraph) {
    return new Section(id, heading, List.of(paragraph), tables);
  }

  Map<String, Object> shown() {
    return Map.of(
        "id",
        id,
        "heading",
        heading,
        "paragraphs",
        paragraphs.stream().map(Line::shown).toList(),
        "tables",
        tables.stream().map(Table::shown).toList());
  }
}
