package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Hkdf;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An unwrapped key of the register: nothing is sealed under it, only derived from it. */
record RegisterSeed(CryptoBackend backend, AssociatedData register, DataKey seed)
    implements AutoCloseable {
  static final int LENGTH = 32;
  private static final int CHECK = 16;

  /** Tells the right seed from a wrong one before any data is touched. */
  byte[] check(KeyPurpose purpose, int epoch) {
    byte[] info = register.derived("check", number(purpose), epoch);
    return Hkdf.expand(backend, seed, info, CHECK);
  }

  /** The key that wraps the customers' keys. */
  DataKey wrappingKey(int epoch) {
    byte[] info = register.derived("wrap", number(KeyPurpose.CUSTOMER_KEYS), epoch);
    byte[] key = Hkdf.expand(backend, seed, info, LENGTH);
    try {
      return DataKey.aes(key, 0, key.length);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
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

  /** Not the ordinal: a reordered enum must not change what is derived. */
  private static int number(KeyPurpose purpose) {
    return switch (purpose) {
      case CUSTOMER_KEYS -> 1;
      case SEARCH_INDEX -> 2;
    };
  }

  @Override
  public void close() {
    seed.close();
  }

  @Override
  public String toString() {
    return "RegisterSeed[***]";
  }
}
