package fi.rekisteri.samples.benchmarks.house;

/**
 * Takes wall time, processor time, the bytes of the database's log, and the load of others from its
 * start.
 */
public final class Stopwatch {
  /** Shorter times cannot be told from others' by ticks of a hundredth of a second. */
  private static final double TELLING = 0.1;

  private final Database database;
  private final double cpuAtStart;
  private final long logAtStart;
  private final double busyAtStart;
  private final long start;

  private Stopwatch(Database database) {
    this.database = database;
    this.cpuAtStart = database.cpuSeconds();
    this.logAtStart = database.logBytes();
    this.busyAtStart = Kernel.busySeconds();
    this.start = System.nanoTime();
  }

  public static Stopwatch start(Database database) {
    return new Stopwatch(database);
  }

  /** Stops; the sum is added later, so that summing up is not timed. */
  public Round stop(int operations) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = database.cpuSeconds() - cpuAtStart;
    double foreign = (Kernel.busySeconds() - busyAtStart - cpu) / (seconds * Kernel.processors());
    double told = seconds < TELLING ? 0 : Math.max(0, foreign);
    return new Round(operations, seconds, cpu, database.logBytes() - logAtStart, told, 0);
  }
}
