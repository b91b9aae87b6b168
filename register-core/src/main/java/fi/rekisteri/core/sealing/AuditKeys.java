package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Ed25519;
import fi.rekisteri.core.cipher.Gcm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.BadPaddingException;
import javax.crypto.Mac;

/**
 * What one epoch of the audit key makes: the links between entries, the signatures of checkpoints,
 * the seals of plans of erasure, and that of a reason that belongs to no person. Each is derived
 * for its use alone. Thread-safe.
 */
public final class AuditKeys {
  private final CryptoBackend backend;
  private final RegisterSeed seed;

  AuditKeys(CryptoBackend backend, RegisterSeed seed) {
    this.backend = backend;
    this.seed = seed;
  }

  /** The epoch. */
  public int epoch() {
    return seed.context().epoch();
  }

  /** HMAC-SHA-256 under the key of links; keep it and use it again. Not thread-safe. */
  public Mac newLinkMac() {
    return newMac("link");
  }

  /** HMAC-SHA-256 under the key of the seals of plans, as {@link #newLinkMac()}. */
  public Mac newPlanMac() {
    return newMac("plan");
  }

  private Mac newMac(String use) {
    return derived(
        use,
        bytes -> {
          try (DataKey key = DataKey.hmac(bytes)) {
            return backend.newHmac(key);
          }
        });
  }

  /** HMAC-SHA-256 under the key of the ledger of erasures; not thread-safe. */
  Mac newLedgerMac() {
    return newMac("ledger");
  }

  /** Signs with Ed25519: 64 bytes. */
  public byte[] sign(byte[] message) {
    return derived("sign", bytes -> Ed25519.sign(bytes, message));
  }

  /** The public key that verifies the signatures: 32 bytes. */
  public byte[] publicKey() {
    return derived("sign", Ed25519::publicKey);
  }

  /** Seals a text in its place. */
  public byte[] seal(byte[] plain, String place) {
    byte[] nonce = backend.random(Gcm.NONCE);
    byte[] blob =
        ByteBuffer.allocate(plain.length + Gcm.OVERHEAD)
            .put(Blobs.REASON_FORMAT)
            .put((byte) 1)
            .putInt(epoch())
            .put(nonce)
            .put(plain)
            .array();
    return derived(
        "reason",
        bytes -> {
          try (DataKey key = DataKey.aes(bytes, 0, bytes.length)) {
            backend.newGcm().seal(key, blob, place.getBytes(StandardCharsets.UTF_8));
            return blob;
          }
        });
  }

  /** Opens what was sealed in a place; empty where it was not sealed there by this epoch. */
  public Optional<byte[]> open(byte[] blob, String place) {
    if (!isReason(blob) || ByteBuffer.wrap(blob).getInt(2) != epoch()) {
      return Optional.empty();
    }
    return derived(
        "reason",
        bytes -> {
          try (DataKey key = DataKey.aes(bytes, 0, bytes.length)) {
            byte[] associated = place.getBytes(StandardCharsets.UTF_8);
            return Optional.of(backend.newGcm().open(key, blob, associated));
          } catch (BadPaddingException changed) {
            return Optional.empty();
          }
        });
  }

  /** Whether a blob was sealed under an audit key, and not under a person's. */
  public static boolean isReason(byte[] blob) {
    return blob.length >= Gcm.OVERHEAD && blob[0] == Blobs.REASON_FORMAT;
  }

  private <T> T derived(String use, Function<byte[], T> work) {
    byte[] secret = seed.auditSecret(use);
    try {
      return work.apply(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "AuditKeys[epoch " + epoch() + "]";
  }
}
