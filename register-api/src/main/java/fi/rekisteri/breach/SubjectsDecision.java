package fi.rekisteri.breach;

/** Whether the people concerned are told, and if not, on which ground (Art. 34). */
public enum SubjectsDecision {
  /** The risk is likely to be high: they are told without undue delay (34(1)). */
  TELL,
  /** Nobody could read what was taken (34(3)(a)). */
  UNINTELLIGIBLE,
  /** What was done since makes a high risk unlikely (34(3)(b)). */
  RISK_AVERTED,
  /** It would take a disproportionate effort: a public communication instead (34(3)(c)). */
  PUBLIC_COMMUNICATION,
  /** The risk is not likely to be high. */
  NO_HIGH_RISK
}
