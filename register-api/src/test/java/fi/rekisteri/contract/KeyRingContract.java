package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StorageTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the register's keys move on, A16 to A19. */
public interface KeyRingContract extends StorageUnderTest {
  @Test
  @DisplayName("A16 the revision moves on with each key added or removed, and with nothing else")
  default void revisionMovesOnWithKeys(Samples samples) {
    Calls calls = new Calls(storage());
    RegisterKey first = samples.registerKey(searchKey(1));
    RegisterKey second = samples.registerKey(searchKey(2));
    List<Long> revisions = new ArrayList<>();
    for (Runnable step :
        List.<Runnable>of(
            () -> calls.insert(samples.newcomer()),
            () -> calls.add(first),
            () -> calls.add(first),
            () -> calls.add(second),
            () -> calls.run(tx -> tx.keys().rewrap(first, samples.registerKey(searchKey(1)))),
            () -> calls.run(tx -> tx.keys().remove(first)),
            () -> calls.run(tx -> tx.keys().remove(first)))) {
      step.run();
      revisions.add(calls.ring(Samples.REGISTER).revision());
    }
    assertThat(revisions).containsExactly(0L, 1L, 1L, 2L, 2L, 3L, 3L);
  }

  @Test
  @DisplayName("A16 who works with an older revision is refused, and nothing of the call is kept")
  default void olderRevisionIsRefused(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    SearchTag tag = samples.unique("byEmail");
    NewCustomer held = samples.newcomer(tag);
    CustomerId id = Samples.idOf(held);
    SealedCustomer next = samples.next(held.customer());
    NewCustomer late = samples.newcomer(samples.unique("byEmail"));
    calls.insert(held);
    calls.add(samples.registerKey(searchKey(1)));
    List<String> before = Snapshot.of(storage, samples);
    for (Consumer<CustomerStore> call :
        List.<Consumer<CustomerStore>>of(
            customers -> customers.insert(List.of(late)),
            customers ->
                customers.save(Samples.change(next), samples.audit(AuditAction.CHANGE, id)),
            customers -> customers.rewrap(List.of(samples.rewrap(held.customer()))),
            customers -> customers.reseal(samples.resealing(held.customer(), List.of())),
            customers -> customers.retag(held.customer(), List.of()),
            customers -> customers.findByTag(tag, 1),
            customers -> customers.findByTag(samples.unique("byEmail"), 1),
            customers -> customers.pageByTag(samples.shared("byName"), Samples.idOf(held), 1),
            customers -> customers.countByTag(samples.shared("byName")),
            customers -> customers.countByTag(tag))) {
      Calls.refused(ErrorCode.KEY_RING_CHANGED, () -> calls.run(with(0, call)));
      assertThat(Snapshot.of(storage, samples)).containsAll(before).hasSameSizeAs(before);
    }
  }

  @Test
  @DisplayName("A16 who works with the revision of now comes through, as does who says none")
  default void revisionOfNowComesThrough(Samples samples) {
    Calls calls = new Calls(storage());
    calls.add(samples.registerKey(searchKey(1)));
    SearchTag tag = samples.unique("byEmail");
    NewCustomer one = samples.newcomer(tag);
    SealedCustomer next = samples.next(one.customer());
    calls.run(with(1, customers -> customers.insert(List.of(one))));
    calls.run(
        with(
            1,
            customers ->
                customers.save(
                    Samples.change(next), samples.audit(AuditAction.CHANGE, Samples.idOf(one)))));
    calls.run(with(1, customers -> assertThat(customers.findByTag(tag, 9)).hasSize(1)));
    calls.run(
        with(1, customers -> assertThat(customers.findByTag(samples.shared("x"), 9)).isEmpty()));
    assertThat(Fingerprint.of(calls.get(Samples.idOf(one)))).isEqualTo(Fingerprint.of(next));
    assertThat(calls.tagged(tag)).containsExactly(Samples.idOf(one));
  }

  @Test
  @DisplayName("A17 a wrapping is replaced from exactly the one that was read")
  default void wrappingIsReplacedAsRead(Samples samples) {
    Calls calls = new Calls(storage());
    RegisterKey first = samples.registerKey(searchKey(1));
    RegisterKey second = new RegisterKey(first.context(), wrapped(samples), first.check());
    RegisterKey third = new RegisterKey(first.context(), wrapped(samples), first.check());
    calls.add(first);
    assertThat(rewrap(calls, first, second)).isTrue();
    assertThat(rewrap(calls, first, third)).isFalse();
    assertThat(Fingerprint.ofKeys(calls.keys(first.context())))
        .containsExactly(Fingerprint.of(second));
    RegisterKey absent = samples.registerKey(searchKey(7));
    assertThat(rewrap(calls, absent, absent)).isFalse();
  }

