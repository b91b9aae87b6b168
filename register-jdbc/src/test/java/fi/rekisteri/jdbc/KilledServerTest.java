package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is killed under writers and started again on the same files: once in the normal run,
 * {@code -Drekisteri.faults.kills} times with {@code -Pfaults}.
 */
@ExtendWith(SeededSamples.class)
class KilledServerTest {
  private static final int KILLS = Integer.getInteger("rekisteri.faults.kills", 1);
  private static final int WRITERS = 4;
  private static final int BEFORE_A_KILL = 60;

  /** What a writer was told of its transaction. */
  private enum Told {
    DONE,
    RETRYABLE,
    UNKNOWN
  }

  private record Attempt(NewCustomer one, NewCustomer other, Told told) {}

  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean enough = new AtomicBoolean();
  private volatile CountDownLatch working;

  @TempDir Path folder;

  @Test
  @DisplayName("A1, A3 of a server that is killed, what was done is there, and the rest is whole")
  void killedServerKeepsWhatWasDone(Samples samples) throws Exception {
    try (ServerUnderTest server = new ServerUnderTest(folder);
        HikariDataSource pool = server.pool(WRITERS)) {
      JdbcSchema.migrate(pool);
      RegisterStorage storage = JdbcStorage.on(pool, JdbcSettings.defaults().withRetries(0));
      List<Thread> writers = started(storage, samples);
      for (int kill = 0; kill < KILLS; kill++) {
        awaitWork(BEFORE_A_KILL);
        server.kill();
        server.start();
      }
      awaitWork(BEFORE_A_KILL);
      enough.set(true);
      for (Thread writer : writers) {
        writer.join(TimeUnit.SECONDS.toMillis(60));
        assertThat(writer.isAlive()).isFalse();
      }
      assertThat(unexpected).isEmpty();
      requireTruth(storage);
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).as("lent for ever").isZero();
    }
  }

  private List<Thread> started(RegisterStorage storage, Samples samples) {
    working = new CountDownLatch(Integer.MAX_VALUE);
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Thread writer = new Thread(() -> write(storage, samples));
      writer.start();
      writers.add(writer);
    }
    return writers;
  }

  /** Waits until so many more transactions were reported as done: so the pool has recovered. */
  private void awaitWork(int more) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(more);
    working = latch;
    assertThat(latch.await(60, TimeUnit.SECONDS)).as("writers work, %s", unexpected).isTrue();
  }

  private void write(RegisterStorage storage, Samples samples) {
    while (!enough.get() && unexpected.isEmpty()) {
      NewCustomer one = newcomer(samples);
      NewCustomer other = newcomer(samples);
      try {
        attempts.add(new Attempt(one, other, told(storage, one, other)));
      } catch (RuntimeException | Error failed) {
        unexpected.add(failed);
      }
    }
  }

  private static NewCustomer newcomer(Samples samples) {
    synchronized (samples) {
      return samples.newcomer(
          samples.customer(), List.of(samples.unique("byEmail")), List.of(samples.item("a")));
    }
  }

  private Told told(RegisterStorage storage, NewCustomer one, NewCustomer other) {
    try {
      storage.inTransaction(
          tx -> {
            tx.customers().insert(List.of(one));
            tx.customers().insert(List.of(other));
            return true;
          });
      working.countDown();
      return Told.DONE;
    } catch (StorageException failed) {
      if (failed.isRetryable()) {
        return Told.RETRYABLE;
      }
      if (!failed.getMessage().contains("unknown")) {
        throw failed;
      }
      return Told.UNKNOWN;
    }
  }

  private void requireTruth(RegisterStorage storage) {
    Map<Told, Integer> counts = new EnumMap<>(Told.class);
    for (Attempt attempt : attempts) {
      counts.merge(attempt.told(), 1, Integer::sum);
      boolean first = isThere(storage, attempt.one());
      assertThat(isThere(storage, attempt.other())).as("whole, or not at all").isEqualTo(first);
      if (attempt.told() != Told.UNKNOWN) {
        assertThat(first).as(attempt.told().name()).isEqualTo(attempt.told() == Told.DONE);
      }
    }
    assertThat(counts).containsKeys(Told.DONE);
    assertThat(counts.get(Told.DONE)).isGreaterThanOrEqualTo(BEFORE_A_KILL * (KILLS + 1));
    assertThat(counts.keySet()).as("control: kills met work, %s", counts).hasSizeGreaterThan(1);
  }

  /** The record, its tag, its item and its entry: all of them or none. */
  private static boolean isThere(RegisterStorage storage, NewCustomer one) {
    CustomerId id = one.customer().facts().id();
    return storage.inTransaction(
        tx -> {
          boolean record = tx.customers().find(id).isPresent();
          assertThat(tx.customers().findByTag(one.tags().get(0), 2)).hasSize(record ? 1 : 0);
          assertThat(tx.customers().collections(id)).hasSize(record ? 1 : 0);
          assertThat(tx.audit().ofSubject(id, null, 10)).hasSize(record ? 1 : 0);
          return record;
        });
  }
}
