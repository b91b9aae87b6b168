package fi.rekisteri.core.credential;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The computation itself; a test counts how often it is asked. */
@FunctionalInterface
interface Argon2 {
  /** Bytes of the result. */
  int LENGTH = 32;

  /** Argon2id, version 19 (RFC 9106). Takes some tens of milliseconds on purpose. */
  byte[] compute(HashCost cost, byte[] salt, byte[] secret, byte[] password);

  /** Bouncy Castle's. */
  static byte[] id(HashCost cost, byte[] salt, byte[] secret, byte[] password) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKiB())
            .withIterations(cost.iterations())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .withSecret(secret)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] hash = new byte[LENGTH];
    generator.generateBytes(password, hash);
    parameters.clear();
    return hash;
  }
}