  @Test
  @DisplayName("A18 a key in which a customer's key is wrapped stays, as does the newest one")
  default void neededKeyStays(Samples samples) {
    Calls calls = new Calls(storage());
    RegisterKey old = samples.registerKey(customerKey(1));
    RegisterKey newest = samples.registerKey(customerKey(2));
    calls.add(old);
    calls.add(newest);
    NewCustomer one = samples.newcomer();
    calls.insert(one);
    for (RegisterKey needed : List.of(old, newest)) {
      Calls.refused(ErrorCode.KEY_IN_USE, () -> calls.run(tx -> tx.keys().remove(needed)));
    }
    assertThat(calls.ring(Samples.REGISTER).keys()).hasSize(2);
    KeyRewrap moved = samples.rewrap(one.customer());
    calls.run(tx -> tx.customers().rewrap(List.of(moved)));
    calls.run(tx -> tx.keys().remove(old));
    assertThat(Fingerprint.ofKeys(calls.keys(old.context())))
        .containsExactly(Fingerprint.of(newest));
  }

  @Test
  @DisplayName("A19 a mark is read back equal, and moves on from exactly what was read")
  default void markMovesOnFromWhatWasRead(Samples samples) {
    Calls calls = new Calls(storage());
    Optional<RotationMark> none = Optional.empty();
    Instant start = Instant.parse("2026-11-25T10:00:00.123456Z");
    Optional<RotationMark> begun = Optional.of(RotationMark.begun(start, 2));
    Optional<RotationMark> on = begun.map(mark -> mark.advanced(samples.id(), 100, 1));
    assertThat(calls.mark("job")).isEmpty();
    assertThat(calls.moveMark("job", none, none)).isTrue();
    assertThat(calls.moveMark("job", begun, on)).isFalse();
    assertThat(calls.moveMark("job", none, begun)).isTrue();
    assertThat(calls.mark("job")).isEqualTo(begun);
    assertThat(calls.moveMark("job", none, begun)).isFalse();
    assertThat(calls.moveMark("job", none, none)).isFalse();
    assertThat(calls.moveMark("job", begun, on)).isTrue();
    assertThat(calls.moveMark("job", begun, none)).isFalse();
    assertThat(calls.mark("job")).isEqualTo(on);
    assertThat(calls.mark("other")).isEmpty();
    assertThat(calls.moveMark("job", on, none)).isTrue();
    assertThat(calls.mark("job")).isEmpty();
  }

  @Test
  @DisplayName("A19 of threads that move a mark exactly one is told that it did")
  default void oneOfManyMovesTheMark(Samples samples) {
    Calls calls = new Calls(storage());
    Optional<RotationMark> before = Optional.empty();
    for (int round = 0; round < 15; round++) {
      Optional<RotationMark> from = before;
      Queue<RotationMark> winners = new ConcurrentLinkedQueue<>();
      List<Runnable> rivals = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        RotationMark to = RotationMark.begun(Instant.EPOCH, round).advanced(samples.id(), i, 0);
        rivals.add(
            () -> {
              if (calls.moveMark("job", from, Optional.of(to))) {
                winners.add(to);
              }
            });
      }
      Race.between(rivals);
      assertThat(winners).as("round %d", round).hasSize(1);
      before = calls.mark("job");
      assertThat(before).contains(winners.remove());
    }
  }

  private static Consumer<StorageTransaction> with(long revision, Consumer<CustomerStore> call) {
    return tx -> {
      tx.madeWith(revision);
      call.accept(tx.customers());
    };
  }

  private static boolean rewrap(Calls calls, RegisterKey from, RegisterKey to) {
    return calls.storage().inTransaction(tx -> tx.keys().rewrap(from, to));
  }

  private static WrappedKey wrapped(Samples samples) {
    return samples.registerKey(searchKey(1)).wrapped();
  }

  private static KeyContext searchKey(int version) {
    return new KeyContext(Samples.REGISTER, KeyPurpose.SEARCH_INDEX, version);
  }

  private static KeyContext customerKey(int epoch) {
    return new KeyContext(Samples.REGISTER, KeyPurpose.CUSTOMER_KEYS, epoch);
  }
}
