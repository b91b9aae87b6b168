package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On which day each customer is to be looked at next, A48. */
public interface LookDayContract extends StorageUnderTest {
  @Test
  @DisplayName("A48 whoever's day has come is shown once, in the order of days and then of ids")
  default void thoseWhoseDayHasComeAreShown(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = new ArrayList<>();
    int turn = 0;
    for (CustomerId id : Extremes.ids()) {
      LocalDate day = Looks.DAY.plusDays(7L * turn++ % 4);
      people.add(Looks.on(day, samples, samples.customer(samples.remember(id))));
    }
    calls.insert(people);
    calls.insert(samples.newcomer(), Looks.on(DueStore.NEVER, samples, samples.customer()));
    for (int days : new int[] {-1, 0, 1, 2, 3, 400_000}) {
      LocalDate through = Looks.DAY.plusDays(days);
      List<String> expected =
          people.stream()
              .filter(one -> !one.lookBy().orElseThrow().isAfter(through))
              .sorted(
                  Comparator.comparing((NewCustomer one) -> one.lookBy().orElseThrow())
                      .thenComparing(Samples::idOf))
              .map(one -> one.lookBy().orElseThrow() + " " + Fingerprint.of(one.customer()))
              .toList();
      for (int size : new int[] {1, 2, 3, 4, 16, 50}) {
        assertThat(Looks.due(calls, through, size)).as("pages of %d", size).isEqualTo(expected);
      }
    }
    assertThat(Looks.due(calls, DueStore.NEVER, 50)).hasSize(people.size());
    assertThatThrownBy(() -> calls.run(tx -> tx.customers().due(Looks.DAY, null, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("A48 a write leaves the earlier of the stored day and the one that it brings")
  default void earlierDayStays(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    assertThat(Looks.dayOf(calls, id)).isEmpty();
    int days = 100;
    for (Looks.Write write : Looks.writes(samples, id)) {
      days -= 10;
      LocalDate day = Looks.DAY.plusDays(days);
      calls.run(tx -> write.of(tx.customers(), Optional.of(day)));
      assertThat(Looks.dayOf(calls, id)).as("%s, earlier", write).contains(day);
      calls.run(tx -> write.of(tx.customers(), Optional.of(day.plusDays(1))));
      calls.run(tx -> write.of(tx.customers(), Optional.of(DueStore.NEVER)));
      calls.run(tx -> write.of(tx.customers(), Optional.of(LocalDate.MAX)));
      calls.run(tx -> write.of(tx.customers(), Optional.empty()));
      assertThat(Looks.dayOf(calls, id)).as("%s, later", write).contains(day);
    }
  }

  @Test
  @DisplayName("A48 several writes of a transaction leave the earliest day, also of who is held")
  default void earliestDayOfATransactionStays(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = Looks.on(Looks.DAY.plusDays(50), samples, samples.customer());
    CustomerId id = Samples.idOf(one);
    calls.insert(one, samples.newcomer());
    calls.run(
        tx -> {
          List<SealedCustomer> held = tx.customers().hold(List.of(id));
          for (int days : new int[] {60, 40, 30, 35}) {
            ItemAddition adding = new ItemAddition(held.get(0), samples.items("i" + days));
            ItemAddition brings = adding.withLookBy(Optional.of(Looks.DAY.plusDays(days)));
            ItemAddition more = adding.withLookBy(Optional.of(Looks.DAY.plusDays(days + 5)));
            tx.customers().addItems(List.of(more, brings, more), List.of());
          }
          assertThat(tx.customers().due(Looks.DAY.plusDays(30), null, 9)).hasSize(1);
        });
    assertThat(Looks.dayOf(calls, id)).contains(Looks.DAY.plusDays(30));
  }

  @Test
  @DisplayName("A48 who is sealed, wrapped or tagged anew keeps the day")
  default void sealingAnewLeavesTheDay(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = Looks.on(Looks.DAY, samples, samples.customer());
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    assertThat(calls.rewrap(samples.rewrap(one.customer()))).isEqualTo(1);
    assertThat(Looks.dayOf(calls, id)).contains(Looks.DAY);
    assertThat(calls.reseal(samples.resealing(calls.get(id), List.of()))).isTrue();
    assertThat(Looks.dayOf(calls, id)).contains(Looks.DAY);
    calls.retag(calls.get(id), samples.shared("byName"));
    assertThat(Looks.dayOf(calls, id)).contains(Looks.DAY);
    assertThat(Looks.due(calls, Looks.DAY, 9))
        .containsExactly(Looks.DAY + " " + Fingerprint.of(calls.get(id)));
  }

  @Test
  @DisplayName("A48 a day is set exactly where version and day before still stand")
  default void dayIsSetWhereItStandsAsRead(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people =
        Stream.generate(() -> Looks.on(Looks.DAY, samples, samples.customer())).limit(5).toList();
    List<CustomerId> ids = people.stream().map(Samples::idOf).toList();
    calls.insert(people);
    calls.save(
        Samples.change(samples.next(people.get(3).customer())),
        samples.audit(AuditAction.CHANGE, ids.get(3)));
    calls.erase(samples.verdict(ids.get(4)), samples.audit(AuditAction.ERASE, ids.get(4)));
    LocalDate later = Looks.DAY.plusYears(10);
    List<NextLook> looks = new ArrayList<>();
    ids.forEach(id -> looks.add(new NextLook(id, 1, Looks.DAY, Optional.of(later))));
    looks.set(1, new NextLook(ids.get(1), 1, Looks.DAY, Optional.empty()));
    looks.set(2, new NextLook(ids.get(2), 1, Looks.DAY.minusDays(1), Optional.of(later)));
    looks.add(new NextLook(samples.id(), 1, Looks.DAY, Optional.of(later)));
    assertThat(Looks.again(calls, looks)).isEqualTo(2);
    assertThat(Looks.dayOf(calls, ids.get(0))).contains(later);
    assertThat(Looks.dayOf(calls, ids.get(1))).as("never").isEmpty();
    assertThat(Looks.dayOf(calls, ids.get(2))).as("another day").contains(Looks.DAY);
    assertThat(Looks.dayOf(calls, ids.get(3))).as("another version").contains(Looks.DAY);
    assertThat(Looks.dayOf(calls, ids.get(4))).as("erased").isEmpty();
    NextLook earlier = new NextLook(ids.get(0), 1, later, Optional.of(Looks.DAY.minusDays(1)));
    assertThat(Looks.again(calls, List.of(earlier))).isEqualTo(1);
    assertThat(Looks.dayOf(calls, ids.get(0))).contains(Looks.DAY.minusDays(1));
    assertThat(Looks.again(calls, List.of())).isZero();
  }

  @Test
  @DisplayName("A48 never is a day before like any other, and days stay within the bounds")
  default void neverIsADayBefore(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    for (LocalDate never : List.of(DueStore.NEVER, LocalDate.MAX)) {
      NextLook on = new NextLook(id, 1, never, Optional.of(Looks.DAY));
      assertThat(Looks.again(calls, List.of(on))).as("%s", never).isEqualTo(1);
      assertThat(Looks.dayOf(calls, id)).contains(Looks.DAY);
      assertThat(Looks.again(calls, List.of(on))).as("no longer").isZero();
      NextLook off = new NextLook(id, 1, Looks.DAY, Optional.of(LocalDate.MAX));
      assertThat(Looks.again(calls, List.of(off))).isEqualTo(1);
      assertThat(Looks.dayOf(calls, id)).isEmpty();
    }
    NextLook first = new NextLook(id, 1, DueStore.NEVER, Optional.of(LocalDate.MIN));
    assertThat(Looks.again(calls, List.of(first))).isEqualTo(1);
    assertThat(Looks.dayOf(calls, id)).contains(DueStore.EARLIEST);
    assertThat(Looks.by(calls, List.of(id), LocalDate.MIN)).isEqualTo(1);
    assertThat(Looks.dayOf(calls, id)).as("nothing is earlier").contains(DueStore.EARLIEST);
  }

  @Test
  @DisplayName("A48 what is refused or given up moves no day, and whoever is erased is due no more")
  default void refusedWritesMoveNoDay(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = Looks.on(Looks.DAY, samples, samples.customer());
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    calls.save(Samples.change(samples.next(one.customer())), samples.audit(AuditAction.CHANGE, id));
    List<String> before = Looks.due(calls, DueStore.NEVER, 9);
    Optional<LocalDate> earlier = Optional.of(Looks.DAY.minusDays(1));
    CustomerChange late = Samples.change(samples.next(one.customer())).withLookBy(earlier);
    ItemAddition stale = new ItemAddition(one.customer(), samples.items("a")).withLookBy(earlier);
    PartialErasure part =
        samples.partial(one.customer(), Set.of("field0"), List.of()).withLookBy(earlier);
    Stream.<Looks.Work>of(
            (customers, entry) -> customers.save(late, entry),
            (customers, entry) -> customers.addItems(List.of(stale), List.of(entry)),
            (customers, entry) -> customers.eraseFields(part, entry))
        .forEach(
            work ->
                Calls.refused(
                    ErrorCode.VERSION_CONFLICT,
                    () ->
                        calls.run(
                            tx -> work.on(tx.customers(), samples.audit(AuditAction.CHANGE, id)))));
    Runnable givenUp =
        () ->
            calls.run(
                tx -> {
                  tx.customers().lookBy(List.of(id), Looks.DAY.minusDays(1));
                  throw new UnsupportedOperationException("interrupted");
                });
    assertThatThrownBy(givenUp::run).isInstanceOf(UnsupportedOperationException.class);
    assertThat(Looks.due(calls, DueStore.NEVER, 9)).isEqualTo(before).hasSize(1);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(Looks.due(calls, DueStore.NEVER, 9)).isEmpty();
  }
}
