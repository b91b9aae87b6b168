package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages show every customer and every value of a collection exactly once, A8 and A9. */
public interface CustomerPagesContract extends StorageUnderTest {
  @Test
  @DisplayName("A8 pages of any size show everybody once, in the unsigned order of ids")
  default void pagesShowEverybodyOnce(Samples samples) {
    RegisterStorage storage = storage();
    List<NewCustomer> all = new ArrayList<>();
    Extremes.ids().forEach(id -> all.add(plain(samples, samples.remember(id))));
    Stream.generate(() -> samples.newcomer()).limit(14).forEach(all::add);
    new Calls(storage).insert(all);
    List<String> expected =
        all.stream()
            .map(NewCustomer::customer)
            .sorted((a, b) -> Samples.idOf(a).compareTo(Samples.idOf(b)))
            .map(Fingerprint::of)
            .toList();
    for (int size : new int[] {1, 2, 7, 10, 15, 29, 30, 31}) {
      assertThat(Fingerprint.of(Pages.ofCustomers(storage, size)))
          .as("pages of %d", size)
          .isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("A8 an empty register and the end of the last page show nobody")
  default void nobodyIsBeyondTheEnd(Samples samples) {
    Calls calls = new Calls(storage());
    assertThat(calls.page(null, 1)).isEmpty();
    assertThat(calls.page(new CustomerId(new UUID(0, 1)), 1)).isEmpty();
    NewCustomer one = samples.newcomer();
    calls.insert(one);
    assertThat(calls.page(Samples.idOf(one), 1)).isEmpty();
    assertThat(calls.page(new CustomerId(new UUID(-1, -1)), 1)).isEmpty();
  }

  @Test
  @DisplayName("A8 a page goes on after an id that is erased by now or never was")
  default void pageGoesOnAfterAMissingId(Samples samples) {
    Calls calls = new Calls(storage());
    List<CustomerId> ids = Extremes.ids();
    ids.forEach(id -> calls.insert(plain(samples, samples.remember(id))));
    CustomerId last = ids.get(6);
    calls.erase(samples.verdict(last), samples.audit(AuditAction.ERASE, last));
    assertThat(calls.page(last, 3).stream().map(Samples::idOf))
        .containsExactlyElementsOf(ids.subList(7, 10));
    CustomerId neverThere = new CustomerId(new UUID(Long.MIN_VALUE, 2));
    assertThat(calls.page(neverThere, 1).stream().map(Samples::idOf)).containsExactly(ids.get(10));
  }

  @Test
  @DisplayName("A8 a customer who is changed between two pages is shown once")
  default void changedCustomerIsShownOnce(Samples samples) {
    Calls calls = new Calls(storage());
    List<CustomerId> ids = Extremes.ids();
    ids.forEach(id -> calls.insert(plain(samples, samples.remember(id))));
    List<SealedCustomer> first = calls.page(null, 8);
    for (SealedCustomer shown : List.of(first.get(0), first.get(7))) {
      CustomerChange change = samples.change(shown, samples.shared("byName"), samples.item("a"));
      calls.save(change, samples.audit(AuditAction.CHANGE, Samples.idOf(shown)));
    }
    List<SealedCustomer> second = calls.page(ids.get(7), 8);
    assertThat(second.stream().map(Samples::idOf)).containsExactlyElementsOf(ids.subList(8, 16));
  }

  @Test
  @DisplayName("A9 pages of any size show every value once, in the ASCII order of item ids")
  default void pagesShowEveryValueOnce(Samples samples) {
    RegisterStorage storage = storage();
    List<SealedItem> items =
        Stream.of("-", "0", "00", "1", "10", "2", "A", "AZ", "Aa", "B", "Z", "_", "a", "aB", "z")
            .map(samples::item)
            .toList();
    List<SealedItem> shuffled = new ArrayList<>(items);
    Collections.reverse(shuffled);
    NewCustomer one = samples.newcomer(samples.customer(), List.of(), shuffled);
    new Calls(storage).insert(one);
    for (int size : new int[] {1, 2, 5, 7, 14, 15, 16}) {
      assertThat(Fingerprint.ofItems(Pages.ofItems(storage, Samples.idOf(one), size)))
          .as("pages of %d", size)
          .isEqualTo(Fingerprint.ofItems(items));
    }
  }

  @Test
  @DisplayName("A9 every value keeps every byte: none, each value of a byte, and 1 MiB")
  default void itemsKeepEveryByte(Samples samples) {
    Calls calls = new Calls(storage());
    List<SealedItem> items =
        List.of(
            new SealedItem(Extremes.LONGEST_PATH, "a", new byte[0]),
            new SealedItem(Extremes.LONGEST_PATH, "b", Extremes.everyByte()),
            new SealedItem(Extremes.LONGEST_PATH, "c", samples.bytes(Extremes.LARGEST_BLOB)),
            new SealedItem(Extremes.LONGEST_PATH, Extremes.LONGEST_PATH, samples.bytes(1)));
    List<String> expected = Fingerprint.ofItems(items);
    NewCustomer one = samples.newcomer(samples.customer(), List.of(), items);
    calls.insert(one);
    items.forEach(item -> Arrays.fill(item.blob(), (byte) 7));
    CustomerId id = Samples.idOf(one);
    calls.items(id, Extremes.LONGEST_PATH).forEach(item -> Arrays.fill(item.blob(), (byte) 9));
    assertThat(Fingerprint.ofItems(calls.items(id, Extremes.LONGEST_PATH))).isEqualTo(expected);
  }

  @Test
  @DisplayName("A9 a collection shows neither another field's nor another customer's values")
  default void collectionsDoNotMix(Samples samples) {
    Calls calls = new Calls(storage());
    SealedItem order = samples.item("order", "a");
    SealedItem visit = samples.item("orders", "a");
    SealedItem foreign = samples.item("order", "b");
    NewCustomer one = samples.newcomer(samples.customer(), List.of(), List.of(order, visit));
    NewCustomer two = samples.newcomer(samples.customer(), List.of(), List.of(foreign));
    calls.insert(one, two);
    assertThat(Fingerprint.ofItems(calls.items(Samples.idOf(one), "order")))
        .containsExactly(Fingerprint.of(order));
    assertThat(Fingerprint.ofItems(calls.items(Samples.idOf(one), "orders")))
        .containsExactly(Fingerprint.of(visit));
    assertThat(Fingerprint.ofItems(calls.items(Samples.idOf(two), "order")))
        .containsExactly(Fingerprint.of(foreign));
    assertThat(calls.items(Samples.idOf(two), "orders")).isEmpty();
    assertThat(calls.items(samples.id(), "order")).isEmpty();
  }

  @Test
  @DisplayName("A9 each collection that holds a value is named, once, and nobody else's")
  default void collectionsAreNamed(Samples samples) {
    Calls calls = new Calls(storage());
    List<SealedItem> items =
        List.of(samples.item("visit", "a"), samples.item("order", "a"), samples.item("order", "b"));
    NewCustomer one = samples.newcomer(samples.customer(), List.of(), items);
    NewCustomer two = samples.newcomer(samples.customer(), List.of(), List.of());
    calls.insert(one, two);
    assertThat(calls.collections(Samples.idOf(one))).containsExactly("order", "visit");
    assertThat(calls.collections(Samples.idOf(two))).isEmpty();
    assertThat(calls.collections(samples.id())).isEmpty();
    CustomerId id = Samples.idOf(one);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(calls.collections(id)).isEmpty();
  }

  @Test
  @DisplayName("A9 the values of several people are shown in order, up to the limit, to the byte")
  default void valuesOfSeveralAreShown(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<SealedItem> items =
          List.of(
              samples.item("visit", "a"), samples.item("order", "b"), samples.item("order", "a"));
      people.add(samples.newcomer(samples.customer(), List.of(), items));
    }
    people.forEach(calls::insert);
    CustomerId gone = Samples.idOf(people.remove(2));
    calls.erase(samples.verdict(gone), samples.audit(AuditAction.ERASE, gone));
    List<String> all = new ArrayList<>();
    people.stream()
        .sorted(Comparator.comparing(one -> Samples.idOf(one)))
        .forEach(one -> all.addAll(ownedBy(one)));
    CustomerId[] asked =
        Stream.concat(people.stream().map(one -> Samples.idOf(one)), Stream.of(gone, samples.id()))
            .toArray(CustomerId[]::new);
    for (int limit : new int[] {1, 4, 6, 100}) {
      assertThat(calls.itemsOf(limit, asked))
          .extracting(one -> one.owner() + " " + Fingerprint.of(one.item()))
          .isEqualTo(all.subList(0, Math.min(limit, 6)));
    }
    assertThat(calls.itemsOf(10)).isEmpty();
  }

  @Test
  @DisplayName("A9 a limit that cuts off the values of some leaves nothing for the next who ask")
  default void limitLeavesNothingBehind(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<SealedItem> items = List.of(samples.item("visit", "a"), samples.item("visit", "b"));
      people.add(samples.newcomer(samples.customer(), List.of(), items));
    }
    people.forEach(calls::insert);
    people.sort(Comparator.comparing(one -> Samples.idOf(one)));
    CustomerId[] ids = people.stream().map(one -> Samples.idOf(one)).toArray(CustomerId[]::new);
    for (int round = 0; round < 2; round++) {
      assertThat(calls.itemsOf(1, ids[1], ids[0], ids[1])).hasSize(1);
      assertThat(calls.itemsOf(10, ids[3], ids[2], ids[3]))
          .extracting(one -> one.owner() + " " + Fingerprint.of(one.item()))
          .isEqualTo(
              Stream.concat(ownedBy(people.get(2)).stream(), ownedBy(people.get(3)).stream())
                  .toList());
    }
  }

