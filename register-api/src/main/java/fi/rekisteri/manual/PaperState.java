package fi.rekisteri.manual;

import java.util.EnumSet;
import java.util.Set;

/** Where a piece of paper stands in its life (S38.1). */
public enum PaperState {
  /** It came in, and nobody has begun with it. */
  RECEIVED,
  /** It is being read, sorted or scanned. */
  INITIAL_HANDLING,
  /** It lies in a locked and fire-safe place (S38.2). */
  STORED,
  /** Somebody has it (S39.1). */
  CHECKED_OUT,
  /** It is no more. */
  DESTROYED,
  /** Nobody knows where it is. */
  LOST;

  /**
   * Whether it may come to another state. What is lost may be found, and is then stored; what is
   * stored may move to another place.
   *
   * @param next the other state
   * @return true for a step of its life
   */
  public boolean mayBecome(PaperState next) {
    return steps().contains(next);
  }

  private Set<PaperState> steps() {
    return switch (this) {
      case RECEIVED -> EnumSet.of(INITIAL_HANDLING, LOST);
      case INITIAL_HANDLING, CHECKED_OUT -> EnumSet.of(STORED, DESTROYED, LOST);
      case STORED -> EnumSet.of(STORED, CHECKED_OUT, DESTROYED, LOST);
      case LOST -> EnumSet.of(STORED);
      case DESTROYED -> EnumSet.noneOf(PaperState.class);
    };
  }
}
