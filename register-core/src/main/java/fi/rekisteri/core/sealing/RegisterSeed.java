package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Hkdf;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An unwrapped key of the register: nothing is sealed under it, only derived from it. What wraps
 * customers' keys is derived at once and the seed wiped; the other seeds live on, since keys of
 * indexes and of the audit trail are derived when they are first asked for.
 */
final class RegisterSeed implements AutoCloseable {
  static final int LENGTH = 32;
  private static final int CHECK = 16;

  private final CryptoBackend backend;
  private final AssociatedData register;
  private final KeyContext context;
  private final DataKey seed;
  private final byte[] check;
  private final Optional<DataKey> wrappingKey;

  RegisterSeed(CryptoBackend backend, KeyContext context, byte[] bytes) {
    this.backend = backend;
    this.register = AssociatedData.of(context.registerId());
    this.context = context;
    seed = DataKey.hmac(bytes);
    check = Hkdf.expand(backend, seed, derived("check"), CHECK);
    if (context.purpose() == KeyPurpose.CUSTOMER_KEYS) {
      wrappingKey = Optional.of(derivedKey());
      seed.close();
    } else {
      wrappingKey = Optional.empty();
    }
  }

  private DataKey derivedKey() {
    byte[] key = Hkdf.expand(backend, seed, derived("wrap"), LENGTH);
    try {
      return DataKey.aes(key, 0, key.length);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  KeyContext context() {
    return context;
  }

  /** Tells the right seed from a wrong one before any data is touched. */
  public byte[] check() {
    return check.clone();
  }

  /** The key that wraps the customers' keys. */
  DataKey wrappingKey() {
    return wrappingKey.orElseThrow();
  }

  /** The key of the index of one field, in whole tags. */
  DataKey indexKey(String index, int normaliser) {
    return indexKey(register.searchIndex(index, normaliser));
  }

  /** The key of any other index: all that makes the search key what it is. */
  DataKey indexKey(SearchKey<?> search) {
    List<AssociatedData.IndexedPart> parts = new ArrayList<>();
    for (SearchPart<?, ?> part : search.parts()) {
      int normaliser = part.normalisation().number();
      parts.add(new AssociatedData.IndexedPart(part.field().path(), normaliser));
    }
    return indexKey(register.searchIndex(search.id(), search.bits(), parts));
  }

  private DataKey indexKey(byte[] info) {
    byte[] key = Hkdf.expand(backend, seed, info, LENGTH);
    try {
      return DataKey.hmac(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Bytes for one use of the audit trail; the caller wipes them. */
  byte[] auditSecret(String use) {
    return Hkdf.expand(backend, seed, derived(use), LENGTH);
  }

  private byte[] derived(String use) {
    return register.derived(use, number(context.purpose()), context.epoch());
  }

  /** Not the ordinal: a reordered enum must not change what is derived. */
  private static int number(KeyPurpose purpose) {
    return switch (purpose) {
      case CUSTOMER_KEYS -> 1;
      case SEARCH_INDEX -> 2;
      case SUPPRESSION -> 3;
      case AUDIT -> 4;
    };
  }

  @Override
  public void close() {
    seed.close();
    wrappingKey.ifPresent(DataKey::close);
  }

  @Override
  public String toString() {
    return "RegisterSeed[***]";
  }
}
