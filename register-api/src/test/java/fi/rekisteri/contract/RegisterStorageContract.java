package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about transactions, A1 to A3. */
public interface RegisterStorageContract extends StorageUnderTest {
  @Test
  @DisplayName("A1 work that returns gives its result back, and all that it wrote is there")
  default void finishedWorkIsKept(Samples samples) {
    RegisterStorage storage = storage();
    Calls calls = new Calls(storage);
    NewCustomer one = samples.newcomer();
    RegisterKey key =
        samples.registerKey(new KeyContext(Samples.REGISTER, KeyPurpose.SEARCH_INDEX, 1));
    String result =
        storage.inTransaction(
            tx -> {
              tx.customers().insert(List.of(one));
              tx.keys().addIfAbsent(key);
              return "the result";
            });
    assertThat(result).isEqualTo("the result");
    assertThat(calls.find(Samples.idOf(one))).isPresent();
    assertThat(calls.trail(Samples.idOf(one))).containsExactly(one.audit());
    assertThat(calls.keys(key.context())).hasSize(1);
  }

  @Test
  @DisplayName("A1 work that throws after writing to every store leaves everything as it was")
  default void failedWorkLeavesNothing(Samples samples) {
    FullStorage full = new FullStorage(storage(), samples);
    List<String> before = full.snapshot();
    Throwable thrown =
        catchThrowable(
            () ->
                full.calls.run(
                    tx -> {
                      full.writeEverywhere(tx);
                      throw new IllegalStateException("the host's own trouble");
                    }));
    assertThat(thrown).isInstanceOf(IllegalStateException.class);
    assertThat(full.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("A1 an error and a hidden checked exception leave nothing either")
  default void anyThrowableLeavesNothing(Samples samples) {
    FullStorage full = new FullStorage(storage(), samples);
    List<String> before = full.snapshot();
    for (Throwable trouble : List.of(new StackOverflowError(), new IOException())) {
      catchThrowable(
          () ->
              full.calls.run(
                  tx -> {
                    full.writeEverywhere(tx);
                    throw Hidden.unchecked(trouble);
                  }));
      assertThat(full.snapshot()).as("after " + trouble).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("A1 a call that is refused takes the writes before it along")
  default void refusedCallTakesTheRestAlong(Samples samples) {
    FullStorage full = new FullStorage(storage(), samples);
    List<String> before = full.snapshot();
    Calls.refused(
        ErrorCode.DUPLICATE_CUSTOMER,
        () ->
            full.calls.run(
                tx -> {
                  full.writeEverywhere(tx);
                  tx.customers().insert(List.of(full.kept));
                }));
    assertThat(full.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("A1 after failed work the same work succeeds")
  default void storageWorksOnAfterFailure(Samples samples) {
    FullStorage full = new FullStorage(storage(), samples);
    catchThrowable(
        () ->
            full.calls.run(
                tx -> {
                  full.writeEverywhere(tx);
                  throw new IllegalStateException("the host's own trouble");
                }));
    full.calls.run(full::writeEverywhere);
    assertThat(full.calls.find(Samples.idOf(full.added))).isPresent();
    assertThat(full.calls.tombstone(Samples.idOf(full.doomed))).isPresent();
    assertThat(full.calls.keys(full.key.context())).hasSize(1);
  }

  @Test
  @DisplayName("A2 what another transaction has not finished is not seen, in any store")
  default void unfinishedWritesAreNotSeen(Samples samples) {
    FullStorage full = new FullStorage(storage(), samples);
    List<String> before = full.snapshot();
    List<String> seen =
        Race.lookDuring(full.storage, full::writeEverywhere, tx -> Snapshot.of(tx, samples));
    assertThat(seen).isEqualTo(before);
  }

  @Test
  @DisplayName("A2 a transaction sees its own writes")
  default void ownWritesAreSeen(Samples samples) {
    FullStorage full = new FullStorage(storage(), samples);
    List<String> inside =
        full.storage.inTransaction(
            tx -> {
              full.writeEverywhere(tx);
              return Snapshot.of(tx, samples);
            });
    assertThat(inside).isEqualTo(full.snapshot());
  }

  @Test
  @DisplayName("A3 whatever the work throws reaches the caller as the same object")
  default void exceptionOfTheWorkIsUnchanged(Samples samples) {
    Calls calls = new Calls(storage());
    Stream.of(
            new IllegalArgumentException("host"),
            new ConflictException(ErrorCode.CUSTOMERSHIP_CONFLICT, "host", "nothing"),
            new StorageException(ErrorCode.STORAGE_FAILED, "host", "nothing", true),
            new AssertionError("host"),
            new IOException("host"))
        .forEach(
            trouble -> {
              Consumer<StorageTransaction> work =
                  tx -> {
                    tx.customers().insert(List.of(samples.newcomer()));
                    throw Hidden.unchecked(trouble);
                  };
              Throwable thrown = catchThrowable(() -> calls.run(work));
              assertThat(thrown).isSameAs(trouble);
              assertThat(thrown.getSuppressed()).isEmpty();
            });
  }

  @Test
  @DisplayName("A3 what it cannot keep it refuses by a coded failure that shows no value")
  default void failureShowsNoValue(Samples samples) {
    RegisterStorage storage = storage();
    for (String odd : List.of("canary\u0000", "canary".repeat(20_000))) {
      CustomerId id = samples.id();
      AuditEntry plain = samples.audit(AuditAction.READ, id);
      Purpose purpose = Purpose.SECURITY;
      AuditEntry entry =
          new AuditEntry(plain.evidence(), plain.at(), odd, "back-office", purpose, plain.act());
      Throwable thrown = catchThrowable(() -> new Calls(storage).append(List.of(entry)));
      if (thrown == null) {
        assertThat(new Calls(storage).trail(id)).containsExactly(entry);
      } else {
        assertThat(thrown).isInstanceOf(StorageException.class);
        assertThat(Hidden.everythingPrintedBy(thrown)).doesNotContain("canary");
        assertThat(new Calls(storage).trail(id)).isEmpty();
      }
    }
  }
}