  private static List<String> ownedBy(NewCustomer one) {
    return one.items().stream()
        .sorted(Comparator.comparing(SealedItem::field).thenComparing(SealedItem::item))
        .map(item -> Samples.idOf(one) + " " + Fingerprint.of(item))
        .toList();
  }

  @Test
  @DisplayName("A9 a save adds values to those that are there, and never replaces one")
  default void saveAddsValues(Samples samples) {
    Calls calls = new Calls(storage());
    SealedItem first = samples.item("b");
    NewCustomer one = samples.newcomer(samples.customer(), List.of(), List.of(first));
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    SealedCustomer next = samples.next(one.customer());
    SealedItem second = samples.item("a");
    calls.save(
        new CustomerChange(next, Map.of(), List.of(second)), samples.audit(AuditAction.CHANGE, id));
    CustomerChange again =
        new CustomerChange(samples.next(next), Map.of(), List.of(samples.item("b")));
    assertThatThrownBy(() -> calls.save(again, samples.audit(AuditAction.CHANGE, id)))
        .isInstanceOf(RegisterException.class);
    assertThat(Fingerprint.ofItems(calls.items(id, Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(List.of(second, first)));
    assertThat(calls.get(id).facts().version()).isEqualTo(2);
  }

  private static NewCustomer plain(Samples samples, CustomerId id) {
    return samples.newcomer(samples.customer(id), List.of(), List.of());
  }
}
