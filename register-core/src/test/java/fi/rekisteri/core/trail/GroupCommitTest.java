package fi.rekisteri.core.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several readers' entries in one transaction: none returns before its own are durable. */
class GroupCommitTest {
  private final List<List<Deed>> written = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  static Deed deed() {
    AuditEntry.Act act = AuditEntry.Act.done(AuditAction.READ, CustomerId.random(), List.of());
    Deed.By by = new Deed.By("maija", "test", Purpose.RIGHTS);
    return new Deed(Instant.EPOCH, by, act, Optional.empty());
  }

  @Test
  @DisplayName("a lone reader waits for nobody, and nothing is written for nothing")
  void loneReaderWaitsForNobody() {
    GroupCommit log = new GroupCommit(written::add);
    Deed mine = deed();
    log.record(List.of(mine));
    log.record(List.of());
    assertThat(written).containsExactly(List.of(mine));
  }

  @Test
  @DisplayName("those who come while one writes are written together, by one of them")
  void lateComersAreWrittenTogether() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GroupCommit log =
        new GroupCommit(
            deeds -> {
              first.countDown();
              await(goOn);
              written.add(deeds);
            });
    Future<?> leader = threads.submit(() -> log.record(List.of(deed())));
    await(first);
    List<Future<?>> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(threads.submit(() -> log.record(List.of(deed(), deed()))));
    }
    while (log.waiting() < 5) {
      Thread.onSpinWait();
    }
    assertThat(others).noneMatch(Future::isDone);
    goOn.countDown();
    leader.get(10, TimeUnit.SECONDS);
    for (Future<?> other : others) {
      other.get(10, TimeUnit.SECONDS);
    }
    assertThat(written).extracting(List::size).containsExactly(1, 10);
  }

  @Test
  @DisplayName("where the common transaction fails, one reader's trouble is nobody else's")
  void troubleIsNotShared() throws Exception {
    Deed bad = deed();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GroupCommit log =
        new GroupCommit(
            deeds -> {
              first.countDown();
              await(goOn);
              if (deeds.contains(bad)) {
                throw new IllegalStateException("refused");
              }
              written.add(deeds);
            });
    threads.submit(() -> log.record(List.of(deed())));
    await(first);
    Future<?> unlucky = threads.submit(() -> log.record(List.of(bad)));
    List<Deed> good = List.of(deed(), deed(), deed());
    List<Future<?>> others =
        good.stream()
            .<Future<?>>map(one -> threads.submit(() -> log.record(List.of(one))))
            .toList();
    while (log.waiting() < 4) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    assertThatThrownBy(() -> unlucky.get(10, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(IllegalStateException.class);
    for (Future<?> other : others) {
      other.get(10, TimeUnit.SECONDS);
    }
    assertThat(written.stream().flatMap(List::stream)).containsAll(good).doesNotContain(bad);
  }

  @Test
  @DisplayName("under many threads each deed is written exactly once before its reader goes on")
  void eachDeedIsWrittenOnce() throws Exception {
    writtenOnce(new GroupCommit(written::add));
    AtomicInteger writes = new AtomicInteger();
    writtenOnce(new GroupCommit(written::add, took -> writes.incrementAndGet() % 3 * 20_000L));
  }

  private void writtenOnce(GroupCommit log) throws Exception {
    written.clear();
    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      all.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 2000; i++) {
                  log.begun();
                  log.record(List.of(deed()));
                  log.ended();
                }
              }));
    }
    for (Future<?> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    List<Deed> deeds = written.stream().flatMap(List::stream).toList();
    assertThat(deeds).hasSize(16_000).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("who writes waits for those under way, until they line up or have ended")
  void thoseUnderWayAreAwaited() throws Exception {
    GroupCommit log = new GroupCommit(written::add, took -> TimeUnit.MINUTES.toNanos(1));
    log.record(List.of(deed()));
    for (int i = 0; i < 3; i++) {
      log.begun();
    }
    Future<?> leader = threads.submit(() -> log.record(List.of(deed())));
    while (log.waiting() < 1) {
      Thread.onSpinWait();
    }
    Future<?> other = threads.submit(() -> log.record(List.of(deed(), deed())));
    while (log.waiting() < 2) {
      Thread.onSpinWait();
    }
    assertThat(written).as("the third is still reading").hasSize(1);
    log.ended();
    leader.get(10, TimeUnit.SECONDS);
    other.get(10, TimeUnit.SECONDS);
    assertThat(written).extracting(List::size).containsExactly(1, 3);
  }

  @Test
  @DisplayName("whoever is under way and does not come is not waited for longer than that")
  void nobodyIsAwaitedForever() {
    GroupCommit log = new GroupCommit(written::add, took -> 1000);
    log.begun();
    log.begun();
    log.record(List.of(deed()));
    log.record(List.of(deed()));
    assertThat(written).hasSize(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
