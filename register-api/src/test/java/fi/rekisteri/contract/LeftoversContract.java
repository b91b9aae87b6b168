package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.LeftoverRemoval;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What erased customers left goes, bit by bit, and nothing else does, A31. */
public interface LeftoversContract extends StorageUnderTest {
  @Test
  @DisplayName("A31 batch by batch all goes that was left, never more than the limit at once")
  default void allGoesBatchByBatch(Samples samples) {
    Calls calls = new Calls(storage());
    erased(calls, samples, 7);
    erased(calls, samples, 5);
    assertThat(calls.leftovers()).isEqualTo(2);
    int items = 0;
    while (items < 12) {
      LeftoverRemoval removed = calls.removeLeftovers(3);
      assertThat(removed.items()).as("items of a call").isBetween(1, 3);
      items += removed.items();
      assertThat(calls.leftovers() == 0).as("done with %s of 12", items).isEqualTo(items == 12);
    }
    assertThat(calls.removeLeftovers(3)).isEqualTo(new LeftoverRemoval(0, 0));
  }

  @Test
  @DisplayName("A31 a call that found less than it might have removed has finished everybody")
  default void shortCallHasFinished(Samples samples) {
    Calls calls = new Calls(storage());
    assertThat(calls.removeLeftovers(1)).isEqualTo(new LeftoverRemoval(0, 0));
    assertThat(calls.leftovers()).isZero();
    for (int i = 0; i < 4; i++) {
      erased(calls, samples, i);
    }
    assertThat(calls.removeLeftovers(2).isLast(2)).as("six items, by two").isFalse();
    assertThat(calls.removeLeftovers(50).isLast(50)).isTrue();
    assertThat(calls.leftovers()).isZero();
    assertThatThrownBy(() -> calls.removeLeftovers(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("A31 of everybody who is not erased nothing is touched")
  default void nobodyElseIsTouched(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer before = withItems(samples, 3);
    calls.insert(before);
    erased(calls, samples, 3);
    NewCustomer after = withItems(samples, 3);
    calls.insert(after);
    List<String> others = Snapshot.of(calls.storage(), samples);
    calls.removeAllLeftovers();
    others.remove("leftovers of 1");
    assertThat(Snapshot.of(calls.storage(), samples)).containsExactlyInAnyOrderElementsOf(others);
    for (NewCustomer one : List.of(before, after)) {
      assertThat(Fingerprint.ofItems(calls.items(Samples.idOf(one), Samples.ORDERS)))
          .isEqualTo(Fingerprint.ofItems(one.items()));
    }
  }

  @Test
  @DisplayName("A31 a removal that was interrupted is undone, and the next one does it")
  default void interruptedRemovalIsDoneAgain(Samples samples) {
    Calls calls = new Calls(storage());
    erased(calls, samples, 5);
    assertThatThrownBy(
            () ->
                calls.run(
                    tx -> {
                      assertThat(tx.customers().removeLeftovers(50).items()).isEqualTo(5);
                      assertThat(tx.customers().leftovers()).as("inside").isZero();
                      throw new UnsupportedOperationException("interrupted");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(calls.leftovers()).isEqualTo(1);
    assertThat(calls.removeAllLeftovers()).isEqualTo(5);
    assertThat(calls.leftovers()).isZero();
  }

  @Test
  @DisplayName(
      "A31 an erasure that was given up leaves nobody on the list, and nobody loses an item")
  default void erasureGivenUpLeavesNothingToRemove(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = withItems(samples, 3);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    assertThatThrownBy(
            () ->
                calls.run(
                    tx -> {
                      erase(tx.customers(), samples, id);
                      assertThat(tx.customers().items(id, Samples.ORDERS, null, 9)).isEmpty();
                      throw new UnsupportedOperationException("interrupted");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(calls.leftovers()).isZero();
    assertThat(calls.removeAllLeftovers()).isZero();
    assertThat(calls.items(id, Samples.ORDERS)).hasSize(3);
  }

  @Test
  @DisplayName("A31 two who remove at once remove each item once, and come to the end")
  default void twoAtOnceComeToTheEnd(Samples samples) {
    Calls calls = new Calls(storage());
    for (int i = 0; i < 10; i++) {
      erased(calls, samples, 10);
    }
    List<Integer> removed = Collections.synchronizedList(new ArrayList<>());
    Runnable removing =
        () -> {
          for (int i = 0; i < 8; i++) {
            removed.add(calls.removeLeftovers(7).items());
          }
        };
    assertThat(Race.between(List.of(removing, removing))).allMatch(end -> end.isEmpty());
    removed.add(calls.removeAllLeftovers());
    assertThat(removed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    assertThat(calls.leftovers()).isZero();
  }

  @Test
  @DisplayName("A31 whoever writes to the erased is refused before the removal and after it")
  default void lateWriterIsRefusedBeforeAndAfter(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = withItems(samples, 3);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    calls.run(tx -> erase(tx.customers(), samples, id));
    for (int round = 0; round < 2; round++) {
      Calls.refused(ErrorCode.CUSTOMER_ERASED, () -> calls.insert(one));
      assertThat(calls.reseal(samples.resealing(one.customer(), one.items()))).isFalse();
      assertThat(calls.items(id, Samples.ORDERS)).isEmpty();
      calls.removeAllLeftovers();
      assertThat(calls.leftovers()).isZero();
    }
  }

  private static NewCustomer withItems(Samples samples, int count) {
    List<SealedItem> items =
        IntStream.range(0, count).mapToObj(i -> samples.item("i" + i)).toList();
    return samples.newcomer(samples.customer(), List.of(samples.shared("byName")), items);
  }

  private static void erased(Calls calls, Samples samples, int items) {
    NewCustomer one = withItems(samples, items);
    calls.insert(one);
    calls.run(tx -> erase(tx.customers(), samples, Samples.idOf(one)));
  }

  private static void erase(CustomerStore customers, Samples samples, CustomerId id) {
    customers.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
  }
}
