package fi.rekisteri.retention;

/** Why the execution of a plan is not complete: each is a reason to say so at the top. */
public enum UndoneWork {
  /** Nothing was written yet about some people of the plan. */
  PEOPLE_UNFINISHED,
  /** Some people's data did not go, since something failed. */
  PEOPLE_FAILED,
  /** Some people's data did not go, since a source of holds did not answer. */
  HOLDS_UNKNOWN,
  /** A source of the host was not asked yet, or did not finish. */
  SOURCES_PENDING,
  /** A source of the host failed. */
  SOURCES_FAILED,
  /** Paper that was ordered to be destroyed is not confirmed destroyed. */
  PAPERS_LEFT
}
