package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How customers' keys are re-wrapped and replaced, and how parts are erased, A20 to A23. */
public interface CustomerKeysContract extends StorageUnderTest {
  @Test
  @DisplayName("A20 a wrapping is replaced as it was read, and nothing else of the customer")
  default void wrappingIsReplacedAlone(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer(samples.shared("byName"));
    NewCustomer other = samples.newcomer();
    calls.insert(one, other);
    KeyRewrap first = samples.rewrap(one.customer());
    KeyRewrap stale = samples.rewrap(one.customer());
    assertThat(calls.rewrap(first, samples.rewrap(samples.customer()))).isEqualTo(1);
    assertThat(calls.rewrap(stale)).isZero();
    SealedCustomer now = calls.get(Samples.idOf(one));
    assertThat(Fingerprint.of(now)).isEqualTo(Fingerprint.of(Samples.under(one, first.to())));
    assertThat(Fingerprint.of(calls.get(Samples.idOf(other))))
        .isEqualTo(Fingerprint.of(other.customer()));
    assertThat(calls.tagged(one.tags().get(0))).containsExactly(Samples.idOf(one));
  }

  @Test
  @DisplayName("A20 a save that was prepared before leaves the newer wrapping where it is")
  default void saveLeavesTheNewerWrapping(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    SealedCustomer next = samples.next(one.customer());
    KeyRewrap rewrap = samples.rewrap(one.customer());
    calls.rewrap(rewrap);
    calls.save(Samples.change(next), samples.audit(AuditAction.CHANGE, id));
    SealedCustomer now = calls.get(id);
    assertThat(now.facts()).isEqualTo(next.facts());
    assertThat(now.key().epoch()).isEqualTo(2);
    assertThat(now.key().wrapped()).isEqualTo(rewrap.to().wrapped());
  }

