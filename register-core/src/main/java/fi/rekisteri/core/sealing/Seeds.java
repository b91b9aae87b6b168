package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.store.RegisterKey;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings the register's seeds out of their wrapped form, making the first ones where there are
 * none. A seed is stored before it is used, and what is used is what was read back: of two
 * processes that open a new register at once, both end with the seeds of one.
 */
record Seeds(String registerId, KeyProvider provider, CryptoBackend backend) {
  private static final int FIRST = 1;

  /** All seeds of a purpose by epoch; never empty. One call of the provider for each. */
  SortedMap<Integer, RegisterSeed> of(KeyPurpose purpose, RegisterKeys keys) {
    List<RegisterKey> rows = rows(purpose, keys);
    if (rows.isEmpty()) {
      boolean inUse = keys.isInUse();
      rows = rows(purpose, keys); // again: another process may have opened it in between
      if (rows.isEmpty() && inUse) {
        throw Refusals.keysLost(registerId, purpose);
      }
      keys.addIfAbsent(first(purpose));
      rows = rows(purpose, keys);
    }
    SortedMap<Integer, RegisterSeed> seeds = new TreeMap<>();
    rows.forEach(row -> seeds.put(row.context().epoch(), unwrap(row)));
    if (seeds.isEmpty()) {
      throw new IllegalStateException("the storage lost the register key that was just added");
    }
    return seeds;
  }

  private static List<RegisterKey> rows(KeyPurpose purpose, RegisterKeys keys) {
    return keys.all().stream().filter(row -> row.context().purpose() == purpose).toList();
  }

  private RegisterKey first(KeyPurpose purpose) {
    KeyContext context = new KeyContext(registerId, purpose, FIRST);
    byte[] bytes = backend.random(RegisterSeed.LENGTH);
    try (SecretBytes secret = SecretBytes.copyOf(bytes);
        RegisterSeed seed = seed(bytes)) {
      return new RegisterKey(context, provider.wrap(secret, context), seed.check(purpose, FIRST));
    } finally {
      Arrays.fill(bytes, (byte) 0);
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
      RegisterSeed seed = secret.use(this::seed);
      if (!MessageDigest.isEqual(seed.check(context.purpose(), context.epoch()), row.check())) {
        seed.close();
        throw Refusals.wrongRegisterKey(row);
      }
      return seed;
    }
  }

  private RegisterSeed seed(byte[] bytes) {
    return new RegisterSeed(backend, AssociatedData.of(registerId), DataKey.hmac(bytes));
  }
}
