package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;

/** The calls of the port on plain arrays. */
record KeyCalls(KeyProvider keys) {
  static final KeyContext PLACE = new KeyContext(Samples.REGISTER, KeyPurpose.CUSTOMER_KEYS, 1);

  WrappedKey wrap(byte[] key) {
    return wrap(key, PLACE);
  }

  WrappedKey wrap(byte[] key, KeyContext context) {
    try (SecretBytes secret = SecretBytes.copyOf(key)) {
      return keys.wrap(secret, context);
    }
  }

  byte[] unwrap(WrappedKey wrapped) {
    return unwrap(wrapped, PLACE);
  }

  byte[] unwrap(WrappedKey wrapped, KeyContext context) {
    try (SecretBytes secret = keys.unwrap(wrapped, context)) {
      return secret.use(byte[]::clone);
    }
  }

  static WrappedKey with(WrappedKey wrapped, byte[] blob) {
    return new WrappedKey(wrapped.providerId(), wrapped.rootKey(), blob);
  }

  /** A call that must be refused with one of the codes. */
  static SealingException refused(Runnable call, ErrorCode... codes) {
    Throwable thrown = catchThrowable(call::run);
    assertThat(thrown).as("what must be refused").isInstanceOf(SealingException.class);
    SealingException refusal = (SealingException) thrown;
    assertThat(refusal.code()).isIn((Object[]) codes);
    return refusal;
  }

  /** Refused as bytes that are not what was wrapped; a strange header may be told as such. */
  SealingException refusedAsChanged(WrappedKey changed) {
    return refused(
        () -> unwrap(changed), ErrorCode.DECRYPTION_FAILED, ErrorCode.UNSUPPORTED_FORMAT);
  }
}