  @Test
  @DisplayName("A20 pages of keys outside an epoch show everybody else exactly once")
  default void keysOutsideAnEpochAreShown(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(samples.newcomer());
    }
    calls.insert(all);
    calls.rewrap(samples.rewrap(all.get(2).customer()), samples.rewrap(all.get(5).customer()));
    List<CustomerId> expected =
        all.stream()
            .filter(c -> c != all.get(2) && c != all.get(5))
            .map(Samples::idOf)
            .sorted()
            .toList();
    for (int limit : new int[] {1, 2, 5, 9}) {
      List<CustomerId> shown = new ArrayList<>();
      @Nullable CustomerId after = null;
      List<KeyHolder> page = calls.keysOutside(2, after, limit);
      while (!page.isEmpty()) {
        page.forEach(holder -> shown.add(holder.id()));
        page = calls.keysOutside(2, shown.get(shown.size() - 1), limit);
      }
      assertThat(shown).isEqualTo(expected);
    }
    assertThat(calls.keysOutside(1, null, 9)).hasSize(2);
  }

  @Test
  @DisplayName("A21 key and sealed values are replaced all together, and the version stays")
  default void recordIsSealedAnew(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = full(samples);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    Resealing anew = samples.resealing(one.customer(), one.items());
    assertThat(calls.reseal(anew)).isTrue();
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(Fingerprint.of(anew.after()));
    assertThat(Fingerprint.ofItems(calls.items(id, Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(anew.items()));
    assertThat(calls.tagged(one.tags().get(0))).containsExactly(id);
  }

  @Test
  @DisplayName("A21 another version, another key, or values left out: nothing is replaced")
  default void outdatedResealingReplacesNothing(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    NewCustomer one = full(samples);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    Resealing read = samples.resealing(one.customer(), one.items());
    assertThat(calls.reseal(samples.resealing(one.customer(), one.items().subList(0, 1))))
        .as("a value left out would be lost with its key")
        .isFalse();
    calls.save(Samples.change(samples.next(one.customer())), samples.audit(AuditAction.CHANGE, id));
    List<String> before = Snapshot.of(storage, samples);
    assertThat(calls.reseal(read)).isFalse();
    SealedCustomer unknown = samples.customer();
    assertThat(calls.reseal(samples.resealing(unknown, List.of()))).isFalse();
    assertThat(Snapshot.of(storage, samples)).isEqualTo(before);
  }

  @Test
  @DisplayName("A21 a save that was prepared under the old key is refused, and comes again")
  default void saveUnderTheOldKeyIsRefused(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    NewCustomer one = full(samples);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    SealedCustomer prepared = samples.next(one.customer());
    calls.reseal(samples.resealing(one.customer(), one.items()));
    List<String> before = Snapshot.of(storage, samples);
    AuditEntry entry = samples.audit(AuditAction.CHANGE, id);
    Calls.refused(ErrorCode.KEY_RING_CHANGED, () -> calls.save(Samples.change(prepared), entry));
    assertThat(Snapshot.of(storage, samples)).isEqualTo(before);
  }

  @Test
  @DisplayName("A21 of a save and a resealing at once, none loses what the other has kept")
  default void saveAndResealingDoNotMix(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 0; round < 20; round++) {
      NewCustomer one = full(samples);
      CustomerId id = Samples.idOf(one);
      calls.insert(one);
      SealedCustomer next = samples.next(one.customer());
      Resealing anew = samples.resealing(one.customer(), one.items());
      AuditEntry entry = samples.audit(AuditAction.CHANGE, id);
      Race.between(
          List.of(() -> calls.save(Samples.change(next), entry), () -> calls.reseal(anew)));
      assertThat(Fingerprint.of(calls.get(id)))
          .isIn(Fingerprint.of(next), Fingerprint.of(anew.after()));
    }
  }

  @Test
  @DisplayName("A22 tags are replaced from exactly the version that was read")
  default void tagsAreReplacedAsRead(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag kept = samples.shared("byName");
    SearchTag lost = samples.unique("byEmail");
    SearchTag gained = samples.unique("byEmail");
    NewCustomer one = samples.newcomer(kept, lost);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    assertThat(calls.retag(one.customer(), kept, gained)).isEqualTo(Retagged.CHANGED);
    assertThat(calls.retag(one.customer(), gained, kept)).isEqualTo(Retagged.UNCHANGED);
    assertThat(calls.tagged(kept)).containsExactly(id);
    assertThat(calls.tagged(gained)).containsExactly(id);
    assertThat(calls.tagged(lost)).isEmpty();
    SealedCustomer next = samples.next(one.customer());
    calls.save(Samples.change(next), samples.audit(AuditAction.CHANGE, id));
    assertThat(calls.retag(one.customer(), lost)).isEqualTo(Retagged.OUTDATED);
    assertThat(calls.tagged(gained)).containsExactly(id);
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(Fingerprint.of(next));
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(calls.tagged(gained)).isEmpty();
  }

  @Test
  @DisplayName("A22 a unique tag of another customer is refused, and nothing is replaced")
  default void takenTagIsRefused(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    SearchTag taken = samples.unique("byEmail");
    NewCustomer one = samples.newcomer(samples.shared("byName"));
    calls.insert(one, samples.newcomer(taken));
    List<String> before = Snapshot.of(storage, samples);
    Calls.refused(ErrorCode.DUPLICATE_CUSTOMER, () -> calls.retag(one.customer(), taken));
    assertThat(Snapshot.of(storage, samples)).isEqualTo(before);
  }

  @Test
  @DisplayName("A23 the fields of a verdict go with their tags, and all others stay")
  default void namedFieldsGo(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag kept = samples.shared("byName");
    SearchTag lost = samples.unique("byEmail");
    NewCustomer one =
        samples.newcomer(
            samples.customer(),
            List.of(kept, lost),
            List.of(samples.item("a"), samples.item("visits", "b")));
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    PartialErasure erasure =
        samples.partial(one.customer(), Set.of("field1", "visits"), samples.items("a"), kept);
    AuditEntry entry = samples.audit(AuditAction.ERASE, id);
    calls.eraseFields(erasure, entry);
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(Fingerprint.of(erasure.rest()));
    assertThat(Fingerprint.ofItems(calls.items(id, Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(erasure.left().items()));
    assertThat(calls.items(id, "visits")).isEmpty();
    assertThat(calls.tagged(kept)).containsExactly(id);
    assertThat(calls.tagged(lost)).isEmpty();
    assertThat(calls.trail(id)).contains(entry);
  }

  @Test
  @DisplayName("A23 from another version or key, or with values left out, nothing is erased")
  default void outdatedErasureErasesNothing(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    NewCustomer one = full(samples);
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    AuditEntry entry = samples.audit(AuditAction.ERASE, id);
    PartialErasure partly = samples.partial(one.customer(), Set.of("field1"), samples.items("a"));
    List<String> intact = Snapshot.of(storage, samples);
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.eraseFields(partly, entry));
    assertThat(Snapshot.of(storage, samples)).isEqualTo(intact);
    PartialErasure read =
        samples.partial(one.customer(), Set.of("field1"), samples.items("a", "b"));
    calls.reseal(samples.resealing(one.customer(), one.items()));
    List<String> resealed = Snapshot.of(storage, samples);
    Calls.refused(ErrorCode.VERSION_CONFLICT, () -> calls.eraseFields(read, entry));
    assertThat(Snapshot.of(storage, samples)).isEqualTo(resealed);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    Calls.refused(ErrorCode.CUSTOMER_ERASED, () -> calls.eraseFields(read, entry));
    PartialErasure nobody = samples.partial(samples.customer(), Set.of("field1"), List.of());
    Calls.refused(ErrorCode.CUSTOMER_NOT_FOUND, () -> calls.eraseFields(nobody, entry));
  }

  private static NewCustomer full(Samples samples) {
    List<SealedItem> items = List.of(samples.item("a"), samples.item("b"));
    return samples.newcomer(samples.customer(), List.of(samples.shared("byName")), items);
  }
}
