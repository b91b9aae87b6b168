package fi.rekisteri.samples.ownadapter.duty;

import fi.rekisteri.samples.ownadapter.form.Plain;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.store.AnonymousStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts by rule and combination. */
public final class MvAnonymous implements AnonymousStore {
  private final Session session;
  private final Table<Long> counts;

  public MvAnonymous(Session session) {
    this.session = session;
    counts = new Table<>(session, Shelf.ANONYMOUS, Plain.NUMBER);
  }

  @Override
  public void add(String rule, Map<String, Integer> people) {
    session.write(
        () ->
            people.forEach(
                (values, more) -> {
                  Key place = Key.of(rule).and(values);
                  counts.put(place, counts.find(place).orElse(0L) + more);
                }));
  }

  @Override
  public Map<String, Long> counts(String rule, Set<String> combinations) {
    Map<String, Long> found = new HashMap<>();
    for (String values : combinations) {
      counts.find(Key.of(rule).and(values)).ifPresent(count -> found.put(values, count));
    }
    return found;
  }
}
