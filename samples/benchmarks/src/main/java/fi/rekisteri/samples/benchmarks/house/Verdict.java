package fi.rekisteri.samples.benchmarks.house;

/** Whether a figure is good enough. */
public enum Verdict {
  /** Nothing is asked. */
  TOLD,
  /** What should be reached is reached. */
  MET,
  /** What must be reached is reached, what should be is not. */
  MARK,
  /** What must be reached is not. */
  MISSED
}
