package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes, wraps and unwraps the register's seeds. */
record Seeds(String registerId, KeyProvider provider, CryptoBackend backend) {
  private static final int FIRST = 1;

  /**
   * The register's key ring, its first keys made where there are none. A key is stored before it is
   * used, and what is used is what was read back: of two processes that open a new register at
   * once, both end with the keys of one.
   */
  KeyRing ringOf(RegisterKeys keys) {
    KeyRing ring = keys.ring();
    for (KeyPurpose purpose : KeyPurpose.values()) {
      if (!has(ring, purpose)) {
        boolean inUse = keys.isInUse(purpose);
        ring = keys.ring(); // again: another process may have opened it in between
        if (!has(ring, purpose)) {
          if (inUse) {
            throw Refusals.keysLost(registerId, purpose);
          }
          keys.addIfAbsent(create(purpose, FIRST));
          ring = keys.ring();
        }
      }
      if (!has(ring, purpose)) {
        throw new IllegalStateException("the storage lost the register key that was just added");
      }
    }
    return ring;
  }

  private static boolean has(KeyRing ring, KeyPurpose purpose) {
    return ring.keys().stream().anyMatch(key -> key.context().purpose() == purpose);
  }

  /** A new key of the register, wrapped by the provider's newest root key. */
  RegisterKey create(KeyPurpose purpose, int epoch) {
    KeyContext context = new KeyContext(registerId, purpose, epoch);
    byte[] bytes = backend.random(RegisterSeed.LENGTH);
    try (SecretBytes secret = SecretBytes.copyOf(bytes);
        RegisterSeed seed = new RegisterSeed(backend, context, bytes)) {
      return new RegisterKey(context, provider.wrap(secret, context), seed.check());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** The same key, wrapped by the provider's newest root key. */
  RegisterKey rewrap(RegisterKey key) {
    try (RegisterSeed proven = unwrap(key);
        SecretBytes secret = provider.unwrap(key.wrapped(), proven.context())) {
      return new RegisterKey(key.context(), provider.wrap(secret, proven.context()), key.check());
    }
  }

  /** All seeds of a ring; those that are open already are taken over, without asking anybody. */
  Map<KeyContext, RegisterSeed> open(KeyRing ring, Map<KeyContext, RegisterSeed> opened) {
    Map<KeyContext, RegisterSeed> seeds = new HashMap<>();
    boolean whole = false;
    try {
      for (RegisterKey key : ring.keys()) {
        RegisterSeed known = opened.get(key.context());
        boolean same = known != null && MessageDigest.isEqual(known.check(), key.check());
        seeds.put(key.context(), same ? known : unwrap(key));
      }
      whole = true;
      return seeds;
    } finally {
      if (!whole) {
        seeds.values().stream().filter(s -> !opened.containsValue(s)).forEach(RegisterSeed::close);
      }
    }
  }

  private RegisterSeed unwrap(RegisterKey row) {
    // the register asked for, not the one that the row names: a row moved here must not unwrap
    KeyContext context = new KeyContext(registerId, row.context().purpose(), row.context().epoch());
    if (!row.context().equals(context)) {
      throw Refusals.wrongRegisterKey(row);
    }
    if (!provider.holds(row.wrapped())) {
      throw Refusals.otherProvider(row, provider.id());
    }
    try (SecretBytes secret = provider.unwrap(row.wrapped(), context)) {
      RegisterSeed seed = secret.use(bytes -> new RegisterSeed(backend, context, bytes));
      if (!MessageDigest.isEqual(seed.check(), row.check())) {
        seed.close();
        throw Refusals.wrongRegisterKey(row);
      }
      return seed;
    }
  }
}
