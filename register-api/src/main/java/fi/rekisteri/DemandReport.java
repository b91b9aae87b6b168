package fi.rekisteri;

import fi.rekisteri.retention.ErasureAnswer;
import java.util.Map;

/**
 * How many demands of erasure have come how far, counted after they were looked at.
 *
 * @param states how many are in each state; none with zero
 */
public record DemandReport(Map<ErasureAnswer.State, Integer> states) {
  /** Copies the counts. */
  public DemandReport {
    states = Map.copyOf(states);
  }

  /**
   * How many are in a state.
   *
   * @param state the state
   * @return none or more
   */
  public int count(ErasureAnswer.State state) {
    return states.getOrDefault(state, 0);
  }
}
