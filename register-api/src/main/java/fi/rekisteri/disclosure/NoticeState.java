package fi.rekisteri.disclosure;

/** How far a notice to a party has come (S77.2). */
public enum NoticeState {
  /** Planned, and not handed over yet; an attempt may be under way or have failed. */
  PENDING,
  /** Handed over to whatever carries it; the party has not answered. */
  SENT,
  /** The party confirmed it. */
  ACKNOWLEDGED,
  /** It cannot be told (Art. 19); a reason says why. */
  IMPOSSIBLE,
  /** To tell it would take a disproportionate effort (Art. 19); a reason says why. */
  DISPROPORTIONATE,
  /** Too many attempts failed: it waits for somebody to look into it, and is not lost. */
  SET_ASIDE;
}
