package fi.rekisteri.samples.benchmarks.house;

/** Something that was measured, with what is asked of it. */
public interface Figure {
  /** What was done. */
  String contest();

  /** What was done and by whom, in a few words. */
  String what();

  /** On which engine. */
  String database();

  /** By how many threads. */
  int threads();

  /** Which of the ten goals it belongs to; 0 for none. */
  int goal();

  /** What is asked, in a few characters; empty where it is only told. */
  String asked();

  /** Whether it holds. */
  Verdict verdict();

  /** How near it comes: 1 is the bar, more is better. Empty bar: 0. */
  double reached();

  /** The figure itself in a few characters. */
  String told();

  /** A line for people. */
  String line();
}
