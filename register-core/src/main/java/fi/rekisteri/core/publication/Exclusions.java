package fi.rekisteri.core.publication;

import fi.rekisteri.publication.Exclusion;
import java.util.EnumMap;
import java.util.Map;

/** Counts those left out, by reason. */
final class Exclusions {
  private final Map<Exclusion, Integer> counts = new EnumMap<>(Exclusion.class);

  Exclusions() {}

  Exclusions(Map<Exclusion, Integer> before) {
    counts.putAll(before);
  }

  void add(Exclusion reason) {
    counts.merge(reason, 1, Integer::sum);
  }

  void addAll(Exclusions others) {
    others.counts.forEach((reason, count) -> counts.merge(reason, count, Integer::sum));
  }

  Map<Exclusion, Integer> byReason() {
    return Map.copyOf(counts);
  }
}
