package fi.rekisteri.samples.benchmarks;

/** Takes wall and processor time from its start. */
final class Stopwatch {
  private final Database database;
  private final double cpuAtStart;
  private final long start;

  private Stopwatch(Database database) {
    this.database = database;
    this.cpuAtStart = database.cpuSeconds();
    this.start = System.nanoTime();
  }

  static Stopwatch start(Database database) {
    return new Stopwatch(database);
  }

  /** Stops; the sum is added later, so that summing up is not timed. */
  Round stop(int operations) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Round(operations, seconds, database.cpuSeconds() - cpuAtStart, 0);
  }
}
