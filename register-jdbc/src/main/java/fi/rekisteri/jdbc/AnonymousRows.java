package fi.rekisteri.jdbc;

import fi.rekisteri.store.AnonymousStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many people were made anonymous, as rows. The database itself adds them up. */
record AnonymousRows(Session session) implements AnonymousStore {
  private static final String COUNTS =
      "select combination, people from rekisteri_anonymous"
          + " where rule = ? and combination = any(?)";

  /** In one order, so that two writers never wait for each other. */
  @Override
  public void add(String rule, Map<String, Integer> people) {
    if (people.isEmpty()) {
      return;
    }
    session.write(
        connection -> {
          session.dialect().retention().count(connection, rule, new TreeMap<>(people));
          return people;
        });
  }

  @Override
  public Map<String, Long> counts(String rule, Set<String> combinations) {
    if (combinations.isEmpty()) {
      return Map.of();
    }
    return session.read(
        connection -> {
          Map<String, Long> counts = new HashMap<>();
          Selection.of(
              connection,
              COUNTS,
              row -> counts.put(row.getString(1), row.getLong(2)),
              Texts.storable(rule),
              Listed.texts(combinations));
          return counts;
        });
  }
}
