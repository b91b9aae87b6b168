package fi.rekisteri.core;

import static fi.rekisteri.core.ListRegister.LABELS;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Publications;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.publication.ContentHash;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A list goes on from the version that is known, once; whoever dies goes on from where it stands.
 */
class ListVersionsTest {
  private final ListRegister test = new ListRegister();

  @Test
  @DisplayName("S9.4 a stale version is refused by LIST_VERSION_CONFLICT, and recorded")
  void staleVersionIsRefused() {
    test.customer("Aalto");
    ListRun selected = test.lists().select(LABELS);
    refuses(ErrorCode.LIST_NOT_FROZEN, () -> test.released(selected));
    ListRun frozen = test.lists().freeze(selected.id(), selected.version());
    refuses(
        ErrorCode.LIST_VERSION_CONFLICT,
        () -> test.lists().freeze(selected.id(), selected.version()));
    refuses(
        ErrorCode.LIST_VERSION_CONFLICT, () -> test.lists().freeze(frozen.id(), frozen.version()));
    ListRun released = test.released(frozen).run();
    refuses(ErrorCode.LIST_VERSION_CONFLICT, () -> test.released(frozen));
    assertThat(test.lists().get(frozen.id())).isEqualTo(released);
    assertThat(outcomes(AuditAction.RELEASE_LIST))
        .containsExactlyInAnyOrder(Outcome.DENIED, Outcome.DENIED, Outcome.DONE, Outcome.DONE);
  }

  private List<Outcome> outcomes(AuditAction action) {
    return test.storage.inTransaction(
        tx ->
            tx
                .audit()
                .between(TestRegister.NOW, TestRegister.NOW.plus(Duration.ofDays(1)), null, 1000)
                .stream()
                .filter(entry -> entry.act().action() == action)
                .map(entry -> entry.act().outcome())
                .toList());
  }

  @Test
  @DisplayName("S9.4 of two releases of one version exactly one comes through")
  void oneOfTwoReleasesComesThrough() throws Exception {
    test.customer("Aalto");
    ListRun frozen = test.frozen(LABELS);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> both =
          threads.invokeAll(List.of(() -> comesThrough(frozen), () -> comesThrough(frozen)));
      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
      assertThat(test.lists().get(frozen.id()).version()).isEqualTo(frozen.version() + 1);
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean comesThrough(ListRun frozen) {
    try {
      test.released(frozen);
      return true;
    } catch (ConflictException stale) {
      assertThat(stale.code()).isEqualTo(ErrorCode.LIST_VERSION_CONFLICT);
      return false;
    }
  }

  /** Loses the answer of a transaction that was kept. */
  private static final class Losing implements RegisterStorage {
    private final RegisterStorage inner = new InMemoryStorage();
    private final AtomicBoolean loses = new AtomicBoolean();

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      T result = inner.inTransaction(work);
      if (result instanceof ReleasedList && loses.getAndSet(false)) {
        throw new StorageException(ErrorCode.STORAGE_FAILED, "the line broke", "look", false);
      }
      return result;
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  @Test
  @DisplayName("S9.4 lost between commit and output: the run has moved on, and is released anew")
  void lostOutputIsReleasedAnew() {
    Losing losing = new Losing();
    ListRegister lossy = new ListRegister(losing, ListRegister.definition());
    CustomerId person = lossy.customer("Aalto");
    ListRun frozen = lossy.frozen(LABELS);
    losing.loses.set(true);
    refuses(ErrorCode.STORAGE_FAILED, () -> lossy.released(frozen));
    ListRun stands = lossy.lists().page(null, 10).get(0);
    assertThat(stands.phase()).isEqualTo(ListPhase.RELEASED);
    assertThat(stands.version()).isEqualTo(frozen.version() + 1);
    ReleasedList again = lossy.released(stands);
    assertThat(ListRegister.people(again)).containsExactly(person);
    assertThat(again.run().version()).isEqualTo(frozen.version() + 2);
  }

  @Test
  @DisplayName(
      "S9.4 the stored hash of a list of one tells nobody who it is; list and salt prove it")
  void hashNeedsTheSalt() {
    test.customer("Aalto");
    ReleasedList first = test.released(LABELS);
    ReleasedList second = test.released(first.run());
    assertThat(second.entries()).isEqualTo(first.entries());
    assertThat(second.run().contentHash()).isNotEqualTo(first.run().contentHash());
    byte[] otherSalt = new byte[ContentHash.SALT_BYTES];
    assertThat(
            new ReleasedList(first.run(), first.list(), otherSalt, first.entries()).isAsReleased())
        .isFalse();
    assertThat(new ReleasedList(first.run(), first.list(), first.salt(), List.of()).isAsReleased())
        .isFalse();
    assertThat(first.isAsReleased()).isTrue();
  }

  @Test
  @DisplayName("S41 who may read selects and freezes; releasing needs DISCLOSE; others do nothing")
  void releasingNeedsDesignations() {
    test.customer("Aalto");
    Publications reader = test.register.actingAs(TestRegister.READER).lists();
    ListRun selected = reader.select(LABELS);
    ListRun frozen = reader.freeze(selected.id(), selected.version());
    refuses(ErrorCode.NOT_DESIGNATED, () -> reader.release(frozen.id(), frozen.version()));
    Publications stranger = test.register.actingAs(TestRegister.ADMIN).lists();
    Stream.<Runnable>of(
            () -> stranger.select(LABELS),
            () -> stranger.freeze(selected.id(), 1),
            () -> stranger.release(selected.id(), 1),
            () -> stranger.get(selected.id()),
            () -> stranger.page(null, 10))
        .forEach(call -> refuses(ErrorCode.UNKNOWN_ACTOR, call));
    assertThat(test.released(frozen).entries()).hasSize(1);
  }

  @Test
  @DisplayName("S41 in an emergency nobody makes lists")
  void emergencyMakesNoLists() {
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () ->
            test.register
                .actingAs(ListRegister.PUBLISHER)
                .breakingGlass("tulipalo")
                .lists()
                .select(LABELS));
  }

  @Test
  @DisplayName("S9.4 more people than a page: everybody once, all or nothing")
  void manyPagesAreOneRelease() {
    for (int i = 0; i < 1_203; i++) {
      test.customer("Asiakas" + (char) ('a' + i % 25) + (char) ('a' + i / 50));
    }
    ReleasedList released = test.released(LABELS);
    assertThat(ListRegister.people(released)).hasSize(1_203).doesNotHaveDuplicates();
    assertThat(released.run().counts().people()).isEqualTo(1_203);
  }
}
