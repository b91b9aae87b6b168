package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lanes have no gap, whatever becomes of a transaction. */
@Tag("counts-transactions")
class LanesTest {
  /** How a storage fails when the work is done. */
  private enum Failure {
    /** Nothing was kept, and the storage knows it. */
    RETRYABLE,
    /** Nothing was kept, and nobody knows. */
    LOST_BEFORE,
    /** All was kept, and nobody knows. */
    LOST_AFTER
  }

  private static final AtomicLong NAMES = new AtomicLong();

  private final TamperedStorage storage = new TamperedStorage();
  private final Unsteady unsteady = new Unsteady();
  private final TestRegister test = new TestRegister(unsteady, definition());
  private final AuditTrail trail = test.register.actingAs(ADMIN).audit();

  /** A storage that fails at its end when it is told to. */
  private final class Unsteady implements RegisterStorage {
    private volatile Failure next;
    private volatile boolean joins;

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      Failure failure = next;
      if (failure == null) {
        return storage.inTransaction(work);
      }
      next = null;
      if (failure == Failure.LOST_AFTER) {
        storage.inTransaction(work);
      } else {
        catchThrowable(
            () ->
                storage.inTransaction(
                    tx -> {
                      work.apply(tx);
                      throw new IllegalStateException("not kept");
                    }));
      }
      boolean retryable = failure == Failure.RETRYABLE;
      throw new StorageException(ErrorCode.STORAGE_FAILED, "it failed", "try", retryable);
    }

    @Override
    public boolean endsTransactions() {
      return !joins;
    }

    @Override
    public void close() {}
  }

  private void requireWhole() {
    assertThat(trail.verify().findings()).isEmpty();
    assertThat(trail.checkpoint().findings()).isEmpty();
    TrailVerification covered = trail.verify();
    assertThat(covered.findings()).isEmpty();
    assertThat(covered.covered()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a transaction that fails at its end leaves no gap, kept or not")
  void failedEndLeavesNoGap(Failure failure) {
    Customer anna = test.maintenance().register(anna());
    test.maintenance().get(anna.id());
    unsteady.next = failure;
    Throwable thrown =
        catchThrowable(() -> test.maintenance().change(anna.id(), LanesTest::changed));
    assertThat(thrown).isInstanceOf(StorageException.class);
    test.maintenance().get(anna.id());
    requireWhole();
    long lanes = storage.storedEntries().stream().map(e -> e.place().lane()).distinct().count();
    assertThat(lanes)
        .as("a lane in doubt is not written to again")
        .isEqualTo(failure == Failure.RETRYABLE ? 1 : 2);
  }

  @Test
  @DisplayName("work that is refused gives its places back")
  void refusedWorkGivesPlacesBack() {
    Customer anna = test.maintenance().register(anna());
    assertThat(catchThrowable(() -> test.maintenance().register(anna()))).isNotNull();
    test.maintenance().get(anna.id());
    requireWhole();
  }

  @Test
  @DisplayName(
      "inside a host's own transaction each one has a lane of its own, listed until covered")
  void joinedTransactionsHaveTheirOwnLanes() {
    unsteady.joins = true;
    TestRegister joined = new TestRegister(unsteady, definition(), test.keys);
    Customer anna = joined.maintenance().register(anna());
    for (int i = 0; i < 5; i++) {
      joined.maintenance().get(anna.id());
    }
    List<AuditEntry> entries = storage.storedEntries();
    assertThat(entries).hasSize(6).allMatch(entry -> entry.place().number() == 1);
    AuditTrail theirs = joined.register.actingAs(ADMIN).audit();
    assertThat(theirs.checkpoint().findings()).isEmpty();
    assertThat(
            storage.intact.<Boolean>inTransaction(tx -> tx.checkpoints().lanes(null, 9).isEmpty()))
        .as("what is covered and over is not listed")
        .isTrue();
    assertThat(theirs.verify().findings()).isEmpty();
  }

  @Test
  @DisplayName("many threads, some of whose transactions fail, leave lanes without a gap")
  void crowdLeavesNoGap() throws Exception {
    Customer anna = test.maintenance().register(anna());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      SplittableRandom random = new SplittableRandom(thread);
      all.add(threads.submit(() -> act(anna.id(), random)));
    }
    for (Future<?> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
    requireWhole();
    Stream<UUID> lanes = storage.storedEntries().stream().map(entry -> entry.place().lane());
    assertThat(lanes.collect(Collectors.toSet())).as("control: several").hasSizeGreaterThan(1);
  }

  private void act(CustomerId id, SplittableRandom random) {
    for (int i = 0; i < 60; i++) {
      if (random.nextInt(10) == 0) {
        unsteady.next = Failure.values()[random.nextInt(3)];
      }
      boolean looks = random.nextBoolean();
      catchThrowable(
          () -> {
            if (looks) {
              test.maintenance().get(id);
            } else {
              test.maintenance().change(id, LanesTest::changed);
            }
          });
      if (random.nextInt(20) == 0) {
        catchThrowable(trail::checkpoint);
      }
    }
  }

  private static Customer changed(Customer customer) {
    PersonName name = PersonName.of("Anna", "Uusi" + nextLetters());
    return customer.rectify(CustomerFields.NAME, name, TestRegister.OWN);
  }

  /** Never the same letters one after another. */
  private static String nextLetters() {
    String digits = Long.toString(NAMES.incrementAndGet(), 2);
    return digits.replace('0', 'a').replace('1', 'b');
  }

  @Test
  @DisplayName("work that goes on after a refused record is not kept: it would leave a gap")
  void workMayNotGoOnAfterARefusedRecord() {
    SilencedStorage silenced = new SilencedStorage(storage);
    Sealing sealing =
        Sealing.open(
            definition().id().value(), test.keys, new StoredRegisterKeys(definition(), storage));
    Deed.By by = new Deed.By("maija", "test", Purpose.SECURITY);
    AuditEntry.Act act = AuditEntry.Act.nothingFound(AuditAction.SEARCH, List.of());
    Deed deed = new Deed(TestRegister.NOW, by, act, Optional.empty());
    silenced.<Boolean>inTransaction(
        stores -> {
          Transaction tx = TestRegister.begin(stores, sealing.ring());
          tx.record(deed);
          tx.requireWhole(); // control
          silenced.auditFails = true;
          assertThatThrownBy(() -> tx.record(deed)).isInstanceOf(StorageException.class);
          assertThatThrownBy(tx::requireWhole).isInstanceOf(IllegalStateException.class);
          return true;
        });
  }
}
