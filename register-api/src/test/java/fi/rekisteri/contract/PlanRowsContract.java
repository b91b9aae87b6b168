package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plans of erasure are kept and moved on, A54. */
public interface PlanRowsContract extends StorageUnderTest {
  @Test
  @DisplayName("A54 a plan is read back equal, as added and as moved, with every approval and byte")
  default void plansAreReadBackEqual(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plain = plans.plan(Instant.parse("2026-10-25T00:30:00.999999Z"));
    PlanRow large =
        new PlanRow(
            samples.uuid(),
            1,
            plain.madeAt(),
            LocalDate.of(9999, 12, 31),
            Integer.MAX_VALUE,
            "ff".repeat(32),
            "c".repeat(1 << 16),
            Extremes.LONGEST_NAME,
            List.of(),
            Extremes.everyByte());
    plans.add(plain, large);
    assertThat(plans.find(plain)).contains(Fingerprint.of(plain));
    PlanRow next = large;
    for (String by : List.of(Extremes.LONGEST_NAME, "maija 5 \n x", "1 2", "ä")) {
      next = plans.approved(next, by);
      plans.move(next);
    }
    assertThat(plans.find(large)).contains(Fingerprint.of(next));
    assertThat(plans.find(plain)).contains(Fingerprint.of(plain));
    assertThat(plans.find(plans.plan(plain.madeAt()))).isEmpty();
  }

  @Test
  @DisplayName("A54 the seal of a plan is shared in neither direction")
  default void sealsOfPlansAreNotShared(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    String written = Fingerprint.of(plan);
    plans.add(plan);
    plan.seal()[0]++;
    plans.page(10).get(0).seal()[1]++;
    assertThat(plans.find(plan)).contains(written);
  }

  @Test
  @DisplayName("A54 a second plan of one id, and a move from any other version, change nothing")
  default void otherPlanVersionsAreRefused(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow first = plans.plan(Samples.BEGINNING);
    PlanRow second = plans.approved(first, "maija");
    PlanRow third = plans.approved(second, "liisa");
    Calls.refused(ErrorCode.PLAN_STATE_CONFLICT, () -> plans.move(second));
    plans.add(first);
    Calls.refused(ErrorCode.PLAN_STATE_CONFLICT, () -> plans.add(first));
    for (PlanRow late : List.of(first, third, plans.approved(plans.plan(first.madeAt()), "x"))) {
      Calls.refused(ErrorCode.PLAN_STATE_CONFLICT, () -> plans.move(late));
      assertThat(plans.find(first)).contains(Fingerprint.of(first));
    }
    plans.move(second);
    Calls.refused(ErrorCode.PLAN_STATE_CONFLICT, () -> plans.move(second));
    assertThat(plans.find(first)).contains(Fingerprint.of(second));
    assertThat(plans.page(10)).hasSize(1);
  }

  @Test
  @DisplayName("A54 of threads that move one plan exactly one comes through, and its items stay")
  default void onePlanMoverComesThrough(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    List<PlanItem> items = plans.items(1, 3);
    plans.addItems(plan, items);
    plans.add(plan);
    PlanRow from = plan;
    for (int round = 0; round < 6; round++) {
      PlanRow read = from;
      List<PlanRow> nexts =
          IntStream.range(0, 4).mapToObj(i -> plans.approved(read, "user-" + i)).toList();
      List<Runnable> movers = new ArrayList<>();
      nexts.forEach(next -> movers.add(() -> plans.move(next)));
      assertThat(Race.between(movers).stream().flatMap(end -> end.stream()))
          .hasSize(3)
          .allMatch(ConflictException.class::isInstance);
      from = plans.page(10).get(0);
      assertThat(nexts.stream().map(Fingerprint::of)).contains(Fingerprint.of(from));
    }
    assertThat(plans.items(plan, 10)).isEqualTo(items);
  }

  @Test
  @DisplayName("A54 pages of many sizes show every plan once, newest first, and none without a row")
  default void pagesShowEveryPlanOnce(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    List<PlanRow> made = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      made.add(plans.plan(Samples.BEGINNING.plusSeconds(i / 4)));
    }
    made.forEach(plans::add);
    plans.addItems(plans.plan(Samples.BEGINNING), plans.items(1, 1));
    for (int size : new int[] {1, 3, 4, 12, 13}) {
      List<PlanRow> all = plans.page(size);
      assertThat(all).isSortedAccordingTo(Comparator.comparing(PlanRow::madeAt).reversed());
      assertThat(all.stream().map(Fingerprint::of))
          .as("pages of %d", size)
          .containsExactlyInAnyOrderElementsOf(made.stream().map(Fingerprint::of).toList());
    }
  }
}
