package fi.rekisteri.samples.sealing;

/**
 * How much is measured.
 *
 * @param rounds each measures every cell once, in a JVM of its own
 * @param warmUps of half a second, before anything is measured
 * @param iterations of {@value #MILLIS} ms: short ones, so that some are left undisturbed even
 *     where other programs want the same processors
 */
record Pace(int rounds, int warmUps, int iterations) {
  /** Thousands of operations, and shorter than the slice of time that a busy system gives. */
  static final int MILLIS = 15;

  static Pace named(String name) {
    return switch (name) {
      case "small" -> new Pace(3, 6, 100);
      case "full" -> new Pace(5, 8, 200);
      default -> throw new IllegalArgumentException("marks are small or full: -Dmarks=full");
    };
  }
}
