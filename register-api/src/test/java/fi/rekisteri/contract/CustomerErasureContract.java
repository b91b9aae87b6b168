package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Erasing leaves the tombstone and the trail, A10, and cannot be undone, A11. */
public interface CustomerErasureContract extends StorageUnderTest {
  @Test
  @DisplayName(
      "A10 of an erased customer the tombstone and the audit trail are shown, nothing else")
  default void onlyTombstoneAndTrailRemain(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    NewCustomer one = full(samples, samples.customer().facts().id());
    CustomerId id = Samples.idOf(one);
    ErasureVerdict verdict = samples.verdict(id);
    AuditEntry erased = samples.audit(AuditAction.ERASE, id);
    calls.insert(one);
    calls.erase(verdict, erased);
    assertThat(Snapshot.of(storage, samples))
        .containsExactlyInAnyOrder(
            "tombstone " + verdict,
            "leftovers of 1",
            "trail of " + id + " " + erased.place(),
            "trail of " + id + " " + one.audit().place(),
            "entry " + Fingerprint.of(erased),
            "entry " + Fingerprint.of(one.audit()));
    assertThat(calls.tombstone(id)).contains(verdict);
  }

  @Test
  @DisplayName("A10 nobody else is touched, not even by a shared tag or a like item id")
  default void othersAreUntouched(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    SearchTag family = samples.shared("byName");
    NewCustomer stays =
        samples.newcomer(samples.customer(), List.of(family), List.of(samples.item("a")));
    calls.insert(stays);
    NewCustomer goes =
        samples.newcomer(samples.customer(), List.of(family), List.of(samples.item("a")));
    AuditEntry erased = samples.audit(AuditAction.ERASE, Samples.idOf(goes));
    calls.insert(goes);
    calls.erase(samples.verdict(Samples.idOf(goes)), erased);
    assertThat(calls.tagged(family)).containsExactly(Samples.idOf(stays));
    assertThat(calls.items(Samples.idOf(stays), Samples.ORDERS)).hasSize(1);
    assertThat(Fingerprint.of(calls.page(null, 9)))
        .containsExactly(Fingerprint.of(stays.customer()));
    assertThat(calls.tombstone(Samples.idOf(stays))).isEmpty();
    assertThat(calls.trail(Samples.idOf(stays))).containsExactly(stays.audit());
  }

  @Test
  @DisplayName("A10 erasing again changes nothing, but is written into the trail")
  default void erasingAgainHasNoEffect(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    Instant decided = Instant.parse("2026-03-02T23:59:59.999999Z");
    ErasureVerdict first = new ErasureVerdict(id, new RuleId(Extremes.LONGEST_NAME), decided);
    AuditEntry erased = samples.audit(AuditAction.ERASE, id);
    AuditEntry erasedAgain = samples.audit(AuditAction.ERASE, id);
    calls.insert(one);
    calls.erase(first, erased);
    calls.erase(samples.verdict(id), erasedAgain);
    assertThat(calls.tombstone(id)).contains(first);
    assertThat(calls.trail(id)).containsExactly(erasedAgain, erased, one.audit());
    assertThat(calls.find(id)).isEmpty();
  }

  @Test
  @DisplayName("A10 a large collection and many fields go too, also right after they were written")
  default void largeCustomerIsErasedWhole(Samples samples) {
    RegisterStorage storage = storage();
    List<SealedItem> items =
        IntStream.range(0, 1_500).mapToObj(i -> samples.item("item" + i)).toList();
    NewCustomer one = samples.newcomer(samples.customer(), List.of(), items);
    CustomerId id = Samples.idOf(one);
    ErasureVerdict verdict = samples.verdict(id);
    new Calls(storage)
        .run(
            tx -> {
              tx.customers().insert(List.of(one));
              tx.customers().erase(verdict, samples.audit(AuditAction.ERASE, id));
              assertThat(tx.customers().find(id)).as("inside").isEmpty();
            });
    assertThat(Snapshot.of(storage, samples)).noneMatch(line -> line.startsWith("item"));
    assertThat(new Calls(storage).tombstone(id)).contains(verdict);
  }

