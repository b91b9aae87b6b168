package fi.rekisteri.core.erasure;

import fi.rekisteri.SourceRunReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.store.SourceTask.State;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For how many people each source has come how far. */
final class SourceTally {
  private final Map<String, Map<State, Integer>> counts = new TreeMap<>();

  void count(String source, State state) {
    counts
        .computeIfAbsent(source, name -> new EnumMap<>(State.class))
        .merge(state, 1, Integer::sum);
  }

  /** A task that nobody could be asked about. */
  void left(String source) {
    count(source, State.PENDING);
  }

  SourceRunReport report() {
    return new SourceRunReport(
        counts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> counts(one.getValue()))));
  }

  static SourceCounts counts(Map<State, Integer> states) {
    return new SourceCounts(
        states.getOrDefault(State.REMOVED, 0),
        states.getOrDefault(State.RETAINED, 0),
        states.getOrDefault(State.PENDING, 0),
        states.getOrDefault(State.FAILED, 0));
  }
}
