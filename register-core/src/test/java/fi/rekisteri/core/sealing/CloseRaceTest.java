package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.error.SealingException;
import fi.rekisteri.store.SealedKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CloseRaceTest {
  private static final EmailAddress MAIL = EmailAddress.of("a@example.fi");

  private final CryptoBackend backend = CryptoBackend.jdk();
  private final InMemoryKeys keys = InMemoryKeys.random();
  private final KeyRows rows = new KeyRows();
  private final Sealing witness = open();

  private record Made(CustomerId id, SealedKey key, byte[] blob, byte[] tag) {}

  @Test
  @DisplayName("S45.1 what was sealed while the sealing was being closed opens again, and is found")
  void whatWasSealedWhileClosingOpensAgain() throws InterruptedException {
    long seed = System.nanoTime();
    RandomGenerator random = new Random(seed);
    byte[] tag = tag(witness);
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1500);
    for (int round = 0; System.nanoTime() < until; round++) {
      List<Made> made = madeWhileClosing(random.nextInt(40_000));
      for (Made one : made.subList(Math.max(0, made.size() - 3), made.size())) {
        assertThat(opens(one)).as("seed %d, round %d", seed, round).isTrue();
        assertThat(Arrays.equals(one.tag(), tag)).as("seed %d, round %d", seed, round).isTrue();
      }
    }
  }

  /**
   * What a thread sealed until the sealing was closed under its hands, after so many nanoseconds.
   */
  private List<Made> madeWhileClosing(long nanos) throws InterruptedException {
    Sealing sealing = open();
    List<Made> made = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    Thread writer = new Thread(() -> sealUntilClosed(sealing, made, begun));
    writer.start();
    begun.await();
    long until = System.nanoTime() + nanos;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    sealing.close();
    writer.join();
    return made;
  }

  private static void sealUntilClosed(Sealing sealing, List<Made> made, CountDownLatch begun) {
    try {
      while (true) {
        CustomerId id = CustomerId.random();
        try (CustomerSeal seal = sealing.newCustomer(id)) {
          byte[] blob = seal.seal("name", "", new byte[3]);
          made.add(new Made(id, seal.key(), blob, tag(sealing)));
        }
        begun.countDown();
      }
    } catch (IllegalStateException closed) {
      begun.countDown();
    }
  }

  private boolean opens(Made one) {
    try (CustomerSeal seal = witness.of(one.id(), one.key())) {
      return seal.open("name", "", one.blob()).length == 3;
    } catch (SealingException lost) {
      return false;
    }
  }

  private static byte[] tag(Sealing sealing) {
    return sealing.tags().tag(CustomerSearch.BY_EMAIL, MAIL).tag();
  }

  private Sealing open() {
    return Sealing.open("r", keys, rows, backend);
  }
}
