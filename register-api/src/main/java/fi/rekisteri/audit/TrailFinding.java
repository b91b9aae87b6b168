package fi.rekisteri.audit;

import java.util.Optional;

/**
 * Something in the trail that is not as it was written.
 *
 * @param kind what is wrong
 * @param place the entry, where one can be named
 * @param checkpoint the number of the checkpoint that shows it, 0 where none covers it
 */
public record TrailFinding(Kind kind, Optional<AuditPlace> place, long checkpoint) {
  /** What is wrong. */
  public enum Kind {
    /** An entry is not what was written. */
    ENTRY_ALTERED,
    /** An entry is gone. */
    ENTRY_MISSING,
    /** An entry stands where the register put none. */
    ENTRY_STRAY,
    /** The entries are not those that a checkpoint covers, and none can be named. */
    ENTRIES_DIFFER,
    /** A lane says of an entry that no checkpoint covers it, although one does. */
    LANE_SET_BACK,
    /** A checkpoint is gone. */
    CHECKPOINT_MISSING,
    /** A checkpoint is not what the register signed. */
    CHECKPOINT_ALTERED,
    /** A checkpoint does not follow the one before it, or is not the one that a witness holds. */
    CHECKPOINT_FORKED
  }

  /**
   * A finding about an entry.
   *
   * @param kind what is wrong
   * @param place the entry
   * @param checkpoint the checkpoint that covers it, 0 for none
   * @return the finding
   */
  public static TrailFinding at(Kind kind, AuditPlace place, long checkpoint) {
    return new TrailFinding(kind, Optional.of(place), checkpoint);
  }

  /**
   * A finding about a checkpoint.
   *
   * @param kind what is wrong
   * @param checkpoint its number
   * @return the finding
   */
  public static TrailFinding in(Kind kind, long checkpoint) {
    return new TrailFinding(kind, Optional.empty(), checkpoint);
  }
}
