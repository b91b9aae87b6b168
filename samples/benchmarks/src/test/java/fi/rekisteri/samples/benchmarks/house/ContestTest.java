package fi.rekisteri.samples.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final Pace SHORT = new Pace(40, 0, 3, 0.001, 0.001);

  @Test
  @DisplayName("every side gets the same operations, in every round")
  void sidesGetTheSameOperations() throws Exception {
    List<String> first = Collections.synchronizedList(new ArrayList<>());
    List<String> second = Collections.synchronizedList(new ArrayList<>());
    Map<String, List<Round>> rounds = contest(1, noting("a", first), noting("b", second));

    assertThat(second).isEqualTo(first);
    assertThat(rounds.get("a")).hasSize(3);
    assertThat(rounds.get("b")).hasSize(3);
  }

  @Test
  @DisplayName("a side that gives another result ends the run")
  void differentResultsAreRefused() {
    Side right = new Side("right", (customer, serial) -> customer);
    Side wrong = new Side("wrong", (customer, serial) -> customer + 1);

    assertThatIllegalStateException()
        .isThrownBy(() -> contest(1, right, wrong))
        .withMessageContaining("different results");
  }

  @Test
  @DisplayName("threads never share a customer, and together they meet many")
  void threadsHaveTheirOwnCustomers() throws Exception {
    Set<Integer> met = ConcurrentHashMap.newKeySet();
    Set<Integer> held = ConcurrentHashMap.newKeySet();
    AtomicInteger clashes = new AtomicInteger();
    CyclicBarrier both = new CyclicBarrier(2);
    Side side =
        new Side(
            "noting",
            (customer, serial) -> {
              met.add(customer);
              if (!held.add(customer)) {
                clashes.incrementAndGet();
              }
              both.await(1, TimeUnit.MINUTES); // each holds one customer now
              held.remove(customer);
              both.await(1, TimeUnit.MINUTES);
              return 0;
            });
    contest(2, side, side);

    assertThat(clashes).hasValue(0);
    assertThat(met).allMatch(customer -> customer >= 0 && customer < 40).hasSizeGreaterThan(30);
  }

  @Test
  @DisplayName("another side begins each round")
  void theSideThatBeginsChanges() {
    assertThat(Contest.inTurn(List.of("a", "b", "c"), 0)).containsExactly("a", "b", "c");
    assertThat(Contest.inTurn(List.of("a", "b", "c"), 1)).containsExactly("b", "c", "a");
    assertThat(Contest.inTurn(List.of("a", "b", "c"), 5)).containsExactly("c", "a", "b");
  }

  private static Side noting(String name, List<String> notes) {
    return new Side(
        name,
        (customer, serial) -> {
          notes.add(customer + "/" + serial);
          return customer;
        });
  }

  private static Map<String, List<Round>> contest(int threads, Side... sides) throws Exception {
    try (Contest contest = new Contest(new H2Database(), SHORT, threads)) {
      return contest.run(List.of(sides)).judged();
    }
  }
}
