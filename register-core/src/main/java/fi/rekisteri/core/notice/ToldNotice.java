package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;

/**
 * A notice in words, in one language: what every form of it says.
 *
 * @param language the language
 * @param names what a template may set into a sentence of its own, by name
 * @param facts what stands at its head
 * @param rows every row, in order
 */
record ToldNotice(
    Language language, Map<String, String> names, List<Line> facts, List<ToldRow> rows) {
  ToldNotice {
    names = Map.copyOf(names);
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
  }
}
