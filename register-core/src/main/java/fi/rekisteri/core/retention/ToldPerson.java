package fi.rekisteri.core.retention;

import java.util.List;
import java.util.Map;

/**
 * A person of a plan or certificate.
 *
 * @param head who it is, and what is said of the whole
 * @param values the values
 */
record ToldPerson(List<Line> head, List<ToldValue> values) {
  Map<String, Object> shown(List<String> columns) {
    return Map.of(
        "head",
        head.stream().map(Line::shown).toList(),
        "values",
        values.stream().map(value -> value.shown(columns)).toList());
  }
}
