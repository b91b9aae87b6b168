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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyStoreKeysTest {
  private static final byte[] SEED = "0123456789abcdef0123456789ABCDEF".getBytes();
  private static final KeyContext PLACE = new KeyContext("reg", KeyPurpose.SEARCH_INDEX, 3);
  private static final char[] PASSWORD = "correct horse".toCharArray();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(KeyStoreForm.class)
  @DisplayName("S45.2 the public doors make and open a file with the full password guard")
  void publicDoorsWork(KeyStoreForm form) {
    Path path = folder.resolve("register.store");
    KeyStoreKeys made = KeyStoreKeys.create(path, form, PASSWORD);
    WrappedKey wrapped = made.wrap(SecretBytes.copyOf(SEED), PLACE);
    KeyStoreKeys opened = KeyStoreKeys.openOrCreate(path, form, PASSWORD);
    assertThat(opened.unwrap(wrapped, PLACE).use(byte[]::clone)).isEqualTo(SEED);
    assertThat(opened).hasToString("KeyStoreKeys[" + path + "]");
    assertThat(opened.id()).isEqualTo("key-store");
  }

  @ParameterizedTest
  @EnumSource(KeyStoreForm.class)
  @DisplayName("S45.2 the newest root key wraps, the older ones still unwrap, the old file stays")
  void newestRootKeyWraps(KeyStoreForm form) throws IOException {
    KeyStoreFile old = file("a", form);
    KeyStoreKeys first = KeyStoreKeys.create(old, PASSWORD);
    WrappedKey before = first.wrap(SecretBytes.copyOf(SEED), PLACE);
    byte[] bytes = Files.readAllBytes(old.path());
    KeyStoreKeys second = KeyStoreKeys.renew(old, file("b", form), PASSWORD);
    WrappedKey after = second.wrap(SecretBytes.copyOf(SEED), PLACE);
    assertThat(after.rootKey()).isNotEqualTo(before.rootKey());
    KeyStoreKeys opened = KeyStoreKeys.open(file("b", form), PASSWORD);
    for (WrappedKey wrapped : List.of(before, after)) {
      assertThat(opened.unwrap(wrapped, PLACE).use(byte[]::clone)).isEqualTo(SEED);
    }
    assertThat(opened.wrap(SecretBytes.copyOf(SEED), PLACE).rootKey()).isEqualTo(after.rootKey());
    assertFails(() -> first.unwrap(after, PLACE), ErrorCode.KEY_UNAVAILABLE);
    assertThat(Files.readAllBytes(old.path())).isEqualTo(bytes);
    assertThat(names()).containsExactlyInAnyOrder("a", "b");
  }

  @ParameterizedTest
  @EnumSource(KeyStoreForm.class)
  @DisplayName("S45.2 a wrong password and a file that is no keystore fail alike and tell nothing")
  void unusableFilesFailAlike(KeyStoreForm form) throws IOException {
    KeyStoreFile file = file("register.store", form);
    KeyStoreKeys.create(file, PASSWORD).close();
    char[] wrong = "correct hors".toCharArray();
    String told = assertFails(() -> KeyStoreKeys.open(file, wrong), ErrorCode.KEY_FILE_INVALID);
    assertThat(told).contains("register.store").doesNotContain("hors ");
    byte[] bytes = Files.readAllBytes(file.path());
    for (byte[] other :
        List.of(
            new byte[0],
            new byte[bytes.length],
            Arrays.copyOf(bytes, bytes.length - 1),
            Arrays.copyOf(bytes, bytes.length / 2),
            new byte[(1 << 20) + 1])) {
      Files.write(file.path(), other);
      assertThat(assertFails(() -> KeyStoreKeys.open(file, PASSWORD), ErrorCode.KEY_FILE_INVALID))
          .isEqualTo(told);
    }
  }

  @ParameterizedTest
  @EnumSource(KeyStoreForm.class)
  @DisplayName("S45.2 a file with a byte changed is refused, or the byte meant nothing to the keys")
  void changedFileGivesNoOtherKeys(KeyStoreForm form) throws IOException {
    KeyStoreFile file = file("register.store", form);
    WrappedKey wrapped = KeyStoreKeys.create(file, PASSWORD).wrap(SecretBytes.copyOf(SEED), PLACE);
    byte[] bytes = Files.readAllBytes(file.path());
    List<Integer> without = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += 9) { // each try costs a password guard
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) (1 << at % 8);
      Files.write(file.path(), changed);
      try (KeyStoreKeys opened = KeyStoreKeys.open(file, PASSWORD)) {
        without.add(at);
        assertThat(opened.unwrap(wrapped, PLACE).use(byte[]::clone)).isEqualTo(SEED);
      } catch (SealingException e) {
        assertThat(e.code()).as("byte %d", at).isEqualTo(ErrorCode.KEY_FILE_INVALID);
      }
    }
    // names and empty parameters of algorithms stand outside of what the password guards
    assertThat(without).hasSizeLessThan(bytes.length / 20);
  }

  @Test
  @DisplayName("S45.2 a PKCS#12 file whose integrity check was cut off is refused")
  void uncheckedFileIsRefused() throws Exception {
    KeyStoreFile file = file("register.p12", KeyStoreForm.PKCS12);
    KeyStoreKeys.create(file, PASSWORD).close();
    Pfx whole = Pfx.getInstance(Files.readAllBytes(file.path()));
    byte[] unchecked = new Pfx(whole.getAuthSafe(), null).getEncoded("DER");
    KeyStore lenient = KeyStoreForm.PKCS12.empty();
    lenient.load(new ByteArrayInputStream(unchecked), PASSWORD);
    assertThat(lenient.size()).as("control: the JDK alone takes it").isEqualTo(1);
    Files.write(file.path(), unchecked);
    assertFails(() -> KeyStoreKeys.open(file, PASSWORD), ErrorCode.KEY_FILE_INVALID);
  }

  @Test
  @DisplayName("S45.2 a file of one form does not open as the other")
  void formsAreNotMixedUp() {
    for (KeyStoreForm form : KeyStoreForm.values()) {
      KeyStoreKeys.create(file(form.name(), form), PASSWORD).close();
      for (KeyStoreForm other : KeyStoreForm.values()) {
        if (other != form) {
          KeyStoreFile mixed = file(form.name(), other);
          assertFails(() -> KeyStoreKeys.open(mixed, PASSWORD), ErrorCode.KEY_FILE_INVALID);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(KeyStoreForm.class)
  @DisplayName("S45.2 a file that is there is never replaced, and nothing is left beside it")
  void nothingIsReplaced(KeyStoreForm form) throws IOException {
    KeyStoreFile file = file("taken", form);
    KeyStoreKeys first = KeyStoreKeys.create(file, PASSWORD);
    WrappedKey wrapped = first.wrap(SecretBytes.copyOf(SEED), PLACE);
    for (ThrowingCallable replacing :
        List.<ThrowingCallable>of(
            () -> KeyStoreKeys.create(file, PASSWORD),
            () -> KeyStoreKeys.renew(file, file, PASSWORD))) {
      assertThat(assertFails(replacing, ErrorCode.KEY_UNAVAILABLE)).contains("exists already");
    }
    assertThat(KeyStoreKeys.open(file, PASSWORD).unwrap(wrapped, PLACE).use(byte[]::clone))
        .isEqualTo(SEED);
    assertThat(names()).containsExactly("taken");
  }

  @Test
  @DisplayName("S45.2 only the owner may read the file; a missing file or folder is told")
  void fileIsTheOwnersOnly() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX modes");
    KeyStoreFile file = file("register.store", KeyStoreForm.BCFKS);
    assertThat(assertFails(() -> KeyStoreKeys.open(file, PASSWORD), ErrorCode.KEY_UNAVAILABLE))
        .contains("does not exist");
    KeyStoreKeys.create(file, PASSWORD).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    KeyStoreFile nowhere = file("missing/register.store", KeyStoreForm.BCFKS);
    assertThat(assertFails(() -> KeyStoreKeys.create(nowhere, PASSWORD), ErrorCode.KEY_UNAVAILABLE))
        .contains("cannot be made");
  }

  @Test
  @DisplayName("S45.2 BCFKS takes any password; PKCS#12 refuses what its algorithms cannot take")
  void passwordsOfOtherLettersAreNotLost() {
    char[] finnish = "sämpylä 🐎".toCharArray();
    KeyStoreFile bcfks = file("b", KeyStoreForm.BCFKS);
    WrappedKey wrapped = KeyStoreKeys.create(bcfks, finnish).wrap(SecretBytes.copyOf(SEED), PLACE);
    assertThat(KeyStoreKeys.open(bcfks, finnish).unwrap(wrapped, PLACE).use(byte[]::clone))
        .isEqualTo(SEED);
    KeyStoreFile pkcs12 = file("p", KeyStoreForm.PKCS12);
    assertThatThrownBy(() -> KeyStoreKeys.create(pkcs12, finnish))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BCFKS");
    for (KeyStoreForm form : KeyStoreForm.values()) {
      assertThatThrownBy(() -> KeyStoreKeys.create(file("e", form), new char[0]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(finnish).containsExactly("sämpylä 🐎".toCharArray());
  }

  private KeyStoreFile file(String name, KeyStoreForm form) {
    return new KeyStoreFile(
        folder.resolve(name), form, CryptoBackend.configured(), KeyStoreKeysContract.QUICK);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String assertFails(ThrowingCallable call, ErrorCode code) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.code()).isEqualTo(code);
    return failure.getMessage();
  }
}
