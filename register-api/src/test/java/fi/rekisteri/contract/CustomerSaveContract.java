package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Saving succeeds only from the version saved last, A6. */
public interface CustomerSaveContract extends StorageUnderTest {
  @Test
  @DisplayName("A6 the slower of two writers is refused and changes nothing")
  default void slowerWriterIsRefused(Samples samples) {
    RegisterStorage storage = storage();
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    new Calls(storage).insert(one);
    CustomerChange faster = changeOf(samples, one.customer(), "a");
    CustomerChange slower = changeOf(samples, one.customer(), "b");
    new Calls(storage).save(faster, samples.audit(AuditAction.CHANGE, Samples.idOf(one)));
    refused(ErrorCode.VERSION_CONFLICT, storage, samples, slower);
  }

  @Test
  @DisplayName("A6 a version that repeats, skips or goes back is refused")
  default void onlyTheNextVersionIsSaved(Samples samples) {
    RegisterStorage storage = storage();
    NewCustomer one = samples.newcomer();
    Calls calls = new Calls(storage);
    calls.insert(one);
    SealedCustomer second = samples.next(one.customer());
    calls.save(Samples.change(second), samples.audit(AuditAction.CHANGE, Samples.idOf(one)));
    for (long version : new long[] {-1, 0, 1, 2, 4, Long.MAX_VALUE}) {
      CustomerFacts f = second.facts();
      CustomerFacts wrong = new CustomerFacts(f.id(), version, f.role(), f.customerships());
      SealedCustomer other =
          new SealedCustomer(wrong, samples.fields(1), second.key(), second.seal());
      refused(ErrorCode.VERSION_CONFLICT, storage, samples, Samples.change(other));
    }
  }

  @Test
  @DisplayName("A6 an unknown id is refused as not found, and nothing of the change is kept")
  default void savingAnUnknownIdIsRefused(Samples samples) {
    CustomerChange change = changeOf(samples, samples.customer(), "a");
    refused(ErrorCode.CUSTOMER_NOT_FOUND, storage(), samples, change);
  }

  @Test
  @DisplayName("A6 a save with another customer's unique tag leaves the old state whole")
  default void savingATakenUniqueTagIsRefused(Samples samples) {
    RegisterStorage storage = storage();
    SearchTag taken = samples.unique("byEmail");
    NewCustomer one = samples.newcomer(samples.unique("byEmail"), samples.shared("byName"));
    new Calls(storage).insert(one, samples.newcomer(taken));
    CustomerChange change = samples.change(one.customer(), taken, samples.item("a"));
    refused(ErrorCode.DUPLICATE_CUSTOMER, storage, samples, change);
  }

  @Test
  @DisplayName("A6 two saves in one transaction count on each other")
  default void savesInOneTransactionFollowEachOther(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    SealedCustomer second = samples.next(one.customer());
    SealedCustomer third = samples.next(second);
    calls.run(
        tx -> {
          tx.customers().insert(List.of(one));
          tx.customers().save(Samples.change(second), samples.audit(AuditAction.CHANGE, id));
          tx.customers().save(Samples.change(third), samples.audit(AuditAction.CHANGE, id));
        });
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(Fingerprint.of(third));
    assertThat(calls.trail(id)).hasSize(3);
  }

  @Test
  @DisplayName("A6 of two threads that save from one version exactly one comes through")
  default void oneOfTwoThreadsWins(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    for (int round = 0; round < 20; round++) {
      NewCustomer one = samples.newcomer(samples.shared("byName"));
      CustomerId id = Samples.idOf(one);
      calls.insert(one);
      CustomerChange mine = changeOf(samples, one.customer(), "mine");
      CustomerChange yours = changeOf(samples, one.customer(), "yours");
      AuditEntry mineSaved = samples.audit(AuditAction.CHANGE, id);
      AuditEntry yoursSaved = samples.audit(AuditAction.CHANGE, id);
      List<Optional<RuntimeException>> ends =
          Race.between(
              List.of(() -> calls.save(mine, mineSaved), () -> calls.save(yours, yoursSaved)));
      boolean iWon = ends.get(0).isEmpty();
      lostByVersion(ends.get(iWon ? 1 : 0));
      assertThat(ends.get(iWon ? 0 : 1)).as("the winner").isEmpty();
      onlyThatIsKept(calls, iWon ? mine : yours, iWon ? mineSaved : yoursSaved);
    }
  }

  @Test
  @DisplayName("A6 no update is lost among four threads that read, change and repeat")
  default void noUpdateIsLost(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    List<AuditEntry> entries =
        IntStream.range(0, 20).mapToObj(i -> samples.audit(AuditAction.CHANGE, id)).toList();
    List<Optional<RuntimeException>> ends =
        Race.between(
            IntStream.range(0, 4)
                .mapToObj(i -> entries.subList(5 * i, 5 * i + 5))
                .<Runnable>map(mine -> () -> mine.forEach(e -> Saving.untilDone(calls, id, e)))
                .toList());
    assertThat(ends).allMatch(Optional::isEmpty);
    assertThat(calls.get(id).facts().version()).isEqualTo(21);
    assertThat(calls.get(id).fields())
        .extracting(SealedField::element)
        .containsAll(entries.stream().map(Saving::markOf).toList());
    assertThat(calls.trail(id)).hasSize(21).containsAll(entries);
  }

  private static CustomerChange changeOf(Samples samples, SealedCustomer read, String item) {
    return samples.change(read, samples.unique("byEmail"), samples.item(item));
  }

  private static void refused(
      ErrorCode code, RegisterStorage storage, Samples samples, CustomerChange change) {
    AuditEntry entry = samples.audit(AuditAction.CHANGE, Samples.idOf(change.customer()));
    List<String> before = Snapshot.of(storage, samples);
    Calls.refused(code, () -> new Calls(storage).save(change, entry));
    assertThat(Snapshot.of(storage, samples)).isEqualTo(before);
  }

  private static void lostByVersion(Optional<RuntimeException> loser) {
    assertThat(loser).as("the loser").isPresent();
    assertThat(loser.get())
        .isInstanceOfSatisfying(
            RegisterException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.VERSION_CONFLICT));
  }

  private static void onlyThatIsKept(Calls calls, CustomerChange change, AuditEntry entry) {
    CustomerId id = Samples.idOf(change.customer());
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(Fingerprint.of(change.customer()));
    assertThat(Fingerprint.ofItems(calls.items(id, Samples.ORDERS)))
        .isEqualTo(Fingerprint.ofItems(change.addedItems()));
    change
        .replacedTags()
        .values()
        .forEach(tags -> assertThat(calls.tagged(tags.get(0))).containsExactly(id));
    assertThat(calls.trail(id)).hasSize(2).contains(entry);
  }
}
