package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.erasure.ErasedPlaces;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** A dry run says exactly what the real run then does, and the facts are what the storage lost. */
class DryRunTest {
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final RetainingRegister at = new RetainingRegister();
  private final List<CustomerId> people = new ArrayList<>();

  private void populate() {
    OrderSummary.Status[] statuses = OrderSummary.Status.values();
    for (int i = 0; i < 25; i++) {
      OrderSummary[] orders = new OrderSummary[random.nextInt(4)];
      for (int k = 0; k < orders.length; k++) {
        orders[k] =
            RetainingRegister.order("T-" + i + "-" + k, statuses[random.nextInt(statuses.length)]);
      }
      LocalDate end = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500));
      people.add(at.ended(end, orders));
    }
    for (CustomerId id : people) {
      if (random.nextInt(5) == 0) {
        at.hold(id, RetainingRegister.CLAIM);
      }
    }
    at.clock.pass(Duration.ofDays(random.nextInt(700)));
  }

  /** Where values of everybody stand now, by paths and ids. */
  private Map<CustomerId, Set<String>> places() {
    Map<CustomerId, Set<String>> places = new HashMap<>();
    people.forEach(id -> places.put(id, at.storage.inTransaction(tx -> ErasedPlaces.of(tx, id))));
    return places;
  }

  private static Set<String> going(PlannedErasure one) {
    return ErasedPlaces.going(one.fates());
  }

  @RepeatedTest(20)
  @DisplayName(
      "dentalpin#374, law 5, law 6: what was planned is what goes and is told, and nothing else")
  void dryRunEqualsRealRun() {
    populate();
    Map<CustomerId, Set<String>> before = places();
    RetentionPlan plan = at.approved();
    assertThat(places()).as("seed %d: a plan changes nothing", seed).isEqualTo(before);
    at.execute(plan);
    Map<CustomerId, Set<String>> after = places();
    Map<CustomerId, Set<String>> planned = new HashMap<>();
    at.items(plan).forEach(one -> planned.put(one.customer(), going(one)));
    Map<CustomerId, Set<String>> told = new HashMap<>();
    for (ExecutedErasure one : at.executed(plan)) {
      told.put(one.customer(), ErasedPlaces.going(one.fates()));
    }
    for (CustomerId id : people) {
      Set<String> lost = new TreeSet<>(before.get(id));
      lost.removeAll(after.get(id));
      assertThat(planned.getOrDefault(id, Set.of())).as("seed %d", seed).isEqualTo(lost);
      assertThat(told.getOrDefault(id, Set.of())).as("seed %d", seed).isEqualTo(lost);
    }
    assertThat(at.planner().report(plan.id()).isComplete()).isTrue();
    RetentionPlan next = at.approved();
    at.execute(next);
    assertThat(places()).as("seed %d: nothing more is due that day", seed).isEqualTo(after);
  }
}
