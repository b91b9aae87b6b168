package fi.rekisteri.samples.benchmarks.house;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Says when sides are warm: when the virtual machine has little left to compile. A register is many
 * times the code of a plain statement, so a warm-up that ends by the clock alone leaves it half
 * interpreted, beside compilers that take the processors from it, while the plain side was done in
 * its first second. For one thread.
 */
final class WarmUp {
  /** What compilers may take of the time of a lap; there are few laps in which they do nothing. */
  private static final double QUIET = 0.1;

  /** Where they do not grow quiet, it ends after so many times the least. */
  private static final int MOST = 12;

  private final double least;
  private final LongSupplier compiled;
  private final LongSupplier now;
  private long compiledBefore;
  private long begun;
  private double spent;
  private boolean quiet;

  /** Begins, and lasts so many seconds at least. */
  WarmUp(double least) {
    this(
        least,
        ManagementFactory.getCompilationMXBean()::getTotalCompilationTime,
        () -> System.nanoTime() / 1_000_000);
  }

  /** By clocks in milliseconds. */
  WarmUp(double least, LongSupplier compiled, LongSupplier now) {
    this.least = least;
    this.compiled = compiled;
    this.now = now;
    begin();
  }

  private void begin() {
    compiledBefore = compiled.getAsLong();
    begun = now.getAsLong();
  }

  /** A lap is over, in which all sides together were timed for so many seconds. */
  void lap(double seconds) {
    long wall = Math.max(1, now.getAsLong() - begun);
    quiet = compiled.getAsLong() - compiledBefore <= QUIET * wall;
    spent += seconds;
    begin();
  }

  boolean isOver() {
    return spent >= least && (quiet || spent >= MOST * least);
  }
}
