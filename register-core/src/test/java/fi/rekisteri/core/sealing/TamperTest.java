package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import fi.rekisteri.store.SealedKey;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TamperTest {
  private static final CustomerId CUSTOMER = CustomerId.random();
  private static final Slot PLACE = new Slot("email", "e1", "maija@example.fi".getBytes());

  private static Sealing open(CryptoBackend backend) {
    return Sealing.open("reg", InMemoryKeys.random(), new KeyRows(), backend);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 a sealed value with any bit changed does not open")
  void changedBitIsNoticed(CryptoBackend backend) {
    CustomerSeal seal = open(backend).newCustomer(CUSTOMER);
    byte[] blob = seal.seal(PLACE.field(), PLACE.element(), PLACE.plain());
    for (int bit = 0; bit < blob.length * 8; bit++) {
      byte[] changed = flipped(blob, bit);
      if (bit < 16) {
        Expect.refusal(ErrorCode.UNSUPPORTED_FORMAT, () -> seal.open("email", "e1", changed));
      } else {
        Expect.notOpened(seal, PLACE, changed);
      }
    }
    assertThat(seal.open("email", "e1", blob)).as("control").isEqualTo(PLACE.plain());
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 a sealed value that was cut or lengthened does not open")
  void changedLengthIsNoticed(CryptoBackend backend) {
    CustomerSeal seal = open(backend).newCustomer(CUSTOMER);
    byte[] blob = seal.seal(PLACE.field(), PLACE.element(), PLACE.plain());
    for (int length = 0; length < blob.length + 64; length++) {
      if (length != blob.length) {
        Expect.notOpened(seal, PLACE, Arrays.copyOf(blob, length));
        byte[] tail = Arrays.copyOfRange(blob, blob.length - Math.min(length, 16), blob.length);
        byte[] withTag = Arrays.copyOf(blob, length);
        System.arraycopy(tail, 0, withTag, length - tail.length, tail.length);
        if (length >= 18) {
          Expect.notOpened(seal, PLACE, withTag);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 every other format or suite is refused by name, plaintext above all")
  void otherFormatIsRefused(CryptoBackend backend) {
    CustomerSeal seal = open(backend).newCustomer(CUSTOMER);
    byte[] blob = seal.seal(PLACE.field(), PLACE.element(), PLACE.plain());
    for (int value = 0; value < 256; value++) {
      byte[] format = blob.clone();
      format[0] = (byte) value;
      byte[] suite = blob.clone();
      suite[1] = (byte) value;
      if (format[0] != blob[0]) {
        Expect.refusal(ErrorCode.UNSUPPORTED_FORMAT, () -> seal.open("email", "e1", format));
      }
      if (suite[1] != blob[1]) {
        Expect.refusal(ErrorCode.UNSUPPORTED_FORMAT, () -> seal.open("email", "e1", suite));
      }
    }
    Expect.refusal(
        ErrorCode.UNSUPPORTED_FORMAT, () -> seal.open("email", "e1", "maija@x.fi".getBytes()));
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 a customer's key with any bit changed opens nothing")
  void changedKeyIsNoticed(CryptoBackend backend) {
    Sealing sealing = open(backend);
    CustomerSeal seal = sealing.newCustomer(CUSTOMER);
    byte[] blob = seal.seal(PLACE.field(), PLACE.element(), PLACE.plain());
    SealedKey key = seal.key();
    assertThat(key.wrapped()).hasSize(98).startsWith(0xC1, 0x01, 0, 0, 0, 1);
    for (int bit = 0; bit < 98 * 8; bit++) {
      SealedKey changed = new SealedKey(key.keyId(), 1, flipped(key.wrapped(), bit));
      CustomerSeal wrong = sealing.of(CUSTOMER, changed);
      ErrorCode code = bit < 16 ? ErrorCode.UNSUPPORTED_FORMAT : ErrorCode.DECRYPTION_FAILED;
      Expect.refusal(code, () -> wrong.open("email", "e1", blob));
      wrong.close();
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 a customer's key that was cut, renamed or moved opens and seals nothing")
  void cutKeyIsNoticed(CryptoBackend backend) {
    Sealing sealing = open(backend);
    CustomerSeal seal = sealing.newCustomer(CUSTOMER);
    byte[] blob = seal.seal(PLACE.field(), PLACE.element(), PLACE.plain());
    SealedKey key = seal.key();
    for (int length = 0; length < 200; length++) {
      SealedKey cut = new SealedKey(key.keyId(), 1, Arrays.copyOf(key.wrapped(), length));
      if (length != 98) {
        Expect.notOpened(sealing.of(CUSTOMER, cut), PLACE, blob);
      }
    }
    CustomerSeal renamed = sealing.of(CUSTOMER, new SealedKey(key.keyId() + 1, 1, key.wrapped()));
    Expect.refusal(ErrorCode.DECRYPTION_FAILED, () -> renamed.seal("email", "e1", new byte[1]));
    CustomerSeal moved = sealing.of(CustomerId.random(), key);
    Expect.refusal(ErrorCode.DECRYPTION_FAILED, () -> moved.seal("email", "e1", new byte[1]));
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 random bytes never give anything but a coded refusal")
  void randomBytesAreRefused(CryptoBackend backend) {
    long seed = new Random().nextLong();
    RandomGenerator random = new Random(seed);
    CustomerSeal seal = open(backend).newCustomer(CUSTOMER);
    for (int i = 0; i < 5000; i++) {
      byte[] bytes = new byte[random.nextInt(150)];
      random.nextBytes(bytes);
      if (bytes.length > 6 && i % 2 == 0) {
        System.arraycopy(Blobs.valueHeader(seal.key().keyId()), 0, bytes, 0, 6);
      }
      try {
        seal.open("email", "e1", bytes);
        throw new AssertionError("seed " + seed + ": random bytes opened");
      } catch (SealingException expected) {
        assertThat(expected).as("seed %d", seed).hasNoCause();
      }
    }
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    changed[bit / 8] ^= (byte) (1 << bit % 8);
    return changed;
  }
}
