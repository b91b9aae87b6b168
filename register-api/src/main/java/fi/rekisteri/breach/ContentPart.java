package fi.rekisteri.breach;

/** A part of what a notification to the authority tells (Art. 33(3)). */
public enum ContentPart {
  /** Whom and what it concerns, about how many: 33(3)(a). */
  SCOPE,
  /** What is likely to come of it: 33(3)(c). */
  CONSEQUENCES,
  /** What was done about it, or is proposed: 33(3)(d). */
  MEASURES
}
