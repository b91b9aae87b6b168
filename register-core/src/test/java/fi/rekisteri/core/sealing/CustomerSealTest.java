package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerSealTest {
  private static Sealing open(CryptoBackend backend) {
    return Sealing.open("reg", InMemoryKeys.random(), new KeyRows(), backend);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName(
      "S45.1 values of every length come back, and the blob tells their length only roughly")
  void everyLengthComesBack(CryptoBackend backend) {
    try (CustomerSeal seal = open(backend).newCustomer(CustomerId.random())) {
      for (int length = 0; length < 100; length++) {
        byte[] value = backend.random(length);
        byte[] blob = seal.seal("name", "", value);
        assertThat(seal.open("name", "", blob)).isEqualTo(value);
        assertThat(blob).startsWith(0xE1, 0x01).hasSize(34 + (length + 2 + 15) / 16 * 16);
      }
      byte[] padding = {(byte) 0x80, 0, 0, (byte) 0x80, 0};
      assertThat(seal.open("name", "", seal.seal("name", "", padding))).isEqualTo(padding);
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 a value of 1 MiB is sealed, a longer one is refused with its field's name")
  void longValueIsRefused(CryptoBackend backend) {
    try (CustomerSeal seal = open(backend).newCustomer(CustomerId.random())) {
      byte[] longest = backend.random(1 << 20);
      assertThat(seal.open("name", "", seal.seal("name", "", longest))).isEqualTo(longest);
      byte[] tooLong = new byte[(1 << 20) + 1];
      assertThat(Expect.refusal(ErrorCode.INVALID_TEXT, () -> seal.seal("biography", "", tooLong)))
          .contains("biography");
    }
  }

  @Test
  @DisplayName("S45.1 one call draws the nonces of all values")
  void noncesAreDrawnAtOnce() {
    AtomicInteger draws = new AtomicInteger();
    SecureRandom counting =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            draws.incrementAndGet();
            super.nextBytes(bytes);
          }
        };
    try (CustomerSeal seal =
        open(CryptoBackend.jdk().withRandom(counting)).newCustomer(CustomerId.random())) {
      draws.set(0);
      Slot slot = new Slot("name", "", new byte[5]);
      assertThat(seal.sealAll(List.of(slot, slot, slot, slot))).hasSize(4);
      assertThat(draws).hasValue(1);
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 no nonce appears twice in 100 000 sealed values, no blob in two sealings")
  void noncesAreUnique(CryptoBackend backend) {
    Set<ByteBuffer> nonces = new HashSet<>();
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      slots.add(new Slot("name", "", new byte[1]));
    }
    try (CustomerSeal seal = open(backend).newCustomer(CustomerId.random())) {
      for (int i = 0; i < 1000; i++) {
        for (byte[] blob : seal.sealAll(slots)) {
          nonces.add(ByteBuffer.wrap(Arrays.copyOfRange(blob, Gcm.HEADER, Gcm.BODY)));
        }
      }
    }
    assertThat(nonces).hasSize(100_000);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 four threads seal and open at once, each for customers of its own")
  void threadsDoNotDisturbEachOther(CryptoBackend backend) throws Exception {
    Sealing sealing = open(backend);
    List<Callable<Integer>> workers = new ArrayList<>();
    for (int worker = 0; worker < 4; worker++) {
      byte mark = (byte) worker;
      workers.add(() -> sealAndOpen(sealing, mark));
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<Integer> done : pool.invokeAll(workers)) {
        assertThat(done.get()).isEqualTo(300);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static int sealAndOpen(Sealing sealing, byte mark) {
    int right = 0;
    for (int i = 0; i < 300; i++) {
      byte[] value = {mark, (byte) i};
      CustomerId customer = CustomerId.random();
      try (CustomerSeal seal = sealing.newCustomer(customer);
          CustomerSeal again = sealing.of(customer, seal.key())) {
        byte[] opened = again.open("a", "", seal.seal("a", "", value));
        right += Arrays.equals(value, opened) ? 1 : 0;
      }
    }
    return right;
  }

  @Test
  @DisplayName("S45.1 a seal refuses every thread but its own, and goes on working for that one")
  void anotherThreadIsRefused() throws InterruptedException {
    CustomerSeal seal = open(CryptoBackend.jdk()).newCustomer(CustomerId.random());
    byte[] blob = seal.seal("a", "", new byte[] {7});
    List<ThrowingCallable> calls =
        List.of(() -> seal.seal("a", "", new byte[1]), () -> seal.open("a", "", blob), seal::close);
    for (ThrowingCallable call : calls) {
      assertThat(failureElsewhere(call))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another thread");
    }
    assertThat(seal.open("a", "", blob)).containsExactly(7);
    seal.close();
    assertThatThrownBy(() -> seal.open("a", "", blob)).hasMessageContaining("closed");
  }

  private static Throwable failureElsewhere(ThrowingCallable call) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread other = new Thread(() -> failure.set(catchThrowable(call)));
    other.start();
    other.join();
    return failure.get();
  }

  @Test
  @DisplayName("S45.1 a field path that could be taken for an element is refused")
  void ambiguousPathIsRefused() {
    try (CustomerSeal seal = open(CryptoBackend.jdk()).newCustomer(CustomerId.random())) {
      assertThatThrownBy(() -> seal.seal("phone#7", "", new byte[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
