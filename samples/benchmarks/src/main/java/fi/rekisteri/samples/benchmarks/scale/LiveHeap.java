package fi.rekisteri.samples.benchmarks.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory some work holds on to while it runs: what a collection leaves, looked at often.
 */
final class LiveHeap {
  private static final long FIRST = 10;
  private static final long EVERY = 200;

  private LiveHeap() {}

  /** Some work that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /**
   * What was seen.
   *
   * @param bytes the most that was held at any look above what was held before
   * @param looks how many began before the work ended
   */
  record Seen(long bytes, int looks) {}

  /** Refuses work that is over before anybody looked: nothing would be known of it. */
  static Seen during(Work work) throws Exception {
    long before = held();
    AtomicLong most = new AtomicLong(before);
    AtomicInteger looks = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    Runnable look =
        () -> {
          if (!over.get()) {
            looks.incrementAndGet();
            most.accumulateAndGet(held(), Math::max);
          }
        };
    ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    looking.scheduleWithFixedDelay(look, FIRST, EVERY, TimeUnit.MILLISECONDS);
    try {
      work.run();
    } finally {
      over.set(true);
      looking.shutdown();
      looking.awaitTermination(1, TimeUnit.MINUTES);
    }
    if (looks.get() == 0) {
      throw new IllegalStateException("the work was over before anybody looked at the memory");
    }
    return new Seen(most.get() - before, looks.get());
  }

  private static long held() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
