package fi.rekisteri.core.record;

/**
 * What may call for an impact assessment (Art. 35(3), and the criteria of the European guidelines
 * WP 248): told, never decided. Whether one is needed is for the controller to judge.
 *
 * @param kind what it is
 * @param from the path of the part that shows it
 */
record ImpactHint(Kind kind, String from) {
  /** What may call for it. */
  enum Kind {
    /** Personal aspects are evaluated. */
    PROFILING,
    /** A machine decides alone. */
    SOLELY_AUTOMATED,
    /** Data of different origin is put together. */
    MATCHING,
    /** The controller says that it is large in scale. */
    LARGE_SCALE
  }
}