  @Test
  @DisplayName("A10 a unique tag of somebody erased is free again")
  default void uniqueTagIsFreeAgain(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag email = samples.unique("byEmail");
    NewCustomer goes = samples.newcomer(email);
    NewCustomer comes = samples.newcomer(email);
    CustomerId id = Samples.idOf(goes);
    calls.insert(goes);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    calls.insert(comes);
    assertThat(calls.tagged(email)).containsExactly(Samples.idOf(comes));
  }

  @Test
  @DisplayName("A11 inserting an erased id is refused, alone and in a batch")
  default void erasedIdIsNotInserted(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    NewCustomer again = full(samples, id);
    NewCustomer bystander = samples.newcomer();
    List<String> before = Snapshot.of(storage, samples);
    Calls.refused(ErrorCode.CUSTOMER_ERASED, () -> calls.insert(again));
    Calls.refused(ErrorCode.CUSTOMER_ERASED, () -> calls.insert(bystander, again));
    assertThat(Snapshot.of(storage, samples)).isEqualTo(before);
  }

  @Test
  @DisplayName("A11 saving an erased id is refused from any version, and nothing is kept")
  default void erasedIdIsNotSaved(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    List<String> before = Snapshot.of(storage, samples);
    for (String item : List.of("a", "b")) {
      CustomerChange late =
          samples.change(one.customer(), samples.unique("byEmail"), samples.item(item));
      AuditEntry entry = samples.audit(AuditAction.CHANGE, id);
      Calls.refused(ErrorCode.CUSTOMER_ERASED, () -> calls.save(late, entry));
    }
    assertThat(Snapshot.of(storage, samples)).isEqualTo(before);
  }

  @Test
  @DisplayName("A11 an id that is erased before it came does not come")
  default void idErasedBeforeItCameDoesNotCome(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer restored = samples.newcomer();
    CustomerId id = Samples.idOf(restored);
    ErasureVerdict verdict = samples.verdict(id);
    AuditEntry erased = samples.audit(AuditAction.ERASE, id);
    calls.erase(verdict, erased);
    assertThat(calls.tombstone(id)).contains(verdict);
    Calls.refused(ErrorCode.CUSTOMER_ERASED, () -> calls.insert(restored));
    assertThat(calls.trail(id)).containsExactly(erased);
  }

  @Test
  @DisplayName("A11 whoever saves or inserts while another thread erases brings nobody back")
  default void racingWriterBringsNobodyBack(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    for (int round = 0; round < 15; round++) {
      NewCustomer one = samples.newcomer(samples.shared("byName"));
      NewCustomer late = full(samples, samples.id());
      calls.insert(one);
      CustomerChange change =
          samples.change(one.customer(), samples.unique("byEmail"), samples.item("z"));
      AuditEntry changed = samples.audit(AuditAction.CHANGE, Samples.idOf(one));
      Runnable erasing = erasing(calls, samples, Samples.idOf(one));
      Race.between(List.of(() -> calls.save(change, changed), erasing));
      Runnable erasingLate = erasing(calls, samples, Samples.idOf(late));
      Race.between(List.of(() -> calls.insert(late), erasingLate));
      assertThat(calls.tombstone(Samples.idOf(one))).isPresent();
      assertThat(calls.tombstone(Samples.idOf(late))).isPresent();
    }
    assertThat(Snapshot.of(storage, samples))
        .allMatch(line -> line.matches("(?s)(tombstone|trail|entry|leftovers) .*"));
  }

  private static Runnable erasing(Calls calls, Samples samples, CustomerId id) {
    ErasureVerdict verdict = samples.verdict(id);
    AuditEntry entry = samples.audit(AuditAction.ERASE, id);
    return () -> calls.erase(verdict, entry);
  }

  private static NewCustomer full(Samples samples, CustomerId id) {
    return samples.newcomer(
        samples.customer(id),
        List.of(samples.unique("byEmail"), samples.shared("byName")),
        List.of(samples.item("a"), samples.item("visit", "b")));
  }
}
