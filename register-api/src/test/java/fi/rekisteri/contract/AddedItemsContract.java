package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values are added to exactly what was read, without a new version, A44. */
public interface AddedItemsContract extends StorageUnderTest {
  @Test
  @DisplayName("A44 values of several customers come in together, and every version stays")
  default void valuesComeInAndVersionsStay(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer(samples.customer(), List.of(), samples.items("b"));
    NewCustomer two = samples.newcomer();
    calls.insert(one, two);
    List<SealedItem> ones = List.of(samples.item("a"), samples.item("visit", "b"));
    List<SealedItem> twos = List.of(new SealedItem(Samples.ORDERS, "b", new byte[0]));
    AuditEntry entry = samples.audit(AuditAction.CHANGE, Samples.idOf(one));
    assertThat(calls.addItems(List.of(adding(one, ones), adding(two, twos)), List.of(entry)))
        .isEqualTo(3);
    assertThat(Fingerprint.ofItems(calls.items(Samples.idOf(one), Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(List.of(ones.get(0), one.items().get(0))));
    assertThat(calls.collections(Samples.idOf(one))).containsExactly(Samples.ORDERS, "visit");
    assertThat(Fingerprint.ofItems(calls.items(Samples.idOf(two), Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(twos));
    assertThat(Fingerprint.of(calls.get(Samples.idOf(one))))
        .isEqualTo(Fingerprint.of(one.customer()));
    assertThat(calls.trail(Samples.idOf(one))).contains(entry);
    assertThat(calls.addItems(List.of(), List.of())).isZero();
  }

  @Test
  @DisplayName("A44 a value whose id is there stays as it is, and is not counted")
  default void knownValueStays(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    List<SealedItem> first = samples.items("a", "b");
    List<SealedItem> again = samples.items("a", "b", "c", "c");
    assertThat(add(calls, samples, one, first)).isEqualTo(2);
    assertThat(add(calls, samples, one, again)).isEqualTo(1);
    assertThat(add(calls, samples, one, again)).isZero();
    assertThat(Fingerprint.ofItems(calls.items(id, Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(List.of(first.get(0), first.get(1), again.get(2))));
    assertThat(calls.trail(id)).as("each call is in the trail").hasSize(4);
  }

  @Test
  @DisplayName("A44 another version or key, an erased and an unknown customer refuse all of it")
  default void whatIsNotAsReadRefusesAll(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer fine = samples.newcomer();
    NewCustomer changed = samples.newcomer();
    NewCustomer resealed = samples.newcomer();
    NewCustomer erased = samples.newcomer();
    calls.insert(fine, changed, resealed, erased);
    calls.save(
        Samples.change(samples.next(changed.customer())),
        samples.audit(AuditAction.CHANGE, Samples.idOf(changed)));
    assertThat(calls.reseal(samples.resealing(resealed.customer(), List.of()))).isTrue();
    calls.erase(
        samples.verdict(Samples.idOf(erased)),
        samples.audit(AuditAction.ERASE, Samples.idOf(erased)));
    List<String> before = Snapshot.of(calls.storage(), samples);
    Map<NewCustomer, ErrorCode> refused =
        Map.of(
            changed,
            ErrorCode.VERSION_CONFLICT,
            resealed,
            ErrorCode.KEY_RING_CHANGED,
            erased,
            ErrorCode.CUSTOMER_ERASED,
            samples.newcomer(),
            ErrorCode.CUSTOMER_NOT_FOUND);
    List<SealedItem> items = samples.items("a");
    AuditEntry entry = samples.audit(AuditAction.CHANGE, Samples.idOf(fine));
    refused.forEach(
        (other, code) ->
            Calls.refused(
                code,
                () ->
                    calls.addItems(
                        List.of(adding(fine, items), adding(other, items)), List.of(entry))));
    assertThat(Snapshot.of(calls.storage(), samples)).isEqualTo(before);
    assertThat(add(calls, samples, fine, items)).as("control").isEqualTo(1);
  }

  @Test
  @DisplayName("A44 bytes are shared in neither direction")
  default void bytesAreNotShared(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    calls.insert(one);
    List<SealedItem> items = samples.items("a");
    List<String> expected = Fingerprint.ofItems(items);
    add(calls, samples, one, items);
    items.forEach(item -> Arrays.fill(item.blob(), (byte) 7));
    assertThat(Fingerprint.ofItems(calls.items(Samples.idOf(one), Samples.ORDERS)))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName(
      "A44 writers of the same values at once keep each once; a change comes before or after")
  default void writersAtOnceKeepEachOnce(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    List<SealedItem> items =
        IntStream.range(0, 20).mapToObj(i -> samples.item("i" + (10 + i))).toList();
    List<AuditEntry> entries =
        IntStream.range(0, 3).mapToObj(i -> samples.audit(AuditAction.CHANGE, id)).toList();
    int[] added = new int[2];
    Runnable first = () -> added[0] = untilAdded(calls, id, items, entries.get(0));
    Runnable second = () -> added[1] = untilAdded(calls, id, items, entries.get(1));
    Runnable saving = () -> Saving.untilDone(calls, id, entries.get(2));
    assertThat(Race.between(List.of(first, second, saving))).allMatch(Optional::isEmpty);
    assertThat(added[0] + added[1]).isEqualTo(20);
    assertThat(calls.items(id, Samples.ORDERS)).hasSize(20);
    assertThat(calls.get(id).facts().version()).isEqualTo(2);
  }

  private static int untilAdded(
      Calls calls, CustomerId id, List<SealedItem> items, AuditEntry entry) {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      SealedCustomer read = calls.get(id);
      Optional<Integer> added =
          Calls.unlessConflict(
              () -> calls.addItems(List.of(new ItemAddition(read, items)), List.of(entry)));
      if (added.isPresent()) {
        return added.get();
      }
    }
    throw new AssertionError("no addition came through");
  }

  private static ItemAddition adding(NewCustomer to, List<SealedItem> items) {
    return new ItemAddition(to.customer(), items);
  }

  private static int add(Calls calls, Samples samples, NewCustomer to, List<SealedItem> items) {
    AuditEntry entry = samples.audit(AuditAction.CHANGE, Samples.idOf(to));
    return calls.addItems(List.of(adding(to, items)), List.of(entry));
  }
}
