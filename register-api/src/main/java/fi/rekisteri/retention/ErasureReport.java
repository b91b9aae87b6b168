package fi.rekisteri.retention;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How far a plan was carried out, counted from what was written about each person. It is complete
 * only when nothing is left to do anywhere: an item without an outcome, a source of the host that
 * has not answered or failed, and paper that nobody confirmed destroyed, each leave it open.
 *
 * @param plan the plan
 * @param digest its digest
 * @param planned how many people stand in it
 * @param outcomes of how many people it came to each outcome
 * @param unfinished of how many people nothing was written yet
 * @param sources how far the sources of the host have come, by name
 * @param papersLeft how many papers are ordered to be destroyed and not confirmed
 */
public record ErasureReport(
    UUID plan,
    String digest,
    int planned,
    Map<ErasureOutcome, Integer> outcomes,
    int unfinished,
    Map<String, SourceCounts> sources,
    int papersLeft) {
  /** Copies the counts. */
  public ErasureReport {
    outcomes = Map.copyOf(outcomes);
    sources = Map.copyOf(sources);
  }

  /**
   * How far one source has come.
   *
   * @param removed for how many people it holds nothing any more
   * @param retained for how many it keeps something by a rule
   * @param pending for how many it was not asked, or did not finish
   * @param failed for how many it failed
   */
  public record SourceCounts(int removed, int retained, int pending, int failed) {
    /**
     * Whether nothing is left to do.
     *
     * @return true where nothing is pending or failed
     */
    public boolean isDone() {
      return pending == 0 && failed == 0;
    }
  }

  /**
   * Whether nothing is left to do anywhere. What was skipped is done: it is for the next plan, and
   * {@link #everythingPlannedWent} tells it.
   *
   * @return true where nothing is left
   */
  public boolean isComplete() {
    return unfinished == 0
        && papersLeft == 0
        && outcomes.getOrDefault(ErasureOutcome.FAILED, 0) == 0
        && outcomes.getOrDefault(ErasureOutcome.HOLD_SOURCE_FAILED, 0) == 0
        && sources.values().stream().allMatch(SourceCounts::isDone);
  }

  /**
   * Whether something went of everybody in the plan who was still there. An execution may be
   * complete and have erased nobody: all that was planned is held by now, has changed, or is not
   * due. What stayed of whoever was erased in part stands in the facts about them.
   *
   * @return false where it is not complete, or somebody was left as they were
   */
  public boolean everythingPlannedWent() {
    return isComplete()
        && Stream.of(ErasureOutcome.HELD, ErasureOutcome.CHANGED, ErasureOutcome.NOT_DUE)
            .noneMatch(outcome -> outcomes.getOrDefault(outcome, 0) > 0);
  }
}
