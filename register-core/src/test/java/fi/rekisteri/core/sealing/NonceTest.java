package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One value sealed over and over under one key. Of each nonce and each ciphertext 8 bytes are
 * compared: among a million they are alike by chance once in 37 million runs.
 */
class NonceTest {
  private static final int AT_ONCE = 1000;
  private static final List<Slot> SLOTS =
      Collections.nCopies(AT_ONCE, new Slot("email", "", "maija@example.fi".getBytes()));

  /** What was seen twice. */
  private record Repeated(int nonces, int ciphertexts) {}

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName(
      "S45.1 a million seals of one value under one key never repeat a nonce or ciphertext")
  void nothingIsRepeated(CryptoBackend backend) {
    boolean slow = backend.toString().contains("BC"); // the nonces come from the same source
    assertThat(repeated(backend, slow ? 200 : 1000)).isEqualTo(new Repeated(0, 0));
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 control: random bytes that repeat themselves after a while are noticed")
  void repeatingRandomIsNoticed(CryptoBackend backend) {
    Repeated repeated = repeated(backend.withRandom(new Repeating()), 2);
    assertThat(repeated).isEqualTo(new Repeated(AT_ONCE, AT_ONCE));
  }

  private static Repeated repeated(CryptoBackend backend, int rounds) {
    long[] nonces = new long[rounds * AT_ONCE];
    long[] bodies = new long[rounds * AT_ONCE];
    Sealing sealing = Sealing.open("reg", InMemoryKeys.random(), new KeyRows(), backend);
    try (CustomerSeal seal = sealing.newCustomer(CustomerId.random())) {
      int count = 0;
      for (int round = 0; round < rounds; round++) {
        for (byte[] blob : seal.sealAll(SLOTS)) {
          ByteBuffer bytes = ByteBuffer.wrap(blob);
          nonces[count] = bytes.getLong(Gcm.HEADER + Gcm.NONCE - Long.BYTES);
          bodies[count++] = bytes.getLong(Gcm.BODY);
        }
      }
    }
    return new Repeated(repeated(nonces), repeated(bodies));
  }

  private static int repeated(long[] seen) {
    Arrays.sort(seen);
    int repeated = 0;
    for (int i = 1; i < seen.length; i++) {
      repeated += seen[i] == seen[i - 1] ? 1 : 0;
    }
    return repeated;
  }

  /** Gives the same bytes for each draw of the same length, and different ones within a draw. */
  private static final class Repeating extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        int nonce = i / Gcm.NONCE;
        bytes[i] = (byte) (i == 0 ? 1 : i % Gcm.NONCE == Gcm.NONCE - 1 ? nonce : nonce >> 8);
      }
    }
  }
}
