package fi.rekisteri.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedWorkTest {
  private static final int PARTS = 40;

  private final ExecutorService storing = Executors.newSingleThreadExecutor();
  private final SharedWork shared = new SharedWork();
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void end() {
    storing.shutdown();
  }

  private List<Supplier<Integer>> parts(int failing) {
    List<Supplier<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      int number = i;
      parts.add(
          () -> {
            runs.incrementAndGet();
            if (number >= failing) {
              throw new IllegalStateException("part " + number);
            }
            return number;
          });
    }
    return parts;
  }

  @Test
  @DisplayName("each part is done once and in its place, whoever does it")
  void eachPartIsDoneOnce() {
    for (int round = 1; round <= 200; round++) {
      CompletableFuture<List<Integer>> done =
          CompletableFuture.supplyAsync(() -> shared.all(parts(PARTS)), storing);
      shared.helpUntil(done);
      assertThat(done.join()).isEqualTo(IntStream.range(0, PARTS).boxed().toList());
      assertThat(runs).hasValue(round * PARTS);
    }
  }

  @Test
  @DisplayName("whoever waits does some of it: two parts that wait for each other come to an end")
  void whoeverWaitsHelps() {
    CountDownLatch both = new CountDownLatch(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Supplier<Integer> meeting =
        () -> {
          threads.add(Thread.currentThread());
          both.countDown();
          try {
            both.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return 1;
        };
    CompletableFuture<List<Integer>> done =
        CompletableFuture.supplyAsync(() -> shared.all(List.of(meeting, meeting)), storing);
    shared.helpUntil(done);
    assertThat(done.join()).containsExactly(1, 1);
    assertThat(threads).hasSize(2).contains(Thread.currentThread());
  }

  @Test
  @DisplayName("where nobody helps, all is done by whoever asks")
  void nobodyNeedHelp() {
    assertThat(shared.all(parts(PARTS))).hasSize(PARTS);
    assertThat(shared.all(List.<Supplier<Integer>>of())).isEmpty();
  }

  @Test
  @DisplayName("the first failure is told when no part goes on any more")
  void firstFailureIsTold() {
    assertThatThrownBy(() -> shared.all(parts(7)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("part 7");
    assertThat(runs).hasValue(PARTS);
  }

  @Test
  @DisplayName("an interruption does not leave what is being done alone, and stays known")
  void interruptionWaits() {
    CompletableFuture<List<Integer>> done =
        CompletableFuture.supplyAsync(() -> shared.all(parts(PARTS)), storing);
    Thread.currentThread().interrupt();
    shared.helpUntil(done);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).isCompleted();
  }
}
