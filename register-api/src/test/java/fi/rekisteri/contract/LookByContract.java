package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever demands a look has it, whatever those who looked before set meanwhile, A48. */
public interface LookByContract extends StorageUnderTest {
  @Test
  @DisplayName("A48 a demanded day is the latest, none stays as it stood, and strangers are passed")
  default void daysAreBroughtForward(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer never = samples.newcomer();
    NewCustomer later = on(Looks.DAY.plusDays(1), samples);
    NewCustomer same = on(Looks.DAY, samples);
    NewCustomer earlier = on(Looks.DAY.minusDays(7), samples);
    NewCustomer erased = samples.newcomer();
    NewCustomer other = samples.newcomer();
    calls.insert(never, later, same, earlier, erased, other);
    CustomerId gone = Samples.idOf(erased);
    calls.erase(samples.verdict(gone), samples.audit(AuditAction.ERASE, gone));
    List<CustomerId> ids = new ArrayList<>(List.of(samples.id()));
    Stream.of(earlier, never, same, later, erased, never).map(Samples::idOf).forEach(ids::add);
    assertThat(Looks.by(calls, ids, Looks.DAY)).isEqualTo(4);
    assertThat(Looks.dayOf(calls, Samples.idOf(never))).contains(Looks.DAY);
    assertThat(Looks.dayOf(calls, Samples.idOf(later))).contains(Looks.DAY);
    assertThat(Looks.dayOf(calls, Samples.idOf(same))).contains(Looks.DAY.minusDays(1));
    assertThat(Looks.dayOf(calls, Samples.idOf(earlier))).contains(Looks.DAY.minusDays(8));
    assertThat(Looks.due(calls, DueStore.NEVER, 9)).as("the other is not meant").hasSize(4);
    assertThat(Looks.by(calls, ids, Looks.DAY)).isEqualTo(4);
    assertThat(Looks.dayOf(calls, Samples.idOf(later))).contains(Looks.DAY.minusDays(1));
    assertThat(Looks.by(calls, List.of(), Looks.DAY)).isZero();
    assertThat(Looks.by(calls, List.of(Samples.idOf(other)), DueStore.NEVER)).isEqualTo(1);
    assertThat(Looks.dayOf(calls, Samples.idOf(other))).contains(DueStore.NEVER.minusDays(1));
    assertThat(Fingerprint.of(calls.get(Samples.idOf(never))))
        .isEqualTo(Fingerprint.of(never.customer()));
  }

  private static NewCustomer on(LocalDate day, Samples samples) {
    return Looks.on(day, samples, samples.customer());
  }

  @Test
  @DisplayName("A48 a demand of an earlier, the same or a later day outlives who looked before it")
  default void demandOutlivesALookFromBefore(Samples samples) {
    Calls calls = new Calls(storage());
    for (LocalDate stored : List.of(Looks.DAY, DueStore.NEVER)) {
      for (int days : new int[] {-3, 0, 3}) {
        LocalDate demanded = stored.plusDays(days);
        NewCustomer one = on(stored, samples);
        CustomerId id = Samples.idOf(one);
        calls.insert(one);
        NextLook looked = new NextLook(id, 1, stored, Optional.of(stored.plusYears(10)));
        Looks.by(calls, List.of(id), demanded);
        assertThat(Looks.again(calls, List.of(looked))).as("%s", demanded).isZero();
        LocalDate kept = Looks.dayOf(calls, id).orElseThrow();
        assertThat(kept).isBeforeOrEqualTo(demanded).isBefore(stored);
        NextLook after = new NextLook(id, 1, kept, Optional.empty());
        assertThat(Looks.again(calls, List.of(after))).as("who looks after it").isEqualTo(1);
      }
    }
  }

  @Test
  @DisplayName("A48 a demand waits for a looker who has not finished, and is kept all the same")
  default void demandWaitsForALooker(Samples samples) {
    Calls calls = new Calls(storage());
    for (int days : new int[] {0, 3}) {
      LocalDate demanded = Looks.DAY.plusDays(days);
      List<NewCustomer> people = Stream.generate(() -> on(Looks.DAY, samples)).limit(3).toList();
      calls.insert(people);
      List<CustomerId> ids = people.stream().map(Samples::idOf).toList();
      Race.meanwhile(
          calls.storage(),
          tx -> assertThat(tx.customers().lookAgain(Looks.later(ids))).isEqualTo(3),
          tx -> assertThat(tx.customers().lookBy(ids, demanded)).isEqualTo(3),
          tx -> tx.customers().page(null, 1));
      ids.forEach(
          id -> assertThat(Looks.dayOf(calls, id).orElseThrow()).isBeforeOrEqualTo(demanded));
    }
  }

  @Test
  @DisplayName("A48 of lookers at once one sets the day, and a demand at the same time is kept")
  default void demandAtTheSameTimeIsKept(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 0; round < 15; round++) {
      List<NewCustomer> people = Stream.generate(() -> on(Looks.DAY, samples)).limit(3).toList();
      calls.insert(people);
      List<CustomerId> ids = people.stream().map(Samples::idOf).toList();
      List<CustomerId> backwards = new ArrayList<>(ids);
      Collections.reverse(backwards);
      List<NextLook> again = Looks.later(backwards);
      int days = round % 3 - 1;
      AtomicInteger set = new AtomicInteger();
      LocalDate demanded = Looks.DAY.plusDays(days);
      assertThat(
              Race.between(
                  List.of(
                      () -> set.addAndGet(Looks.again(calls, Looks.later(ids))),
                      () -> set.addAndGet(days == 0 ? 0 : Looks.again(calls, again)),
                      () -> Looks.by(calls, backwards, demanded))))
          .allMatch(Optional::isEmpty);
      assertThat(set.get()).as("each once, or overtaken by the demand").isBetween(0, 3);
      ids.forEach(
          id -> assertThat(Looks.dayOf(calls, id).orElseThrow()).isBeforeOrEqualTo(demanded));
    }
  }

  @Test
  @DisplayName("A48 of lookers at once each day has one who is told that they set it")
  default void oneLookerSetsTheDay(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 0; round < 15; round++) {
      List<NewCustomer> people = Stream.generate(() -> on(Looks.DAY, samples)).limit(3).toList();
      calls.insert(people);
      List<CustomerId> ids = people.stream().map(Samples::idOf).toList();
      AtomicInteger set = new AtomicInteger();
      Runnable looker = () -> set.addAndGet(Looks.again(calls, Looks.later(ids)));
      assertThat(Race.between(List.of(looker, looker, looker))).allMatch(Optional::isEmpty);
      assertThat(set.get()).isEqualTo(3);
    }
  }
}
