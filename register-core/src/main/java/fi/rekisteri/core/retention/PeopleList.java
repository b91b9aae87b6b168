package fi.rekisteri.core.retention;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** People as the template takes them, one at a time. */
final class PeopleList {
  private PeopleList() {}

  /**
   * A list.
   *
   * @param tense {@code planned} or {@code done}, which names the columns
   * @param people those whom it shows
   */
  static Map<String, Object> shown(
      RetentionWords words, String tense, Iterator<ToldPerson> people) {
    List<String> columns = new ArrayList<>(words.columns("data", tense, "rule", "days"));
    List<String> behind = columns.subList(1, columns.size());
    return Map.of(
        "heading",
        words.text("part.people"),
        "caption",
        words.text("caption." + tense),
        "columns",
        columns,
        "people",
        new Iterator<Map<String, Object>>() {
          @Override
          public boolean hasNext() {
            return people.hasNext();
          }

          @Override
          public Map<String, Object> next() {
            return people.next().shown(behind);
          }
        });
  }
}
