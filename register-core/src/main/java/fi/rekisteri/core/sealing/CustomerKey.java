package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SealedKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.BadPaddingException;

/** A customer's key, unwrapped: one half seals values, the other seals the record as a whole. */
record CustomerKey(DataKey values, DataKey record) implements AutoCloseable {
  private static final int HALF = Blobs.CUSTOMER_KEY / 2;

  /** A new key in both forms. */
  record New(SealedKey wrapped, CustomerKey key) {
    @Override
    public String toString() {
      return "New[" + wrapped + "]";
    }
  }

  static New create(OpenRing ring, CustomerId customer, Gcm wrap) {
    byte[] random = ring.backend().random(4 + Blobs.CUSTOMER_KEY + Gcm.NONCE);
    byte[] key = Arrays.copyOfRange(random, 4, 4 + Blobs.CUSTOMER_KEY);
    byte[] nonce = Arrays.copyOfRange(random, 4 + Blobs.CUSTOMER_KEY, random.length);
    int drawn = ByteBuffer.wrap(random).getInt();
    int keyId = drawn == 0 ? 1 : drawn; // zero is no key; one draw in four thousand million
    try {
      return new New(wrapped(ring, customer, new Fresh(keyId, key, nonce), wrap), of(key));
    } finally {
      Arrays.fill(random, (byte) 0);
      Arrays.fill(key, (byte) 0);
    }
  }

  static CustomerKey unwrap(OpenRing ring, CustomerId customer, SealedKey sealed, Gcm unwrap) {
    byte[] key = bytes(ring, customer, sealed, unwrap);
    try {
      return of(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** The same key, wrapped in the newest epoch. */
  static SealedKey rewrap(OpenRing ring, CustomerId customer, SealedKey sealed, Ciphers ciphers) {
    byte[] key = bytes(ring, customer, sealed, ciphers.unwrap());
    try {
      byte[] nonce = ring.backend().random(Gcm.NONCE);
      return wrapped(ring, customer, new Fresh(sealed.keyId(), key, nonce), ciphers.wrap());
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** A key about to be wrapped under a nonce that was never used. */
  private record Fresh(int keyId, byte[] key, byte[] nonce) {}

  private static SealedKey wrapped(OpenRing ring, CustomerId customer, Fresh fresh, Gcm wrap) {
    int epoch = ring.newestEpoch();
    byte[] blob = Blobs.key(epoch, fresh.key, fresh.nonce);
    byte[] place = ring.places().customerKey(blob, customer.value(), fresh.keyId);
    DataKey wrapping =
        ring.wrappingKey(epoch).orElseThrow(() -> Refusals.unknownEpoch(customer, epoch));
    wrap.seal(wrapping, blob, place);
    return new SealedKey(fresh.keyId, epoch, blob);
  }

  private static byte[] bytes(OpenRing ring, CustomerId customer, SealedKey sealed, Gcm unwrap) {
    byte[] blob = sealed.wrapped();
    if (!Blobs.isSupported(blob, Blobs.KEY_FORMAT)) {
      throw Refusals.unsupported("the key of customer " + customer);
    }
    if (!Blobs.isKey(blob, sealed.epoch())) {
      throw Refusals.keyNotOpened(customer);
    }
    DataKey wrapping =
        ring.wrappingKey(sealed.epoch())
            .orElseThrow(() -> Refusals.unknownEpoch(customer, sealed.epoch()));
    byte[] place = ring.places().customerKey(blob, customer.value(), sealed.keyId());
    try {
      return unwrap.open(wrapping, blob, place);
    } catch (BadPaddingException e) {
      throw Refusals.keyNotOpened(customer);
    }
  }

  private static CustomerKey of(byte[] key) {
    return new CustomerKey(DataKey.aes(key, 0, HALF), DataKey.hmac(key, HALF, key.length));
  }

  @Override
  public void close() {
    values.close();
    record.close();
  }

  @Override
  public String toString() {
    return "CustomerKey[***]";
  }
}
