package fi.rekisteri.core.elsewhere;

import fi.rekisteri.SourceRunReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.store.SourceTask.State;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For how many people each source has come how far. */
public final class SourceTally {
  private final Map<String, Map<State, Integer>> counts = new TreeMap<>();

  public void count(String source, State state) {
    counts
        .computeIfAbsent(source, name -> new EnumMap<>(State.class))
        .merge(state, 1, Integer::sum);
  }

  /** Tasks that nobody was asked about. */
  void left(String source, int tasks) {
    if (tasks > 0) {
      counts
          .computeIfAbsent(source, name -> new EnumMap<>(State.class))
          .merge(State.PENDING, tasks, Integer::sum);
    }
  }

  public SourceRunReport report() {
    return new SourceRunReport(
        counts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> counts(one.getValue()))));
  }

  public static SourceCounts counts(Map<State, Integer> states) {
    return new SourceCounts(
        states.getOrDefault(State.REMOVED, 0),
        states.getOrDefault(State.RETAINED, 0),
        states.getOrDefault(State.PENDING, 0),
        states.getOrDefault(State.FAILED, 0));
  }
}
