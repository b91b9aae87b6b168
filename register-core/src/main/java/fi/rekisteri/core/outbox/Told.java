package fi.rekisteri.core.outbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which party is to be told of which fields. */
record Told(Map<String, Set<String>> byParty) {
  Told() {
    this(new TreeMap<>());
  }

  void add(String party, String path) {
    byParty.computeIfAbsent(party, first -> new TreeSet<>()).add(path);
  }
}
