package fi.rekisteri.samples.benchmarks.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory some work holds on to while it runs: what a collection leaves, looked at often.
 */
final class LiveHeap {
  private static final long EVERY = 500;

  private LiveHeap() {}

  /** Some work that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** The most that was held at any look above what was held before, in bytes. */
  static long during(Work work) throws Exception {
    long before = held();
    AtomicLong most = new AtomicLong(before);
    ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    looking.scheduleWithFixedDelay(
        () -> most.accumulateAndGet(held(), Math::max), EVERY, EVERY, TimeUnit.MILLISECONDS);
    try {
      work.run();
    } finally {
      looking.shutdown();
      looking.awaitTermination(1, TimeUnit.MINUTES);
    }
    return most.get() - before;
  }

  private static long held() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
