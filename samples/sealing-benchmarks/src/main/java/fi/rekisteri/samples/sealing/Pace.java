package fi.rekisteri.samples.sealing;

/**
 * How much is measured.
 *
 * @param rounds each measures every cell once, in a JVM of its own
 * @param warmUps of half a second, before anything is measured
 * @param iterations of 0.3 seconds
 */
record Pace(int rounds, int warmUps, int iterations) {

  static Pace named(String name) {
    return switch (name) {
      case "small" -> new Pace(2, 6, 6);
      case "full" -> new Pace(5, 8, 10);
      default -> throw new IllegalArgumentException("marks are small or full: -Dmarks=full");
    };
  }
}
