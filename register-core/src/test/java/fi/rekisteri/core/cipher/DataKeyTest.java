package fi.rekisteri.core.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DataKeyTest {
  private static final byte[] ONES = ones();

  @Test
  @DisplayName("a destroyed key gives nothing more, and was wiped; control: it gave copies")
  void destroyedKeyGivesNothing() {
    DataKey key = DataKey.hmac(ONES);
    byte[] copy = key.getEncoded();
    assertThat(copy).isEqualTo(ONES);
    copy[0] = 9;
    assertThat(key.getEncoded()).isEqualTo(ONES);
    key.close();
    key.close();
    assertThat(key.isDestroyed()).isTrue();
    assertThatThrownBy(key::getEncoded).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("law 10: a key is neither printed nor serialised")
  void keyIsNeitherPrintedNorSerialised() throws Exception {
    DataKey key = DataKey.aes(ONES, 0, ONES.length);
    assertThat(key).hasToString("DataKey[***]");
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(key)).isInstanceOf(NotSerializableException.class);
    }
  }

  /**
   * One thread copies keys until each is refused, while another one closes them, for a second.
   * Where a copy of a key that is being wiped is given out, it is zeros, or begins with them: what
   * is sealed under zeros is open to everybody, and lost to its owner. A build of {@code DataKey}
   * that reads its mark before it copies fails here in the first few thousand keys.
   */
  @Test
  @DisplayName("S45.1 a key that is closed while in use is given out whole, or not at all")
  void keyClosedInUseIsGivenWhole() throws InterruptedException {
    SynchronousQueue<Optional<DataKey>> keys = new SynchronousQueue<>();
    Thread closer = new Thread(() -> closeEach(keys));
    closer.start();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    int torn = 0;
    while (torn == 0 && System.nanoTime() < until) {
      DataKey key = DataKey.aes(ONES, 0, ONES.length);
      keys.put(Optional.of(key));
      torn += tornCopies(key);
    }
    keys.put(Optional.empty());
    closer.join();
    assertThat(torn).as("copies that are not the key").isZero();
  }

  private static void closeEach(SynchronousQueue<Optional<DataKey>> keys) {
    try {
      for (Optional<DataKey> key = keys.take(); key.isPresent(); key = keys.take()) {
        key.get().close();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int tornCopies(DataKey key) {
    int torn = 0;
    try {
      while (true) {
        if (!Arrays.equals(key.getEncoded(), ONES)) {
          torn++;
        }
      }
    } catch (IllegalStateException closed) {
      return torn;
    }
  }

  private static byte[] ones() {
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 1);
    return ones;
  }
}
