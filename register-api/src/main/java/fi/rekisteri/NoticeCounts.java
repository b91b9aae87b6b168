package fi.rekisteri;

import fi.rekisteri.disclosure.NoticeState;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many notices to parties are in which state.
 *
 * @param byState every state, also such as no notice is in
 * @param overdue how many of the pending ones wait for longer than was asked about
 */
public record NoticeCounts(Map<NoticeState, Long> byState, long overdue) {
  /** Copies the counts. */
  public NoticeCounts {
    byState = Map.copyOf(new EnumMap<>(byState));
  }

  /**
   * How many are in a state.
   *
   * @param state the state
   * @return the count
   */
  public long of(NoticeState state) {
    return byState.getOrDefault(state, 0L);
  }
}
