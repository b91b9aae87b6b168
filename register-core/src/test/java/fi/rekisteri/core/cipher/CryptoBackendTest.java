package fi.rekisteri.core.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CryptoBackendTest {
  private final @Nullable String configured = System.getProperty(CryptoBackend.PROPERTY);

  @BeforeEach
  void forgetProperty() {
    System.clearProperty(CryptoBackend.PROPERTY);
  }

  /** The whole suite may run under the property. */
  @AfterEach
  void restoreProperty() {
    System.clearProperty(CryptoBackend.PROPERTY);
    if (configured != null) {
      System.setProperty(CryptoBackend.PROPERTY, configured);
    }
  }

  @Test
  @DisplayName("S45.1 the JDK's provider is the default, and Bouncy Castle is a switch")
  void propertyChoosesBackend() {
    assertThat(CryptoBackend.configured()).hasToString("CryptoBackend[SunJCE]");
    System.setProperty(CryptoBackend.PROPERTY, "BouncyCastle");
    assertThat(CryptoBackend.configured()).hasToString("CryptoBackend[BC]");
  }

  @Test
  @DisplayName("S45.1 a backend proves itself once in a process, not with each hash")
  void provesItselfOnce() {
    assertThat(CryptoBackend.configured()).isSameAs(CryptoBackend.configured());
    assertThat(CryptoBackend.bouncyCastle()).isSameAs(CryptoBackend.bouncyCastle());
  }

  @Test
  @DisplayName("S45.1 an unknown backend is refused instead of guessed")
  void unknownBackendIsRefused() {
    System.setProperty(CryptoBackend.PROPERTY, "bouncycastle");
    assertThatThrownBy(CryptoBackend::configured)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(CryptoBackend.PROPERTY);
  }

  @Test
  @DisplayName("S45.1 the host's list of providers is left as it was")
  void hostsProvidersAreUntouched() {
    Provider[] before = Security.getProviders();
    CryptoBackend.bouncyCastle().newGcm();
    assertThat(Security.getProviders()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "S45.1 a provider that accepts a changed tag is refused at start (control of the self-test)")
  void brokenProviderIsRefused() {
    assertThatThrownBy(() -> CryptoBackend.of(new TaglessProvider(), new SecureRandom()))
        .isInstanceOf(SealingException.class)
        .hasMessageContaining("Tagless")
        .hasMessageContaining("accepts a changed tag")
        .extracting(e -> ((SealingException) e).code())
        .isEqualTo(ErrorCode.KEY_UNAVAILABLE);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 a cipher refuses to seal twice with one nonce under one key")
  void repeatedNonceIsRefused(CryptoBackend backend) {
    DataKey key = DataKey.aes(new byte[32], 0, 32);
    Gcm gcm = backend.newGcm();
    gcm.seal(key, new byte[Gcm.OVERHEAD + 16], new byte[1]);
    assertThatThrownBy(() -> gcm.seal(key, new byte[Gcm.OVERHEAD + 16], new byte[1]))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName(
      "S45.1 a destroyed key seals nothing and opens nothing, also in a cipher that knew it")
  void destroyedKeyIsRefused(CryptoBackend backend) {
    DataKey key = DataKey.aes(new byte[32], 0, 32);
    Gcm sealing = backend.newGcm();
    Gcm opening = backend.newGcm();
    byte[] blob = new byte[Gcm.OVERHEAD + 16];
    sealing.seal(key, blob, new byte[1]);
    assertThatCode(() -> opening.open(key, blob, new byte[1])).doesNotThrowAnyException();
    key.close();
    for (Gcm gcm : List.of(backend.newGcm(), sealing, opening)) {
      assertThatThrownBy(() -> gcm.seal(key, new byte[Gcm.OVERHEAD + 32], new byte[1]))
          .isInstanceOf(DestroyedKeyException.class);
      assertThatThrownBy(() -> gcm.open(key, blob, new byte[1]))
          .isInstanceOf(DestroyedKeyException.class);
    }
    assertThatThrownBy(key::getEncoded).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("S45.1 a key is neither printed, compared by content nor serialised")
  void keyStaysInside() throws Exception {
    DataKey key = DataKey.aes(new byte[32], 0, 32);
    assertThat(key).hasToString("DataKey[***]").isNotEqualTo(DataKey.aes(new byte[32], 0, 32));
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(key)).isInstanceOf(NotSerializableException.class);
    }
  }
}
