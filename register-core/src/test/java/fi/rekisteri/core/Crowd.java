package fi.rekisteri.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A thousand threads that do one thing at the same moment. */
final class Crowd {
  static final int SIZE = 1000;
  private static final int MOST_SECONDS = 60;

  private Crowd() {}

  /** What each of them came back with, or the exception that it was refused with. */
  static <T> List<Future<T>> all(Callable<T> work) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(SIZE);
    ExecutorService threads = Executors.newFixedThreadPool(SIZE);
    try {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < SIZE; i++) {
        all.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return work.call();
                }));
      }
      threads.shutdown();
      if (!threads.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("a thousand threads do not end within " + MOST_SECONDS + " s");
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }
}
