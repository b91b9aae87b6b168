package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The people of a plan of erasure, and what was done with them, A55 and A56. */
public interface PlanItemsContract extends StorageUnderTest {
  @Test
  @DisplayName(
      "A55 pages of many sizes show the items of exactly one plan, in the order of numbers")
  default void itemsAreShownInOrder(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    PlanRow other = plans.plan(Samples.BEGINNING);
    List<PlanItem> items = new ArrayList<>(plans.items(1, 1_205));
    PlanItem first = items.get(0);
    String longest = "ä\ud83d\ude00".repeat(10_000);
    items.set(0, new PlanItem(1, first.customer(), 7, longest, first.outcome(), first.endedAt()));
    plans.addItems(plan, items.subList(1_000, 1_205));
    plans.addItems(plan, items.subList(0, 1_000));
    plans.addItems(other, plans.items(1, 3));
    plans.addItems(plan, List.of());
    plans.add(plan, other);
    for (int size : new int[] {1_000, 1_205, 241, 5_000}) {
      assertThat(plans.items(plan, size)).as("pages of %d", size).isEqualTo(items);
      assertThat(plans.unfinished(plan, size)).as("unfinished by %d", size).isEqualTo(items);
    }
    assertThat(plans.items(plans.plan(Samples.BEGINNING), 10)).isEmpty();
  }

  @Test
  @DisplayName("A55 a number that is there is refused, and none of the call is added")
  default void numbersAreTakenOnce(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    List<PlanItem> items = plans.items(1, 4);
    plans.addItems(plan, items);
    Calls.refused(
        ErrorCode.PLAN_STATE_CONFLICT, () -> plans.addItems(plan, reversed(plans.items(4, 9))));
    assertThat(plans.items(plan, 100)).isEqualTo(items);
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  @Test
  @DisplayName("A55 pages of what is unfinished leave out exactly what has an outcome")
  default void unfinishedItemsAreShown(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    PlanRow other = plans.plan(Samples.BEGINNING);
    List<PlanItem> items = plans.items(1, 40);
    List<PlanItem> others = plans.items(1, 5);
    plans.addItems(plan, items);
    plans.addItems(other, others);
    plans.add(plan, other);
    List<PlanItem> done = items.stream().filter(item -> item.number() % 3 == 1).toList();
    List<PlanItem> left = items.stream().filter(item -> item.number() % 3 != 1).toList();
    plans.finish(plan, Plans.done(done, "ERASED"));
    for (int size : new int[] {1, 7, 26, 100}) {
      assertThat(plans.unfinished(plan, size)).as("pages of %d", size).isEqualTo(left);
      assertThat(plans.items(plan, size)).hasSize(40);
    }
    assertThat(plans.unfinished(other, 10)).isEqualTo(others);
    plans.finish(plan, Plans.done(left, "HELD"));
    assertThat(plans.unfinished(plan, 10)).isEmpty();
  }

  @Test
  @DisplayName("A55 items stay where their customer was erased")
  default void itemsOutliveTheCustomer(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    NewCustomer doomed = samples.newcomer();
    CustomerId id = Samples.idOf(doomed);
    Calls calls = new Calls(plans.storage());
    calls.insert(doomed);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    PlanItem item = new PlanItem(1, id, 1, "", Optional.empty(), Optional.empty());
    plans.addItems(plan, List.of(item));
    plans.add(plan);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(plans.items(plan, 10)).containsExactly(item);
  }

  @Test
  @DisplayName("A56 an outcome is written where none stands, and the first one stays")
  default void outcomesAreWrittenOnce(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    PlanRow other = plans.plan(Samples.BEGINNING);
    List<PlanItem> items = plans.items(1, 1_000);
    List<PlanItem> others = plans.items(1, 1_000);
    plans.addItems(plan, items);
    plans.addItems(other, others);
    plans.add(plan, other);
    List<PlanItem> first = Plans.done(items.subList(0, 600), "ERASED " + "é".repeat(5_000));
    List<PlanItem> all = Plans.done(items, "FAILED");
    assertThat(plans.finish(plan, first)).containsExactlyInAnyOrderElementsOf(Plans.numbers(first));
    assertThat(plans.finish(plan, all))
        .containsExactlyInAnyOrderElementsOf(Plans.numbers(items.subList(600, 1_000)));
    assertThat(plans.finish(plan, all)).isEmpty();
    List<PlanItem> expected = new ArrayList<>(first);
    expected.addAll(all.subList(600, 1_000));
    assertThat(plans.items(plan, 5_000)).isEqualTo(expected);
    assertThat(plans.items(other, 5_000)).isEqualTo(others);
  }

  @Test
  @DisplayName("A56 an outcome changes nothing of what was planned, and adds no item")
  default void outcomesChangeNoPlan(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    PlanItem item = plans.items(1, 1).get(0);
    plans.addItems(plan, List.of(item));
    plans.add(plan);
    List<PlanItem> strangers = Plans.done(plans.items(1, 2), "ERASED");
    assertThat(plans.finish(plan, strangers)).containsExactly(1);
    assertThat(plans.items(plan, 10)).containsExactly(Plans.done(item, "ERASED"));
    assertThat(plans.finish(plans.plan(Samples.BEGINNING), strangers)).isEmpty();
    assertThat(plans.finish(plan, List.of())).isEmpty();
  }

  @Test
  @DisplayName("A56 of outcomes for one number in a call, in whatever order, the first one stays")
  default void firstOfTwoOutcomesStays(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    List<PlanItem> items = plans.items(1, 40);
    plans.addItems(plan, items);
    plans.add(plan);
    List<PlanItem> twice = reversed(Plans.done(items, "ERASED"));
    twice.addAll(Plans.done(items, "HELD"));
    assertThat(plans.finish(plan, twice)).containsExactlyInAnyOrderElementsOf(Plans.numbers(items));
    assertThat(plans.items(plan, 100)).isEqualTo(Plans.done(items, "ERASED"));
  }

  @Test
  @DisplayName("A56 of threads that finish the same items each item has one who is told so")
  default void oneFinisherForEachItem(Samples samples) {
    Plans plans = new Plans(storage(), samples);
    PlanRow plan = plans.plan(Samples.BEGINNING);
    List<PlanItem> items = plans.items(1, 200);
    plans.addItems(plan, items);
    plans.add(plan);
    Map<Integer, String> told = new ConcurrentHashMap<>();
    List<String> twice = Collections.synchronizedList(new ArrayList<>());
    List<Runnable> finishers = new ArrayList<>();
    for (String name : List.of("one", "two", "three", "four")) {
      finishers.add(
          () -> {
            for (int from = 0; from < 200; from += 50) {
              for (int number :
                  plans.finish(plan, Plans.done(items.subList(from, from + 50), name))) {
                if (told.put(number, name) != null) {
                  twice.add(number + " by " + name);
                }
              }
            }
          });
    }
    assertThat(Race.between(finishers)).allMatch(Optional::isEmpty);
    assertThat(twice).isEmpty();
    assertThat(plans.items(plan, 500))
        .hasSize(200)
        .allSatisfy(item -> assertThat(item.outcome()).contains(told.get(item.number())));
  }
}
