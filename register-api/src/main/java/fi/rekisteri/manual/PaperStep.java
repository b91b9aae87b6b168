package fi.rekisteri.manual;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in the life of a piece of paper, and how it stands after it. Steps are only added.
 *
 * @param number its place among the steps of the paper, from 1
 * @param at when it was recorded, to the microsecond
 * @param actor by whom, as the audit trail names them
 * @param standing how the paper stands from then on
 */
public record PaperStep(int number, Instant at, String actor, PaperStanding standing) {
  /** Refuses a step without a place. */
  public PaperStep {
    if (number < 1) {
      throw new IllegalArgumentException("steps are counted from 1");
    }
  }

  /**
   * The state from then on.
   *
   * @return the state
   */
  public PaperState state() {
    return standing.state();
  }

  /**
   * The destruction that is ordered.
   *
   * @return empty where none is
   */
  public Optional<DestructionOrder> destruction() {
    return standing.destruction();
  }
}
