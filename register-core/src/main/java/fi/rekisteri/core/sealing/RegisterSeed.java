package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Hkdf;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An unwrapped key of the register: nothing is sealed under it, only derived from it. What wraps
 * customers' keys is derived once, and lives as long as the seed.
 */
final class RegisterSeed implements AutoCloseable {
  static final int LENGTH = 32;
  private static final int CHECK = 16;

  private final CryptoBackend backend;
  private final AssociatedData register;
  private final KeyContext context;
  private final DataKey seed;
  private @Nullable DataKey wrappingKey;

  RegisterSeed(CryptoBackend backend, KeyContext context, byte[] bytes) {
    this.backend = backend;
    this.register = AssociatedData.of(context.registerId());
    this.context = context;
    this.seed = DataKey.hmac(bytes);
  }

  KeyContext context() {
    return context;
  }

  /** Tells the right seed from a wrong one before any data is touched. */
  byte[] check() {
    return Hkdf.expand(backend, seed, derived("check"), CHECK);
  }

  /** The key that wraps the customers' keys. */
  synchronized DataKey wrappingKey() {
    DataKey derived = wrappingKey;
    if (derived == null) {
      byte[] key = Hkdf.expand(backend, seed, derived("wrap"), LENGTH);
      try {
        derived = DataKey.aes(key, 0, key.length);
      } finally {
        Arrays.fill(key, (byte) 0);
      }
      wrappingKey = derived;
    }
    return derived;
  }

  /** The key of one search index. */
  DataKey indexKey(String index, int normaliser) {
    byte[] key = Hkdf.expand(backend, seed, register.searchIndex(index, normaliser), LENGTH);
    try {
      return DataKey.hmac(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private byte[] derived(String use) {
    return register.derived(use, number(context.purpose()), context.epoch());
  }

  /** Not the ordinal: a reordered enum must not change what is derived. */
  private static int number(KeyPurpose purpose) {
    return switch (purpose) {
      case CUSTOMER_KEYS -> 1;
      case SEARCH_INDEX -> 2;
    };
  }

  @Override
  public synchronized void close() {
    seed.close();
    if (wrappingKey != null) {
      wrappingKey.close();
    }
  }

  @Override
  public String toString() {
    return "RegisterSeed[***]";
  }
}
