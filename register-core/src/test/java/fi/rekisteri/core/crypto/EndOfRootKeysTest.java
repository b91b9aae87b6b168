package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.FakeToken.Trouble;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Older root keys end by name only, in keystores and in tokens. */
class EndOfRootKeysTest {
  private static final byte[] SEED = "0123456789abcdef0123456789ABCDEF".getBytes();
  private static final char[] PASSWORD = "correct horse".toCharArray();
  private static final String LABEL = "rekisteri";

  @TempDir Path folder;

  private final FakeToken token = new FakeToken();

  @ParameterizedTest
  @EnumSource(KeyStoreForm.class)
  @DisplayName("S45.2 a new keystore leaves the named root keys out; the old file stays as it is")
  void newKeystoreLeavesThemOut(KeyStoreForm form) throws IOException {
    KeyStoreKeys first = KeyStoreKeys.create(file("a", form), PASSWORD);
    WrappedKey oldest = wrap(first);
    WrappedKey older = wrap(KeyStoreKeys.renew(file("a", form), file("b", form), PASSWORD));
    KeyStoreKeys all = KeyStoreKeys.renew(file("b", form), file("c", form), PASSWORD);
    WrappedKey newest = wrap(all);
    assertThat(all.rootKeys()).containsExactly(oldest.rootKey(), older.rootKey(), newest.rootKey());
    byte[] before = Files.readAllBytes(folder.resolve("c"));
    Set<String> ending = Set.of(older.rootKey());
    KeyStoreKeys reduced = all.without(ending, folder.resolve("d"), PASSWORD);
    for (KeyStoreKeys left : List.of(reduced, KeyStoreKeys.open(file("d", form), PASSWORD))) {
      assertThat(left.rootKeys()).containsExactly(oldest.rootKey(), newest.rootKey());
      assertThat(unwrapped(left, oldest)).isEqualTo(SEED);
      assertThat(unwrapped(left, newest)).isEqualTo(SEED);
      assertThat(left.isNewest(newest)).isTrue();
      assertThat(left.holds(older)).isFalse();
      assertThat(refused(() -> unwrapped(left, older))).isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    }
    assertThat(Files.readAllBytes(folder.resolve("c"))).isEqualTo(before);
    assertThat(unwrapped(all, older)).as("of keys that were open").isEqualTo(SEED);
  }

  @Test
  @DisplayName("S45.2 no root key ends by a wrong name, without a name, or as the newest")
  void keystoreWantsNamesOfOlderOnes() throws IOException {
    KeyStoreForm form = KeyStoreForm.BCFKS;
    KeyStoreKeys.create(file("a", form), PASSWORD).close();
    KeyStoreKeys keys = KeyStoreKeys.renew(file("a", form), file("b", form), PASSWORD);
    Path reduced = folder.resolve("c");
    for (Set<String> wrong : wrongNames(keys.rootKeys())) {
      assertThatThrownBy(() -> keys.without(wrong, reduced, PASSWORD))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(keys.rootKeys().get(0));
    }
    Set<String> right = Set.of(keys.rootKeys().get(0));
    char[] other = "correct hors".toCharArray();
    assertThat(refused(() -> keys.without(right, reduced, other)))
        .isEqualTo(ErrorCode.KEY_FILE_INVALID);
    assertThat(refused(() -> keys.without(right, folder.resolve("a"), PASSWORD)))
        .isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  @DisplayName("S45.2 a token destroys the named root keys, and no other")
  void tokenDestroysTheNamed() {
    WrappedKey oldest = wrap(Pkcs11Keys.openOrCreate(token, pin(), LABEL));
    WrappedKey older = wrap(Pkcs11Keys.renew(token, pin(), LABEL));
    WrappedKey newest = wrap(Pkcs11Keys.renew(token, pin(), LABEL));
    token.keys.put("tls", token.key(SEED));
    Pkcs11Keys left =
        Pkcs11Keys.destroy(token, pin(), LABEL, Set.of(oldest.rootKey(), older.rootKey()));
    assertThat(left.rootKeys()).containsExactly(newest.rootKey());
    assertThat(unwrapped(left, newest)).isEqualTo(SEED);
    assertThat(refused(() -> unwrapped(left, oldest))).isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    assertThat(token.keys).hasSize(2).containsKey("tls");
  }

  @Test
  @DisplayName("S45.2 a token destroys nothing by a wrong name, without a name, or as the newest")
  void tokenWantsNamesOfOlderOnes() {
    Pkcs11Keys.openOrCreate(token, pin(), LABEL);
    List<String> names = Pkcs11Keys.renew(token, pin(), LABEL).rootKeys();
    for (Set<String> wrong : wrongNames(names)) {
      assertThatThrownBy(() -> Pkcs11Keys.destroy(token, pin(), LABEL, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(refused(() -> Pkcs11Keys.destroy(token, pin(), "empty", Set.of(names.get(0)))))
        .isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    assertThat(token.keys).hasSize(2);
  }

  @Test
  @DisplayName("S45.2 only what the token no longer lists counts as destroyed")
  void tokenThatKeepsAKeyIsTold() {
    String name = Pkcs11Keys.openOrCreate(token, pin(), LABEL).rootKeys().get(0);
    Pkcs11Keys.renew(token, pin(), LABEL);
    for (Trouble trouble : List.of(Trouble.READ_ONLY, Trouble.KEEPING)) {
      token.trouble = trouble;
      assertThat(refused(() -> Pkcs11Keys.destroy(token, pin(), LABEL, Set.of(name))))
          .isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    }
    token.trouble = Trouble.NONE;
    assertThat(Pkcs11Keys.destroy(token, pin(), LABEL, Set.of(name)).rootKeys()).hasSize(1);
  }

  /** Of an older root key and the newest. */
  private static List<Set<String>> wrongNames(List<String> names) {
    String older = names.get(0);
    String newest = names.get(1);
    return List.of(
        Set.of(),
        Set.of("0123456789abcdef"),
        Set.of(older, "0123456789abcdef"),
        Set.of(older, newest),
        Set.of(newest),
        Set.of("root-1-" + older),
        Set.of("*"));
  }

  private KeyStoreFile file(String name, KeyStoreForm form) {
    return new KeyStoreFile(
        folder.resolve(name), form, CryptoBackend.configured(), KeyStoreKeysContract.QUICK);
  }

  private static char[] pin() {
    return "1234".toCharArray();
  }

  private static WrappedKey wrap(KeyProvider keys) {
    return keys.wrap(SecretBytes.copyOf(SEED), IntactKeys.PLACE);
  }

  private static byte[] unwrapped(KeyProvider keys, WrappedKey wrapped) {
    return keys.unwrap(wrapped, IntactKeys.PLACE).use(byte[]::clone);
  }

  private static ErrorCode refused(ThrowingCallable call) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    return failure.code();
  }
}
