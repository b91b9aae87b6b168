package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.Gcm;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.SealingException;
import java.nio.ByteBuffer;

/**
 * The form of a wrapped key, wherever its root key lives: {@code 0xA1 suite epoch(4) nonce(12)
 * ciphertext tag(16)}, bound to the register, the purpose, the epoch and the root key's name. Here
 * are also the words in which it is refused, so that all providers refuse alike.
 */
final class WrappedForm {
  private static final byte FORMAT = (byte) 0xA1;
  private static final byte AES_256_GCM = 1;
  private static final int LONGEST_BLOB = 4096;

  private WrappedForm() {}

  /** Room for a wrapped key: header and nonce are set, the buffer stands at the body. */
  static ByteBuffer start(int length, KeyContext context, byte[] nonce) {
    return ByteBuffer.allocate(length + Gcm.OVERHEAD)
        .put(FORMAT)
        .put(AES_256_GCM)
        .putInt(context.epoch())
        .put(nonce);
  }

  /** What the blob is bound to. */
  static byte[] place(byte[] blob, KeyContext context, String rootKey) {
    return AssociatedData.of(context.registerId())
        .registerKey(blob, number(context.purpose()), context.epoch(), rootKey);
  }

  static void require(byte[] blob, KeyContext context) {
    if (blob.length <= Gcm.OVERHEAD || blob.length > LONGEST_BLOB) {
      throw changed(context);
    }
    if (blob[0] != FORMAT || blob[1] != AES_256_GCM) {
      throw new CorruptDataException(
          ErrorCode.UNSUPPORTED_FORMAT,
          context + " is wrapped in a form that this version does not know",
          "use the version of the library that wrapped it, or a newer one");
    }
  }

  static SealingException changed(KeyContext context) {
    return new CorruptDataException(
        ErrorCode.DECRYPTION_FAILED,
        context + " cannot be unwrapped: it was changed, cut or moved",
        "restore the register's keys from a backup");
  }

  static SealingException foreign(WrappedKey wrapped, KeyContext context, String held) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE,
        context + " was wrapped by " + wrapped + ", and this is " + held,
        "open the register with the keys that it was made with");
  }

  static SealingException closed(String providerId) {
    return new KeyUnavailableException(
        ErrorCode.KEY_UNAVAILABLE,
        "the keys of " + providerId + " were closed",
        "open them again, and close the register before its keys");
  }

  /** Not the ordinal: a reordered enum must not change what wrapped keys are bound to. */
  private static int number(KeyPurpose purpose) {
    return switch (purpose) {
      case CUSTOMER_KEYS -> 1;
      case SEARCH_INDEX -> 2;
      case SUPPRESSION -> 3;
      case AUDIT -> 4;
    };
  }
}
