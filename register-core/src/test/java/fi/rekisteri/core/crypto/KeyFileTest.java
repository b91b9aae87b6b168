package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  private static final String PASSWORD = "oikea hevonen Ä€ 🐎";
  private static final byte[] SEED = "0123456789abcdef0123456789ABCDEF".getBytes();
  private static final KeyContext PLACE = new KeyContext("reg", KeyPurpose.SEARCH_INDEX, 3);

  @TempDir Path folder;

  @Test
  @DisplayName("S45.2 what was wrapped unwraps after the file is opened again, on either backend")
  void reopenedFileUnwraps() throws IOException {
    Path path = folder.resolve("register.key");
    WrappedKey wrapped;
    try (KeyFile made = KeyFile.openOrCreate(path, PASSWORD.toCharArray())) {
      wrapped = made.wrap(SecretBytes.copyOf(SEED), PLACE);
      assertThat(made).hasToString("KeyFile[" + path + "]");
    }
    KeyFile opened =
        KeyFile.openOrCreate(path, PASSWORD.toCharArray(), CryptoBackend.bouncyCastle());
    assertThat(opened.unwrap(wrapped, PLACE).use(byte[]::clone)).isEqualTo(SEED);
    assertThat(names()).containsExactly("register.key");
    opened.close();
    assertFails(() -> opened.unwrap(wrapped, PLACE), ErrorCode.KEY_UNAVAILABLE);
  }

  @Test
  @DisplayName("S45.2 a wrong password and a changed file fail alike and tell nothing")
  void wrongPasswordAndChangedFileFailAlike() throws IOException {
    Path path = folder.resolve("register.key");
    KeyFile.create(path, PASSWORD.toCharArray()).close();
    char[] wrong = "oikea hevonen".toCharArray();
    String first = assertFails(() -> KeyFile.open(path, wrong), ErrorCode.KEY_FILE_INVALID);
    byte[] bytes = Files.readAllBytes(path);
    bytes[bytes.length - 1] ^= 1;
    Files.write(path, bytes);
    char[] right = PASSWORD.toCharArray();
    String second = assertFails(() -> KeyFile.open(path, right), ErrorCode.KEY_FILE_INVALID);
    assertThat(first).isEqualTo(second).doesNotContain("hevonen").contains("register.key");
    Files.write(path, new byte[1]);
    assertThat(assertFails(() -> KeyFile.open(path, right), ErrorCode.KEY_FILE_INVALID))
        .isEqualTo(first);
  }

  @Test
  @DisplayName("S45.2 only the owner may read the file, from its first moment")
  void fileIsTheOwnersOnly() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX modes");
    Path path = folder.resolve("register.key");
    KeyFile.create(path, PASSWORD.toCharArray()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("S45.2 of two that make the file at once one wins, and the other opens the winner's")
  void secondMakerOpensTheFirstOnesFile() throws Exception {
    Path path = folder.resolve("register.key");
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<KeyFile> one = pool.submit(() -> openTogether(start, path));
      Future<KeyFile> two = pool.submit(() -> openTogether(start, path));
      WrappedKey wrapped = one.get().wrap(SecretBytes.copyOf(SEED), PLACE);
      assertThat(two.get().unwrap(wrapped, PLACE).use(byte[]::clone)).isEqualTo(SEED);
      assertThat(names()).containsExactly("register.key");
    } finally {
      pool.shutdownNow();
    }
  }

  private static KeyFile openTogether(CyclicBarrier start, Path path) throws Exception {
    start.await();
    return KeyFile.openOrCreate(path, PASSWORD.toCharArray());
  }

  @Test
  @DisplayName("S45.2 publishing never replaces a file that is there")
  void publishingReplacesNothing() throws IOException {
    Path path = folder.resolve("taken");
    assertThat(NewFile.publish(path, new byte[] {1}, new byte[] {1})).isTrue();
    assertThat(NewFile.publish(path, new byte[] {2}, new byte[] {2})).isFalse();
    assertThat(Files.readAllBytes(path)).containsExactly(1);
    assertThat(names()).containsExactly("taken");
  }

  @Test
  @DisplayName("S45.2 a missing file, an existing one and a missing folder are told apart")
  void pathsThatDoNotFitAreTold() {
    char[] password = PASSWORD.toCharArray();
    Path path = folder.resolve("register.key");
    assertThat(assertFails(() -> KeyFile.open(path, password), ErrorCode.KEY_UNAVAILABLE))
        .contains("does not exist");
    KeyFile.create(path, password).close();
    assertThat(assertFails(() -> KeyFile.create(path, password), ErrorCode.KEY_UNAVAILABLE))
        .contains("exists already");
    Path nowhere = folder.resolve("missing").resolve("register.key");
    assertThat(assertFails(() -> KeyFile.create(nowhere, password), ErrorCode.KEY_UNAVAILABLE))
        .contains("cannot be made");
    assertThatThrownBy(() -> KeyFile.create(folder.resolve("empty"), new char[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(password).containsExactly(PASSWORD.toCharArray());
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static String assertFails(ThrowingCallable call, ErrorCode code) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.code()).isEqualTo(code);
    return failure.getMessage();
  }
}
