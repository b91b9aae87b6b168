package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password of a key file changes, and its root key does not. */
class KeyFilePasswordTest {
  private static final byte[] SEED = "0123456789abcdef0123456789ABCDEF".getBytes();
  private static final String OLD = "oikea hevonen";
  private static final String NEW = "väärä poni Ä€ 🐎";

  @TempDir Path folder;
  private Path path;
  private KeyFile before;
  private WrappedKey wrapped;

  @BeforeEach
  void makeFile() {
    path = folder.resolve("register.key");
    before = KeyFile.create(path, OLD.toCharArray());
    wrapped = before.wrap(SecretBytes.copyOf(SEED), IntactKeys.PLACE);
  }

  @Test
  @DisplayName("S45.2 the same root key opens with the new password, and no more with the old one")
  void rootKeyStaysUnderAnotherPassword() throws IOException {
    char[] changed = NEW.toCharArray();
    change(path, OLD, changed);
    KeyFile after = KeyFile.open(path, NEW.toCharArray());
    assertThat(after.isNewest(wrapped)).isTrue();
    assertThat(unwrapped(after)).isEqualTo(SEED);
    assertThat(unwrapped(before)).as("of keys that were open").isEqualTo(SEED);
    assertThat(refused(() -> open(path, OLD))).isEqualTo(ErrorCode.KEY_FILE_INVALID);
    assertThat(names()).containsExactly("register.key");
    assertThat(changed).as("the caller wipes it").containsExactly(NEW.toCharArray());
  }

  @Test
  @DisplayName("S45.2 a wrong old password, or a new one that cannot be one, changes nothing")
  void wrongPasswordChangesNothing() throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    assertThat(refused(() -> change(path, "oikea hevone", NEW.toCharArray())))
        .isEqualTo(ErrorCode.KEY_FILE_INVALID);
    for (char[] none : List.of(new char[0], new char[] {'a', '\uD83D'}, new char[] {'\uDC0E'})) {
      assertThatThrownBy(() -> change(path, OLD, none))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(bytes);
    assertThat(names()).containsExactly("register.key");
    assertThat(unwrapped(open(path, OLD))).isEqualTo(SEED);
  }

  @Test
  @DisplayName("S45.2 what a stop left beside the file hinders neither opening nor changing again")
  void staleFileHindersNothing() throws IOException {
    Path stale = folder.resolve("register.key.0123456789abcdef.new");
    Files.write(stale, new byte[50]);
    assertThat(unwrapped(open(path, OLD))).isEqualTo(SEED);
    change(path, OLD, NEW.toCharArray());
    assertThat(unwrapped(open(path, NEW))).isEqualTo(SEED);
    assertThat(Files.readAllBytes(stale)).isEqualTo(new byte[50]);
  }

  @Test
  @DisplayName("S45.2 permissions stay, and a symbolic link stays one")
  void permissionsAndLinksStay() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX modes");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.key"), path);
    change(link, OLD, NEW.toCharArray());
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(unwrapped(open(path, NEW))).isEqualTo(SEED);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-r-----");
  }

  @Test
  @DisplayName("S45.2 a changed password costs what is advised today, and never less than before")
  void costsNeverFall() throws IOException {
    Stretching dear = new Stretching(20 * 1024, 3, 2, new byte[Stretching.SALT]);
    KeyFileFormat.Content root = new StoredKeyFile(path, backend()).read(OLD.toCharArray());
    byte[] file =
        new KeyFileFormat(backend()).write(root, dear, costs -> costs.keyOf(OLD.getBytes()));
    Files.write(path, file);
    change(path, OLD, NEW.toCharArray());
    Stretching after = KeyFileFormat.costs(Files.readAllBytes(path));
    assertThat(List.of(after.memoryKiB(), after.iterations(), after.lanes()))
        .containsExactly(20 * 1024, 3, 2);
    assertThat(after.salt()).isNotEqualTo(dear.salt());
    Stretching raised = new Stretching(8, 1, 1, new byte[Stretching.SALT]).renewed(after.salt());
    assertThat(raised).isEqualTo(Stretching.advised(after.salt()));
  }

  @Test
  @DisplayName("S45.2 a missing file and a directory are told, and nothing is made")
  void pathsThatDoNotFitAreTold() throws IOException {
    for (Path wrong : List.of(folder, folder.resolve("missing.key"))) {
      assertThat(refused(() -> change(wrong, OLD, NEW.toCharArray())))
          .isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    }
    assertThat(names()).containsExactly("register.key");
  }

  private static void change(Path path, String password, char[] changed) {
    KeyFile.changePassword(path, password.toCharArray(), changed);
  }

  private static KeyFile open(Path path, String password) {
    return KeyFile.open(path, password.toCharArray());
  }

  private byte[] unwrapped(KeyFile keys) {
    return keys.unwrap(wrapped, IntactKeys.PLACE).use(byte[]::clone);
  }

  private static CryptoBackend backend() {
    return CryptoBackend.configured();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static ErrorCode refused(ThrowingCallable call) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.getMessage()).doesNotContain("hevone", "poni");
    return failure.code();
  }
}
