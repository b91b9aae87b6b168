package fi.rekisteri;

import fi.rekisteri.retention.ErasureReport.SourceCounts;
import java.util.List;
import java.util.Map;

/**
 * What one call came to with the sources that had something to erase. Counts of people, and nothing
 * of anybody.
 *
 * @param sources how many people's data each source removed, keeps, has to remove, or failed to
 *     remove, by its name; one that nobody handed to the register, and that was not asked
 *     therefore, stands here with what is pending
 */
public record SourceRunReport(Map<String, SourceCounts> sources) {
  /** Copies the counts. */
  public SourceRunReport {
    sources = Map.copyOf(sources);
  }

  /**
   * The sources that failed.
   *
   * @return their names, in the order of the alphabet
   */
  public List<String> failing() {
    return sources.entrySet().stream()
        .filter(one -> one.getValue().failed() > 0)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * Whether nothing is left to do today.
   *
   * @return true where nothing is pending or failed; what is kept by a rule is for a later day
   */
  public boolean isDone() {
    return sources.values().stream().allMatch(SourceCounts::isDone);
  }
}
