package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.SealedKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
  private static final CustomerId CUSTOMER = CustomerId.random();
  private static final byte[] VALUE = "maija@example.fi".getBytes();

  private static Sealing open(String register, CryptoBackend backend) {
    return Sealing.open(register, InMemoryKeys.random(), new KeyRows(), backend);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 whatever is wrong with a sealed value, its refusal reads the same: no oracle")
  void refusalsTellNothing(CryptoBackend backend) {
    Sealing sealing = open("reg", backend);
    CustomerSeal seal = sealing.newCustomer(CUSTOMER);
    byte[] blob = seal.seal("email", "e1", VALUE);
    Set<String> messages = new HashSet<>();
    for (byte[] wrong :
        new byte[][] {
          changed(blob, 2), // another key's id
          changed(blob, 6), // the nonce
          changed(blob, 18), // the codec byte of the frame
          changed(blob, blob.length - 17), // the padding of the frame
          changed(blob, blob.length - 1), // the tag
          new byte[0],
          Arrays.copyOf(blob, 1),
          Arrays.copyOf(blob, blob.length - 16),
          Arrays.copyOf(blob, blob.length + 16),
          Arrays.copyOf(blob, 10 << 20),
          seal.seal("email", "e2", VALUE),
          seal.seal("name", "e1", VALUE),
          sealing.newCustomer(CUSTOMER).seal("email", "e1", VALUE),
          sealing.newCustomer(CustomerId.random()).seal("email", "e1", VALUE),
          open("reg", backend).newCustomer(CUSTOMER).seal("email", "e1", VALUE),
          open("other", backend).newCustomer(CUSTOMER).seal("email", "e1", VALUE)
        }) {
      messages.add(
          Expect.refusal(ErrorCode.DECRYPTION_FAILED, () -> seal.open("email", "e1", wrong)));
    }
    assertThat(messages).hasSize(1);
    assertThat(seal.open("email", "e1", blob)).as("nothing was lost").isEqualTo(VALUE);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 whatever is wrong with a customer's key, its refusal reads the same")
  void refusalsOfKeysTellNothing(CryptoBackend backend) {
    Sealing sealing = open("reg", backend);
    CustomerSeal seal = sealing.newCustomer(CUSTOMER);
    byte[] blob = seal.seal("email", "", VALUE);
    byte[] key = seal.key().wrapped();
    Set<String> messages = new HashSet<>();
    for (byte[] wrong :
        new byte[][] {
          changed(key, 5), // the epoch
          changed(key, 6), // the nonce
          changed(key, 20), // the key
          changed(key, key.length - 1), // the tag
          new byte[0],
          Arrays.copyOf(key, key.length - 1),
          Arrays.copyOf(key, 10 << 20),
          sealing.newCustomer(CUSTOMER).key().wrapped(),
          open("reg", backend).newCustomer(CUSTOMER).key().wrapped()
        }) {
      SealedKey sealed = new SealedKey(seal.key().keyId(), 1, wrong);
      messages.add(
          Expect.refusal(
              ErrorCode.DECRYPTION_FAILED,
              () -> sealing.of(CUSTOMER, sealed).open("email", "", blob)));
    }
    assertThat(messages).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 every other format or suite of a customer's key is refused by name")
  void otherFormatOfKeyIsRefused(CryptoBackend backend) {
    Sealing sealing = open("reg", backend);
    CustomerSeal seal = sealing.newCustomer(CUSTOMER);
    byte[] blob = seal.seal("email", "", VALUE);
    int refused = 0;
    for (int at = 0; at < 2; at++) {
      for (int value = 0; value < 256; value++) {
        byte[] wrapped = seal.key().wrapped().clone();
        wrapped[at] = (byte) value;
        if (!Arrays.equals(wrapped, seal.key().wrapped())) {
          SealedKey other = new SealedKey(seal.key().keyId(), 1, wrapped);
          Expect.refusal(
              ErrorCode.UNSUPPORTED_FORMAT,
              () -> sealing.of(CUSTOMER, other).open("email", "", blob));
          refused++;
        }
      }
    }
    assertThat(refused).isEqualTo(2 * 255);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName(
      "S45.1 a value of 10 MB is refused with its field's name, and nothing of it is sealed")
  void hugeValueIsRefused(CryptoBackend backend) {
    CustomerSeal seal = open("reg", backend).newCustomer(CUSTOMER);
    assertThat(
            Expect.refusal(
                ErrorCode.INVALID_TEXT, () -> seal.seal("email", "", new byte[10 << 20])))
        .contains("email");
    byte[] huge = Arrays.copyOf(seal.seal("email", "", VALUE), 10 << 20);
    Expect.notOpened(seal, new Slot("email", "", VALUE), huge);
    assertThat(seal.open("email", "", seal.seal("email", "", VALUE))).isEqualTo(VALUE);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 an empty value is a value, comes back empty, and looks like a short one")
  void emptyValueIsAValue(CryptoBackend backend) {
    CustomerSeal seal = open("reg", backend).newCustomer(CUSTOMER);
    byte[] empty = seal.seal("email", "", new byte[0]);
    assertThat(seal.open("email", "", empty)).isEmpty();
    assertThat(empty).hasSameSizeAs(seal.seal("email", "", new byte[14]));
    assertThat(empty).isNotEqualTo(seal.seal("email", "", new byte[0]));
    for (int zeros = 1; zeros < 14; zeros++) {
      byte[] opened = seal.open("email", "", seal.seal("email", "", new byte[zeros]));
      assertThat(opened).as("zeros are no padding").hasSize(zeros);
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 no value at all is the caller's mistake, and costs the others nothing")
  void missingValueIsRefused(CryptoBackend backend) {
    CustomerSeal seal = open("reg", backend).newCustomer(CUSTOMER);
    byte[] before = seal.seal("email", "", VALUE);
    UnaryOperator<byte[]> sealed = value -> seal.seal("email", "", value);
    assertThatThrownBy(() -> sealed.apply(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> seal.open("email", "", sealed.apply(null)))
        .isInstanceOf(NullPointerException.class);
    assertThat(seal.open("email", "", before)).isEqualTo(VALUE);
    assertThat(seal.open("email", "", sealed.apply(VALUE))).isEqualTo(VALUE);
  }

  private static byte[] changed(byte[] blob, int at) {
    byte[] changed = blob.clone();
    changed[at] ^= 1;
    return changed;
  }
}
