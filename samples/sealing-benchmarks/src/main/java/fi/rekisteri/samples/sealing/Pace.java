package fi.rekisteri.samples.sealing;

/**
 * How much is measured.
 *
 * @param rounds each measures every cell once, in a JVM of its own
 * @param warmUps of half a second, before anything is measured
 * @param iterations of a tenth of a second: short ones, so that some are left undisturbed
 */
record Pace(int rounds, int warmUps, int iterations) {

  static Pace named(String name) {
    return switch (name) {
      case "small" -> new Pace(3, 6, 15);
      case "full" -> new Pace(5, 8, 30);
      default -> throw new IllegalArgumentException("marks are small or full: -Dmarks=full");
    };
  }
}
