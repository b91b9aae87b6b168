package fi.rekisteri.core.credential;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.credential.Pepper;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes and checks hashes of passwords. The first pepper is that of new hashes, the others open old
 * ones. Thread-safe.
 */
final class PasswordHashing {
  private final CryptoBackend backend;
  private final Argon2 argon2;
  private final HashCost cost;
  private final List<Pepper> peppers;

  /** Costs what a true one does, and nothing matches it. */
  private final StoredHash nobody;

  PasswordHashing(CryptoBackend backend, Argon2 argon2, HashCost cost, List<Pepper> peppers) {
    this.backend = backend;
    this.argon2 = argon2;
    this.cost = cost;
    this.peppers = List.copyOf(peppers);
    this.nobody =
        new StoredHash(
            cost, current(), backend.random(StoredHash.SALT), backend.random(Argon2.LENGTH));
  }

  /** A new hash under a new salt, as it is stored. */
  String hash(byte[] password) {
    byte[] salt = backend.random(StoredHash.SALT);
    return new StoredHash(cost, current(), salt, compute(cost, salt, current(), password)).write();
  }

  /**
   * Reads a hash. Empty where it is not to be trusted, or its pepper is not at hand: either is as
   * good as no password.
   */
  Optional<StoredHash> read(String stored) {
    return StoredHash.parse(stored)
        .filter(hash -> hash.pepper().isEmpty() || pepper(hash.pepper()).isPresent());
  }

  /** Always computes once, also where there is nothing to compare with. */
  boolean matches(Optional<StoredHash> stored, byte[] password) {
    StoredHash hash = stored.orElse(nobody);
    byte[] computed = compute(hash.cost(), hash.salt(), hash.pepper(), password);
    boolean same = MessageDigest.isEqual(computed, hash.hash());
    Arrays.fill(computed, (byte) 0);
    return same & stored.isPresent();
  }

  /** Whether a new hash would be dearer, or under another pepper. */
  boolean isOutdated(StoredHash stored) {
    return !stored.cost().isAtLeast(cost) || !stored.pepper().equals(current());
  }

  private byte[] compute(HashCost costs, byte[] salt, String pepper, byte[] password) {
    byte[] secret =
        pepper(pepper).map(known -> known.key().use(byte[]::clone)).orElseGet(() -> new byte[0]);
    try {
      return argon2.compute(costs, salt, secret, password);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private Optional<Pepper> pepper(String id) {
    return peppers.stream().filter(pepper -> pepper.id().equals(id)).findFirst();
  }

  private String current() {
    return peppers.isEmpty() ? "" : peppers.get(0).id();
  }
}
