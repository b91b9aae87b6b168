package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files, paths and passwords as they come by mistake or malice, for each kind of file alike. */
class StrangeKeyFilesTest {
  private static final String PASSWORD = "Correct horse 1";
  private static final KeyContext PLACE = new KeyContext("reg", KeyPurpose.CUSTOMER_KEYS, 1);

  @TempDir Path folder;

  enum Kind {
    KEY_FILE,
    PKCS12,
    BCFKS;

    KeyProvider open(Path path, char[] password) {
      return this == KEY_FILE
          ? KeyFile.open(path, password)
          : KeyStoreKeys.open(at(path), password);
    }

    KeyProvider create(Path path, char[] password) {
      return this == KEY_FILE
          ? KeyFile.create(path, password)
          : KeyStoreKeys.create(at(path), password);
    }

    private KeyStoreFile at(Path path) {
      KeyStoreForm form = KeyStoreForm.valueOf(name());
      CryptoBackend backend = CryptoBackend.configured();
      return new KeyStoreFile(path, form, backend, KeyStoreKeysContract.QUICK);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @DisplayName("S45.2 a wrong password and any other content are refused in the same words")
  void wrongPasswordsAndContentsAreAlike(Kind kind) throws IOException {
    Path path = folder.resolve("register.keys");
    kind.create(path, PASSWORD.toCharArray()).close();
    List<String> told = new ArrayList<>();
    for (String wrong :
        List.of("correct horse 1", "Correct horse ", PASSWORD + " ", "Correct horse 1\0", "x")) {
      assumeWritable(kind, wrong, () -> told.add(invalid(kind, path, wrong)));
    }
    byte[] whole = Files.readAllBytes(path);
    for (byte[] content :
        List.of(
            new byte[0],
            Arrays.copyOf(whole, 1),
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, whole.length - 1),
            Arrays.copyOf(whole, 2 << 20),
            Files.readAllBytes(Path.of("pom.xml")))) {
      Files.write(path, content);
      told.add(invalid(kind, path, PASSWORD));
    }
    assertThat(told).hasSizeGreaterThan(9);
    assertThat(told.stream().distinct()).hasSize(1);
    assertThat(told.get(0)).doesNotContainIgnoringCase("correct horse");
  }

  /** PKCS#12 has no password with a control character: a mistake of the program. */
  private static void assumeWritable(Kind kind, String password, Runnable then) {
    if (kind != Kind.PKCS12 || password.chars().allMatch(c -> c >= ' ')) {
      then.run();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @DisplayName("S45.2 a missing file, a directory and a device are not at hand, and are not read")
  void whatIsNoFileIsTold(Kind kind) throws IOException {
    Path nowhere = folder.resolve("nowhere");
    assertThat(unavailable(kind, nowhere)).contains("does not exist");
    assertThat(unavailable(kind, folder)).contains("is a directory or a device");
    Path zeros = Path.of("/dev/zero");
    assumeTrue(Files.exists(zeros), "no device without an end");
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> unavailable(kind, zeros)))
        .contains("is a directory or a device");
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), nowhere);
    assertThat(unavailable(kind, dangling)).contains("does not exist");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @DisplayName("S45.2 a seed of another register does not unwrap, nor one of another key file")
  void seedOfAnotherRegisterDoesNotUnwrap(Kind kind) {
    char[] password = PASSWORD.toCharArray();
    KeyProvider keys = kind.create(folder.resolve("one.keys"), password);
    KeyProvider others = kind.create(folder.resolve("other.keys"), password);
    WrappedKey wrapped = keys.wrap(SecretBytes.copyOf(new byte[32]), PLACE);
    KeyContext elsewhere = new KeyContext("reg2", PLACE.purpose(), PLACE.epoch());
    assertThat(refused(() -> keys.unwrap(wrapped, elsewhere)).code())
        .isEqualTo(ErrorCode.DECRYPTION_FAILED);
    assertThat(refused(() -> others.unwrap(wrapped, PLACE)).code())
        .isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    assertThat(others.holds(wrapped)).isFalse();
    assertThat(keys.unwrap(wrapped, PLACE).use(byte[]::clone)).as("control").hasSize(32);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"KEY_FILE", "BCFKS"})
  @DisplayName("S45.2 passwords of any letters open; an ä of two characters is another password")
  void otherLettersAreNotMixedUp(Kind kind) {
    Path path = folder.resolve("register.keys");
    kind.create(path, "Sämpylä 🐎 привет 密码".toCharArray()).close();
    kind.open(path, "Sämpylä 🐎 привет 密码".toCharArray()).close();
    for (String other :
        List.of("Sa\u0308mpyla\u0308 🐎 привет 密码", "S?mpyl? ? ?????? ??", "Sampyla  ")) {
      invalid(kind, path, other);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @DisplayName("S45.2 half of a surrogate pair is no password: it would be as good as another half")
  void halfOfAPairIsRefused(Kind kind) {
    Path path = folder.resolve("register.keys");
    for (char[] cut : List.of("a\uD83D".toCharArray(), "\uDC0Eb".toCharArray(), new char[0])) {
      assertThatThrownBy(() -> kind.create(path, cut)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(path).doesNotExist();
  }

  private static String invalid(Kind kind, Path path, String password) {
    SealingException failure = refused(() -> kind.open(path, password.toCharArray()));
    assertThat(failure.code()).isEqualTo(ErrorCode.KEY_FILE_INVALID);
    return failure.getMessage();
  }

  private static String unavailable(Kind kind, Path path) {
    SealingException failure = refused(() -> kind.open(path, PASSWORD.toCharArray()));
    assertThat(failure.code()).isEqualTo(ErrorCode.KEY_UNAVAILABLE);
    return failure.getMessage();
  }

  private static SealingException refused(ThrowingCallable call) {
    SealingException failure = catchThrowableOfType(SealingException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    return failure;
  }
}
