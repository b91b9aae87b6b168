package fi.rekisteri.contract;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.StoredAccount;
import fi.rekisteri.credential.StoredCredential;
import fi.rekisteri.credential.StoredToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Accounts for the tests of the kit. */
final class Accounts {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123457Z");

  private Accounts() {}

  /** As long as a store must keep. */
  static final String LONG_HASH = "$argon2id$v=19$" + "x".repeat(185);

  static StoredAccount fresh() {
    StoredToken token = new StoredToken(tag(), NOON, NOON.plusNanos(1000));
    return new StoredAccount(
        AccountId.random(),
        tag(),
        1,
        new StoredCredential(1, false, Optional.empty(), Optional.of(token)));
  }

  /** The next version, with a password instead of a token. */
  static StoredAccount withPassword(StoredAccount account, String hash) {
    return account.with(
        new StoredCredential(
            account.credential().version() + 1, false, Optional.of(hash), Optional.empty()));
  }

  static StoredAccount retired(StoredAccount account) {
    return account.with(
        new StoredCredential(
            account.credential().version() + 1, true, Optional.empty(), Optional.empty()));
  }

  /** 64 hexadecimal digits that nobody has. */
  static String tag() {
    return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
  }
}
