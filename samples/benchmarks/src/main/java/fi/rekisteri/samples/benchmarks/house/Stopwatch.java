package fi.rekisteri.samples.benchmarks.house;

/** Takes wall time, processor time and the bytes of the database's log from its start. */
public final class Stopwatch {
  private final Database database;
  private final double cpuAtStart;
  private final long logAtStart;
  private final long start;

  private Stopwatch(Database database) {
    this.database = database;
    this.cpuAtStart = database.cpuSeconds();
    this.logAtStart = database.logBytes();
    this.start = System.nanoTime();
  }

  public static Stopwatch start(Database database) {
    return new Stopwatch(database);
  }

  /** Stops; the sum is added later, so that summing up is not timed. */
  public Round stop(int operations) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = database.cpuSeconds() - cpuAtStart;
    return new Round(operations, seconds, cpu, database.logBytes() - logAtStart, 0);
  }
}
