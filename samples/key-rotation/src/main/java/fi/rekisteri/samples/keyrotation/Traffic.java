package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.CustomerRegister;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Two readers, who search too, and a writer: at work on a register until they are stopped. They
 * check all that they see, and count it.
 */
final class Traffic implements AutoCloseable {
  private static final long SOON = 60;

  /** What was done, and how much of it failed or was wrong. */
  record Counts(long reads, long searches, long writes, long failures) {
    Counts since(Counts before) {
      return new Counts(
          reads - before.reads,
          searches - before.searches,
          writes - before.writes,
          failures - before.failures);
    }
  }

  private final LongAdder reads = new LongAdder();
  private final LongAdder searches = new LongAdder();
  private final LongAdder writes = new LongAdder();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  /** Each call holds the one lock; whoever waits for the end of all calls takes the other. */
  private final ReadWriteLock calls = new ReentrantReadWriteLock(true);

  private final ExecutorService threads = Executors.newFixedThreadPool(3);
  private volatile CustomerRegister register;
  private volatile boolean stopping;

  Traffic(CustomerRegister register, Directory directory, int firstNewcomer) {
    this.register = register;
    CountDownLatch atWork = new CountDownLatch(3);
    Reader reader = new Reader(directory, reads, searches);
    Writer writer = new Writer(directory, firstNewcomer, searches, writes);
    threads.execute(() -> work(atWork, () -> reader.work(this.register)));
    threads.execute(() -> work(atWork, () -> reader.work(this.register)));
    threads.execute(() -> work(atWork, () -> writer.work(this.register)));
    await(atWork);
  }

  private void work(CountDownLatch atWork, Runnable call) {
    while (!stopping) {
      duringCall(call);
      atWork.countDown();
    }
  }

  /** A call like those of the others; what it throws counts as a failure. */
  void duringCall(Runnable call) {
    calls.readLock().lock();
    try {
      call.run();
    } catch (RuntimeException | Error failure) {
      failures.add(failure);
    } finally {
      calls.readLock().unlock();
    }
  }

  /** Waits until all calls that have begun are over, and runs something before others begin. */
  void betweenCalls(Runnable something) {
    calls.writeLock().lock();
    try {
      something.run();
    } finally {
      calls.writeLock().unlock();
    }
  }

  /** A new release takes over, and the old register is closed: nobody is inside it any more. */
  void switchTo(CustomerRegister newer) {
    betweenCalls(
        () -> {
          register.close();
          register = newer;
        });
  }

  Counts counts() {
    return new Counts(reads.sum(), searches.sum(), writes.sum(), failures.size());
  }

  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(SOON, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the traffic does not get going");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets everybody end the call that they are in. */
  @Override
  public void close() {
    stopping = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(SOON, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the traffic does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
