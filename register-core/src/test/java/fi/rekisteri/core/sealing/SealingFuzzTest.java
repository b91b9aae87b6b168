package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.Fuzz;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import fi.rekisteri.store.SealedKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged bytes for whatever the sealing reads; {@code FuzzTest} holds the controls. */
class SealingFuzzTest {
  private static final CustomerId CUSTOMER = CustomerId.random();
  private static final byte[] VALUE = "maija@example.fi".getBytes();

  private static Sealing open(CryptoBackend backend) {
    return Sealing.open("reg", InMemoryKeys.random(), new KeyRows(), backend);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 damaged sealed values give nothing but the two declared refusals")
  void damagedValueIsRefused(CryptoBackend backend) {
    Sealing sealing = open(backend);
    CustomerSeal seal = sealing.newCustomer(CUSTOMER);
    List<byte[]> valid = new ArrayList<>();
    for (int length : new int[] {0, 14, 16, 200}) {
      valid.add(seal.seal("email", "", Arrays.copyOf(VALUE, length)));
      valid.add(seal.seal("email", "", Arrays.copyOf(VALUE, length)));
      valid.add(seal.seal("email", "2", Arrays.copyOf(VALUE, length)));
      valid.add(sealing.newCustomer(CUSTOMER).seal("email", "", VALUE));
    }
    int opened =
        Fuzz.of(valid)
            .run(
                20_000,
                input -> seal.open("email", "", input),
                refused(ErrorCode.DECRYPTION_FAILED, ErrorCode.UNSUPPORTED_FORMAT));
    assertThat(opened).isZero();
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 damaged customers' keys give nothing but the declared refusals")
  void damagedCustomerKeyIsRefused(CryptoBackend backend) {
    Sealing sealing = open(backend);
    CustomerSeal seal = sealing.newCustomer(CUSTOMER);
    byte[] blob = seal.seal("email", "", VALUE);
    int keyId = seal.key().keyId();
    List<byte[]> valid =
        List.of(seal.key().wrapped(), sealing.newCustomer(CUSTOMER).key().wrapped());
    int opened =
        Fuzz.of(valid)
            .run(
                10_000,
                input -> {
                  try (CustomerSeal damaged =
                      sealing.of(CUSTOMER, new SealedKey(keyId, epoch(input), input))) {
                    damaged.open("email", "", blob);
                  }
                },
                refused(
                    ErrorCode.DECRYPTION_FAILED,
                    ErrorCode.UNSUPPORTED_FORMAT,
                    ErrorCode.KEY_UNAVAILABLE));
    assertThat(opened).isZero();
  }

  /** The epoch that the bytes tell, as a row that was changed together with them would. */
  private static int epoch(byte[] wrapped) {
    return wrapped.length < 6 || wrapped[5] % 2 == 0 ? 1 : ByteBuffer.wrap(wrapped).getInt(2);
  }

  @Test
  @DisplayName("S45.4 a damaged frame gives a value that is a part of it, or none")
  void damagedFrameIsBorne() {
    List<byte[]> valid = new ArrayList<>();
    for (int length : new int[] {0, 1, 14, 15, 60}) {
      byte[] frame = new byte[Frame.lengthFor(length)];
      Frame.write(new byte[length], frame, 0);
      valid.add(frame);
    }
    int read =
        Fuzz.of(valid)
            .run(
                20_000,
                input -> {
                  byte[] frame = Arrays.copyOf(input, Math.max(input.length, Frame.BLOCK));
                  Frame.isKnown(frame);
                  byte[] plain = Frame.read(frame).orElseThrow(IllegalStateException::new);
                  assertThat(Arrays.equals(plain, 0, plain.length, frame, 1, 1 + plain.length))
                      .isTrue();
                },
                thrown -> thrown.getClass() == IllegalStateException.class);
    assertThat(read).as("control: some are readable").isPositive();
  }

  private static Predicate<Throwable> refused(ErrorCode... codes) {
    Set<ErrorCode> declared = Set.of(codes);
    return thrown ->
        thrown instanceof SealingException refusal
            && thrown.getCause() == null
            && declared.contains(refusal.code());
  }
}
