package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.BadPaddingException;

/**
 * A root key in memory: wraps and unwraps the register's few keys. A wrapped key is {@code 0xA1
 * suite epoch(4) nonce(12) ciphertext tag(16)}, bound to the register, the purpose, the epoch and
 * this root key's name. Thread-safe: each call has a cipher of its own, since there are only a few
 * calls.
 */
final class RootKey implements AutoCloseable {
  static final int LENGTH = 32;
  static final int NAME_LENGTH = 8;
  private static final byte FORMAT = (byte) 0xA1;
  private static final byte AES_256_GCM = 1;
  private static final int LONGEST_BLOB = 4096;

  private final CryptoBackend backend;
  private final String providerId;
  private final String name;
  private final DataKey key;

  RootKey(CryptoBackend backend, String providerId, byte[] name, DataKey key) {
    this.backend = backend;
    this.providerId = providerId;
    this.name = HexFormat.of().formatHex(name);
    this.key = key;
  }

  static RootKey random(CryptoBackend backend, String providerId) {
    byte[] key = backend.random(LENGTH);
    try {
      byte[] name = backend.random(NAME_LENGTH);
      return new RootKey(backend, providerId, name, DataKey.aes(key, 0, LENGTH));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  WrappedKey wrap(SecretBytes secret, KeyContext context) {
    requireOpen();
    byte[] nonce = backend.random(Gcm.NONCE);
    byte[] blob =
        secret.use(
            plain ->
                ByteBuffer.allocate(plain.length + Gcm.OVERHEAD)
                    .put(FORMAT)
                    .put(AES_256_GCM)
                    .putInt(context.epoch())
                    .put(nonce)
                    .put(plain)
                    .array());
    backend.newGcm().seal(key, blob, place(blob, context));
    return new WrappedKey(providerId, name, blob);
  }

  SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    requireOpen();
    if (!wrapped.providerId().equals(providerId) || !wrapped.rootKey().equals(name)) {
      throw new SealingException(
          ErrorCode.KEY_UNAVAILABLE,
          context + " was wrapped by " + wrapped + ", and this is " + providerId + " " + name,
          "open the register with the keys that it was made with");
    }
    byte[] blob = wrapped.blob();
    requireForm(blob, context);
    try {
      byte[] plain = backend.newGcm().open(key, blob, place(blob, context));
      try {
        return SecretBytes.copyOf(plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    } catch (BadPaddingException e) {
      throw changed(context);
    }
  }

  private byte[] place(byte[] blob, KeyContext context) {
    return AssociatedData.of(context.registerId())
        .registerKey(blob, number(context.purpose()), context.epoch(), name);
  }

  private static void requireForm(byte[] blob, KeyContext context) {
    if (blob.length <= Gcm.OVERHEAD || blob.length > LONGEST_BLOB) {
      throw changed(context);
    }
    if (blob[0] != FORMAT || blob[1] != AES_256_GCM) {
      throw new SealingException(
          ErrorCode.UNSUPPORTED_FORMAT,
          context + " is wrapped in a form that this version does not know",
          "use the version of the library that wrapped it, or a newer one");
    }
  }

  private static SealingException changed(KeyContext context) {
    return new SealingException(
        ErrorCode.DECRYPTION_FAILED,
        context + " cannot be unwrapped: it was changed, cut or moved",
        "restore the register's keys from a backup");
  }

  private void requireOpen() {
    if (key.isDestroyed()) {
      throw new SealingException(
          ErrorCode.KEY_UNAVAILABLE,
          "the keys of " + providerId + " were closed",
          "open them again, and close the register before its keys");
    }
  }

  /** Not the ordinal: a reordered enum must not change what wrapped keys are bound to. */
  private static int number(KeyPurpose purpose) {
    return switch (purpose) {
      case CUSTOMER_KEYS -> 1;
      case SEARCH_INDEX -> 2;
    };
  }

  String name() {
    return name;
  }

  @Override
  public void close() {
    key.close();
  }

  @Override
  public String toString() {
    return "RootKey[" + name + "]";
  }
}
