package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form of the file, with a quick hash in the place of Argon2id, so that every byte can be
 * tried.
 */
class KeyFileFormatTest {
  private static final byte[] NAME = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final byte[] KEY = "the root key has thirty-two byte".getBytes();

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 a key file is read back, and is as long as its description says")
  void fileIsReadBack(CryptoBackend backend) {
    byte[] file = file(backend);
    assertThat(file).hasSize(107).startsWith("REKIKEY".getBytes());
    KeyFileFormat.Content content = read(backend, file).orElseThrow();
    assertThat(content.name()).isEqualTo(NAME);
    assertThat(content.key()).isEqualTo(KEY);
    assertThat(content).hasToString("Content[***]");
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 a key file with any bit changed is refused")
  void changedFileIsRefused(CryptoBackend backend) {
    byte[] file = file(backend);
    for (int bit = 0; bit < file.length * 8; bit++) {
      byte[] changed = file.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(read(backend, changed)).as("bit %d", bit).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 a key file that was cut or lengthened is refused")
  void cutFileIsRefused(CryptoBackend backend) {
    byte[] file = file(backend);
    for (int length = 0; length < 300; length++) {
      assertThat(read(backend, Arrays.copyOf(file, length)).isPresent())
          .as("%d bytes", length)
          .isEqualTo(length == file.length);
    }
  }

  @Test
  @DisplayName("S45.2 a key file may not ask for a weaker password guard, nor for all memory")
  void costsOutsideBoundsAreRefused() {
    byte[] salt = new byte[16];
    assertThat(Stretching.advised(salt).isWithinBounds()).isTrue();
    assertThat(new Stretching(19 * 1024 - 1, 2, 1, salt).isWithinBounds()).isFalse();
    assertThat(new Stretching(1 << 30, 2, 1, salt).isWithinBounds()).isFalse();
    assertThat(new Stretching(19 * 1024, 1, 1, salt).isWithinBounds()).isFalse();
    assertThat(new Stretching(19 * 1024, 1 << 30, 1, salt).isWithinBounds()).isFalse();
    assertThat(new Stretching(19 * 1024, 2, 0, salt).isWithinBounds()).isFalse();
    assertThat(new Stretching(19 * 1024, 2, 5, salt).isWithinBounds()).isFalse();
  }

  @Test
  @DisplayName("S45.2 Argon2id gives the answer that OpenSSL gives")
  void argon2GivesKnownAnswer() {
    Stretching stretching = Stretching.advised("somesaltsomesalt".getBytes());
    assertThat(HexFormat.of().formatHex(stretching.keyOf("password".getBytes())))
        .isEqualTo("2b5dc4054886ec957ef59c73b661c54dd6fb274590b278f657c6d96aac8fa6d1");
  }

  private static byte[] file(CryptoBackend backend) {
    return new KeyFileFormat(backend)
        .write(
            new KeyFileFormat.Content(NAME, KEY),
            Stretching.advised(new byte[Stretching.SALT]),
            KeyFileFormatTest::quickly);
  }

  private static Optional<KeyFileFormat.Content> read(CryptoBackend backend, byte[] file) {
    return new KeyFileFormat(backend).read(file, KeyFileFormatTest::quickly);
  }

  private static byte[] quickly(Stretching stretching) {
    try {
      ByteBuffer costs = ByteBuffer.allocate(Stretching.LENGTH);
      stretching.write(costs);
      return MessageDigest.getInstance("SHA-256").digest(costs.array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
