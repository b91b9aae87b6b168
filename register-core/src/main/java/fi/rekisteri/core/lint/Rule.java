package fi.rekisteri.core.lint;

/** Looks for one code. A rule sees everything, and adds to its own fault alone. */
@FunctionalInterface
interface Rule {
  /** Adds what is wrong to a fault that is empty; leaves it so where nothing is. */
  void look(Subject subject, Fault fault);
}
