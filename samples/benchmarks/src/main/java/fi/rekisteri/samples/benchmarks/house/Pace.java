package fi.rekisteri.samples.benchmarks.house;

/**
 * How much is measured.
 *
 * @param customers how many are in the register while single operations are measured
 * @param imported how many each round of an import brings in
 * @param rounds the rounds of a contest, each with every side once
 * @param warmUpSeconds how long each side runs before anything is measured
 * @param roundSeconds how long the slowest side of a contest works in a round, about
 * @param stored how many customers the workloads over a large register store; 0 for as many as each
 *     thinks fit
 */
public record Pace(
    int customers,
    int imported,
    int rounds,
    double warmUpSeconds,
    double roundSeconds,
    int stored) {
  public Pace(int customers, int imported, int rounds, double warmUpSeconds, double roundSeconds) {
    this(customers, imported, rounds, warmUpSeconds, roundSeconds, 0);
  }

  /** The pace of a name, over a large register of so many, or of what each workload thinks fit. */
  public static Pace named(String name, int stored) {
    return switch (name) {
      case "small" -> new Pace(10_000, 10_000, 5, 1.0, 0.4, stored);
      case "full" -> new Pace(100_000, 100_000, 7, 3.0, 1.0, stored);
      default -> throw new IllegalArgumentException("marks are small or full: -Dmarks=full");
    };
  }

  /** How many a large register stores: so many times the customers, unless told otherwise. */
  public int storedOr(int times) {
    return stored > 0 ? stored : times * customers;
  }
}
