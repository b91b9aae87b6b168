package fi.rekisteri.core.store;

import fi.rekisteri.core.store.Tables.Combination;
import fi.rekisteri.store.AnonymousStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many people were made anonymous, by rule and combination. */
record InMemoryAnonymous(Tables tables, UndoLog undo) implements AnonymousStore {
  @Override
  public void add(String rule, Map<String, Integer> people) {
    people.forEach(
        (values, more) -> {
          Combination place = new Combination(rule, values);
          undo.put(tables.anonymous, place, tables.anonymous.getOrDefault(place, 0L) + more);
        });
  }

  @Override
  public Map<String, Long> counts(String rule, Set<String> combinations) {
    Map<String, Long> counts = new HashMap<>();
    for (String values : combinations) {
      Long count = tables.anonymous.get(new Combination(rule, values));
      if (count != null) {
        counts.put(values, count);
      }
    }
    return counts;
  }
}
