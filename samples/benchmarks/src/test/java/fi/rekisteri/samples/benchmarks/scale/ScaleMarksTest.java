package fi.rekisteri.samples.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Engine;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Verdict;
import fi.rekisteri.samples.benchmarks.scale.Sized.Someone;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScaleMarksTest {
  private static final Pace SHORT = new Pace(100, 100, 2, 0.001, 0.001);

  @Test
  @DisplayName("six operations give a slope each, and both sides found whom they should")
  void everyOperationHasASlope() throws Exception {
    try (Database database = new H2Database()) {
      List<Figure> figures = new ScaleMarks(database, SHORT, List.of(60, 80), 120).run();
      assertThat(figures).hasSize(36).allMatch(figure -> figure.goal() == 0 || figure.goal() == 8);
      assertThat(figures)
          .filteredOn(figure -> figure.goal() == 8)
          .extracting(figure -> figure.contest().split(":")[0])
          .containsOnly("get", "search", "audit of a subject", "update", "consent", "erase")
          .hasSize(12);
    }
  }

  @Test
  @DisplayName("everybody takes a turn before anybody comes again, and whoever is taken never does")
  void turnsAreTaken() throws Exception {
    try (Database database = new H2Database();
        Sized sized = new Sized(database, 30)) {
      assertThat(sized.next(30)).doesNotHaveDuplicates().hasSize(30);
      List<Someone> taken = sized.take(10);
      assertThat(sized.next(40)).hasSize(40).doesNotContainAnyElementsOf(taken);
      Someone one = taken.get(0);
      sized.register().erase(one.id());
      assertThatThrownBy(() -> sized.register().find(one.email()))
          .hasMessageContaining("found 0 customers");
      assertThat(sized.plain().trail(new CustomerId(java.util.UUID.randomUUID()))).isZero();
    }
  }

  @Test
  @DisplayName("memory of an export, a plan, a sweep and a verification is looked at")
  void memoryIsLookedAt() throws Exception {
    try (Database database = Engine.H2_MEMORY.start()) {
      assertThat(new HeapMarks(database, 3_000).run())
          .hasSize(4)
          .allMatch(figure -> figure.verdict() == Verdict.TOLD, "judged with too few people")
          .extracting(Figure::contest)
          .allMatch(what -> what.matches("memory of .*, 3,000 people, [1-9][0-9]* looks"));
    }
  }

  @Test
  @DisplayName("control: work that is over before anybody looked gives no figure")
  void workThatNobodySawIsRefused() {
    assertThatThrownBy(() -> LiveHeap.during(() -> {}))
        .hasMessage("the work was over before anybody looked at the memory");
  }

  @Test
  @DisplayName("control: what some work holds on to is seen")
  void heldMemoryIsSeen() throws Exception {
    LiveHeap.Seen seen = LiveHeap.during(LiveHeapHolder::holdForAWhile);
    assertThat(seen.bytes()).isGreaterThan(20L << 20);
    assertThat(seen.looks()).isPositive();
  }

  /** Holds 32 MiB for longer than the pause between two looks. */
  private static final class LiveHeapHolder {
    static void holdForAWhile() {
      byte[][] much = new byte[32][1 << 20];
      long until = System.nanoTime() + 1_500_000_000L;
      long sum = 0;
      while (System.nanoTime() < until) {
        for (byte[] part : much) {
          sum += part[(int) (Math.abs(sum) % part.length)] + 1;
        }
      }
      assertThat(sum).isPositive();
    }
  }
}
