package fi.rekisteri.samples.benchmarks;

/**
 * How much is measured.
 *
 * @param customers how many are in the register while single operations are measured
 * @param imported how many each round of an import brings in
 * @param rounds the rounds of a contest, each with every side once
 * @param warmUpSeconds how long each side runs before anything is measured
 * @param roundSeconds how long the slowest side of a contest works in a round, about
 */
record Pace(int customers, int imported, int rounds, double warmUpSeconds, double roundSeconds) {

  static Pace named(String name) {
    return switch (name) {
      case "small" -> new Pace(10_000, 10_000, 5, 1.0, 0.4);
      case "full" -> new Pace(100_000, 100_000, 7, 3.0, 1.0);
      default -> throw new IllegalArgumentException("marks are small or full: -Dmarks=full");
    };
  }
}
