package fi.rekisteri.core.crypto;

import java.nio.ByteBuffer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a password becomes a key: Argon2id (RFC 9106) with the least cost that OWASP advises. The
 * costs stand in the key file, so they may grow; the bounds refuse a file that asks for a weaker
 * guard or for more memory than a host should give to it.
 */
record Stretching(int memoryKiB, int iterations, int lanes, byte[] salt) {
  static final int SALT = 16;
  static final int LENGTH = 4 + 4 + 1 + SALT;
  private static final int LEAST_MEMORY_KIB = 19 * 1024;
  private static final int MOST_MEMORY_KIB = 256 * 1024;
  private static final int LEAST_ITERATIONS = 2;
  private static final int MOST_ITERATIONS = 16;
  private static final int MOST_LANES = 4;

  static Stretching advised(byte[] salt) {
    return new Stretching(LEAST_MEMORY_KIB, LEAST_ITERATIONS, 1, salt);
  }

  /** At least as dear as this one, and at least what is advised today; with a salt of its own. */
  Stretching renewed(byte[] newSalt) {
    Stretching advised = advised(newSalt);
    int memory = Math.max(memoryKiB, advised.memoryKiB);
    return new Stretching(memory, Math.max(iterations, advised.iterations), lanes, newSalt);
  }

  static Stretching read(ByteBuffer file) {
    int memoryKiB = file.getInt();
    int iterations = file.getInt();
    int lanes = file.get();
    byte[] salt = new byte[SALT];
    file.get(salt);
    return new Stretching(memoryKiB, iterations, lanes, salt);
  }

  void write(ByteBuffer file) {
    file.putInt(memoryKiB).putInt(iterations).put((byte) lanes).put(salt);
  }

  boolean isWithinBounds() {
    return memoryKiB >= LEAST_MEMORY_KIB
        && memoryKiB <= MOST_MEMORY_KIB
        && iterations >= LEAST_ITERATIONS
        && iterations <= MOST_ITERATIONS
        && lanes >= 1
        && lanes <= MOST_LANES;
  }

  /** Takes some tens of milliseconds on purpose. The caller wipes password and key. */
  byte[] keyOf(byte[] password) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKiB)
            .withIterations(iterations)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] key = new byte[RootKey.LENGTH];
    generator.generateBytes(password, key);
    return key;
  }
}
