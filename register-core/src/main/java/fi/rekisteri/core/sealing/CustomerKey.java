package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SealedKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.BadPaddingException;

/** Makes, wraps and unwraps customers' keys. */
final class CustomerKey {
  private static final int ENCRYPTION = 32;

  private CustomerKey() {}

  /** A new key in both forms. */
  record New(SealedKey wrapped, DataKey key) {
    @Override
    public String toString() {
      return "New[" + wrapped + "]";
    }
  }

  static New create(Sealing sealing, CustomerId customer, Gcm wrap) {
    byte[] random = sealing.backend().random(4 + Blobs.CUSTOMER_KEY + Gcm.NONCE);
    byte[] key = Arrays.copyOfRange(random, 4, 4 + Blobs.CUSTOMER_KEY);
    byte[] nonce = Arrays.copyOfRange(random, 4 + Blobs.CUSTOMER_KEY, random.length);
    int keyId = ByteBuffer.wrap(random).getInt();
    try {
      if (keyId == 0) {
        return create(sealing, customer, wrap); // zero is no key; one draw in four thousand million
      }
      int epoch = sealing.newestEpoch();
      byte[] blob = Blobs.key(epoch, key, nonce);
      byte[] place = sealing.places().customerKey(blob, customer.value(), keyId);
      wrap.seal(sealing.wrappingKey(epoch).orElseThrow(), blob, place);
      return new New(new SealedKey(keyId, epoch, blob), DataKey.aes(key, 0, ENCRYPTION));
    } finally {
      Arrays.fill(random, (byte) 0);
      Arrays.fill(key, (byte) 0);
    }
  }

  static DataKey unwrap(Sealing sealing, CustomerId customer, SealedKey sealed, Gcm unwrap) {
    byte[] blob = sealed.wrapped();
    if (!Blobs.isSupported(blob, Blobs.KEY_FORMAT)) {
      throw Refusals.unsupported("the key of customer " + customer);
    }
    if (!Blobs.isKey(blob, sealed.epoch())) {
      throw Refusals.keyNotOpened(customer);
    }
    DataKey wrapping =
        sealing
            .wrappingKey(sealed.epoch())
            .orElseThrow(() -> Refusals.unknownEpoch(customer, sealed.epoch()));
    byte[] place = sealing.places().customerKey(blob, customer.value(), sealed.keyId());
    try {
      byte[] key = unwrap.open(wrapping, blob, place);
      try {
        return DataKey.aes(key, 0, ENCRYPTION);
      } finally {
        Arrays.fill(key, (byte) 0);
      }
    } catch (BadPaddingException e) {
      throw Refusals.keyNotOpened(customer);
    }
  }
}
