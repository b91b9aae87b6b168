package fi.rekisteri.samples.ownadapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kit cannot ask: the file, reopened, copied, locked, foreign, and readers beside it. */
class MvFileTest {
  @TempDir Path folder;

  private Path file;
  private MvStorage storage;

  @BeforeEach
  void open() {
    file = folder.resolve("register.mv");
    storage = MvStorage.open(file);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  @DisplayName("A1 a copy of the file between two commits holds the first one whole")
  void copyHoldsWhatWasCommitted() throws IOException {
    insert(0);
    Path copy = folder.resolve("copy.mv");
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(Numbered.newcomer(1)));
          copy(copy);
          return true;
        });
    try (MvStorage copied = MvStorage.open(copy)) {
      assertThat(isWhole(copied, 0)).isTrue();
      assertThat(isWhole(copied, 1)).isFalse();
    }
    assertThat(isWhole(storage, 1)).as("control: it was committed afterwards").isTrue();
  }

  @Test
  @DisplayName("A1 whatever is cut off the end of the file, each commit is there whole or not")
  void tornFileHoldsWholeCommits() throws IOException {
    List<Long> sizes = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      insert(number);
      sizes.add(Files.size(file));
    }
    byte[] whole = Files.readAllBytes(file);
    Path torn = folder.resolve("torn.mv");
    for (long size = sizes.get(0); size <= whole.length; size += 1531) {
      Files.write(torn, Arrays.copyOf(whole, (int) size));
      long left = size;
      int commits = (int) sizes.stream().filter(end -> end <= left).count();
      try (MvStorage opened = MvStorage.open(torn)) {
        for (int number = 0; number < 4; number++) {
          boolean there = isWhole(opened, number);
          assertThat(there || number >= commits).as("commit %d of %d", number, size).isTrue();
        }
        insert(opened, 9);
        assertThat(isWhole(opened, 9)).isTrue();
      }
      try (MvStorage again = MvStorage.open(torn)) {
        assertThat(isWhole(again, 9)).as("written behind %d bytes", size).isTrue();
      }
    }
  }

  @Test
  @DisplayName("A2 a reader sees one moment, whoever commits meanwhile, and waits for nobody")
  void readerSeesOneMoment() {
    insert(0);
    storage.inTransaction(
        tx -> {
          assertThat(Numbered.isWhole(tx, 0)).isTrue();
          Thread writer = new Thread(this::manyCommits);
          writer.start();
          join(writer);
          assertThat(Numbered.isWhole(tx, 0)).as("erased by the other").isTrue();
          assertThat(Numbered.isWhole(tx, 1)).as("inserted by the other").isFalse();
          return true;
        });
    assertThat(isErased(0)).isTrue();
    assertThat(isWhole(storage, 60)).isTrue();
  }

  private void manyCommits() {
    for (int number = 1; number <= 60; number++) {
      insert(number);
    }
    erase(0);
  }

  @Test
  @DisplayName("A2 who begins to write sees what was committed since they began to read")
  void writerSeesWhatIsThereNow() {
    insert(0);
    storage.inTransaction(
        tx -> {
          assertThat(Numbered.isWhole(tx, 0)).isTrue();
          Thread other = new Thread(() -> erase(0));
          other.start();
          join(other);
          assertThat(tx.customers().hold(List.of(Numbered.id(0)))).isEmpty();
          return true;
        });
  }

  @Test
  @DisplayName("a call that was refused and caught leaves nothing, and the transaction goes on")
  void refusedCallIsTakenBack() {
    insert(0);
    storage.inTransaction(
        tx -> {
          var twice = List.of(Numbered.newcomer(1), Numbered.newcomer(0));
          assertThatThrownBy(() -> tx.customers().insert(twice)).hasMessageContaining("taken");
          tx.customers().insert(List.of(Numbered.newcomer(2)));
          return true;
        });
    assertThat(isWhole(storage, 1)).isFalse();
    assertThat(isWhole(storage, 2)).isTrue();
  }

  @Test
  @DisplayName("A3 an interrupted thread reads and writes, and ends it for nobody else")
  void interruptClosesNothing() {
    insert(0);
    Thread.currentThread().interrupt();
    assertThat(isWhole(storage, 0)).isTrue();
    StorageException refused = catchThrowableOfType(StorageException.class, () -> erase(0));
    assertThat(Thread.interrupted()).as("the caller's interrupt is kept").isTrue();
    assertThat(refused.isRetryable()).as("whoever is interrupted does not wait").isTrue();
    erase(0);
    assertThat(isErased(0)).isTrue();
  }

  @Test
  @DisplayName("A3 a file that is open, closed, foreign or newer is refused with a code")
  void unfitFileIsRefused() throws IOException {
    assertThat(refusalOf(file)).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
    storage.close();
    assertThatThrownBy(() -> isWhole(storage, 0))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(ErrorCode.STORAGE_UNAVAILABLE.name());
    Path foreign = Files.writeString(folder.resolve("foreign"), "canary ".repeat(5000));
    assertThat(refusalOf(foreign)).isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(foreign).content().as("it is left as it was").startsWith("canary canary");
    assertThat(refusalOf(ofVersion(2))).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
    assertThat(refusalOf(ofVersion(0))).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
  }

  private Path ofVersion(int version) {
    Path other = folder.resolve("version" + version);
    try (MVStore store = MVStore.open(other.toString())) {
      store.openMap("somebody else's").put("a", "b");
      store.setStoreVersion(version);
    }
    return other;
  }

  private static ErrorCode refusalOf(Path path) {
    StorageException refused =
        catchThrowableOfType(StorageException.class, () -> MvStorage.open(path));
    assertThat(refused.getCause()).isNull();
    assertThat(refused.getMessage()).doesNotContain("canary");
    return refused.code();
  }

  @Test
  @DisplayName("A10 after compacting, no byte of an erased customer's key is in the file")
  void compactedFileHoldsNothingOfTheErased() throws IOException {
    insert(0);
    insert(1);
    byte[] key = Numbered.newcomer(0).customer().key().wrapped();
    assertThat(holds(key)).as("control: it was there").isTrue();
    erase(0);
    storage.inTransaction(tx -> tx.customers().removeLeftovers(9));
    storage.close();
    assertThat(holds(key)).as("control: it still is, in an older version").isTrue();
    MvStorage.compact(file);
    assertThat(holds(key)).isFalse();
    storage = MvStorage.open(file);
    assertThat(isWhole(storage, 1)).isTrue();
    assertThat(isErased(0)).isTrue();
  }

  @Test
  void openFileIsNotCompacted() {
    insert(0);
    assertThatThrownBy(() -> MvStorage.compact(file)).isInstanceOf(StorageException.class);
    assertThat(isWhole(storage, 0)).isTrue();
  }

  @Test
  void transactionInsideATransactionIsRefused() {
    assertThatThrownBy(() -> storage.inTransaction(tx -> storage.inTransaction(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
    var kept = storage.inTransaction(tx -> tx);
    assertThatThrownBy(() -> kept.customers().find(Numbered.id(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("over");
  }

  private boolean holds(byte[] bytes) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return text.contains(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private void insert(int number) {
    insert(storage, number);
  }

  private static void insert(MvStorage into, int number) {
    into.inTransaction(
        tx -> {
          tx.customers().insert(List.of(Numbered.newcomer(number)));
          return true;
        });
  }

  private void erase(int number) {
    storage.inTransaction(
        tx -> {
          tx.customers()
              .erase(
                  new ErasureVerdict(Numbered.id(number), new RuleId("S32"), Instant.EPOCH),
                  Numbered.entry(number, AuditAction.ERASE));
          return true;
        });
  }

  private boolean isErased(int number) {
    return storage.inTransaction(
        tx ->
            tx.customers().find(Numbered.id(number)).isEmpty()
                && tx.customers().tombstone(Numbered.id(number)).isPresent());
  }

  private static boolean isWhole(MvStorage storage, int number) {
    return storage.inTransaction(tx -> Numbered.isWhole(tx, number));
  }

  private void copy(Path to) {
    try {
      Files.copy(file, to);
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(60_000);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    assertThat(thread.isAlive()).isFalse();
  }
}
