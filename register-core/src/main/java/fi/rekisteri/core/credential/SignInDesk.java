package fi.rekisteri.core.credential;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.PasswordChange;
import fi.rekisteri.credential.PasswordFlaw;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.credential.StoredAccount;
import fi.rekisteri.credential.StoredCredential;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Checks passwords. Every attempt goes the same way to its end: look for the account, count,
 * compute one Argon2id, and only then decide, whoever it is. What it was is told to the host's
 * events.
 */
final class SignInDesk {
  private static final byte[] NONE = {};

  private final Parts parts;

  SignInDesk(Parts parts) {
    this.parts = parts;
  }

  /** Who has proved to be the owner of an account, and by which hash. */
  private record Proof(StoredAccount account, StoredHash hash) {}

  SignIn signIn(String userName, char[] typed, String client) {
    Optional<byte[]> password = PasswordText.bytes(typed);
    try {
      Optional<Proof> proof = prove(parts.tags().name(userName), password, client);
      if (proof.isEmpty()) {
        return new SignIn.Refused();
      }
      StoredAccount account = proof.get().account();
      if (parts.hashing().isOutdated(proof.get().hash())) {
        rehash(account, password.orElseThrow());
      }
      parts.tell(Kind.SIGNED_IN, account.id());
      return new SignIn.Accepted(account.id(), account.credential().version(), parts.now());
    } finally {
      password.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }
  }

  /** What is wrong with a new password, before anything is asked about the old one. */
  Set<PasswordFlaw> flaws(String userName, char[] old, char[] next) {
    String nameTag = parts.tags().name(userName);
    Set<PasswordFlaw> flaws = parts.policy().flaws(next, text -> parts.isName(nameTag, text));
    if (flaws.isEmpty() && isSame(old, next)) {
      flaws.add(PasswordFlaw.SAME_AS_BEFORE);
    }
    return flaws;
  }

  PasswordChange change(String userName, char[] old, char[] next, String client) {
    Optional<byte[]> before = PasswordText.bytes(old);
    byte[] after = PasswordText.bytes(next).orElseThrow();
    try {
      Optional<Proof> proof = prove(parts.tags().name(userName), before, client);
      if (proof.isEmpty()) {
        return new PasswordChange.Refused();
      }
      StoredAccount account = proof.get().account();
      long version = account.credential().version() + 1;
      if (!parts.store().replace(account, account.with(opened(version, after)))) {
        parts.tell(Kind.OVERTAKEN, account.id());
        return new PasswordChange.Refused();
      }
      parts.tell(Kind.PASSWORD_CHANGED, account.id());
      return new PasswordChange.Changed(account.id(), version);
    } finally {
      before.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
      Arrays.fill(after, (byte) 0);
    }
  }

  private Optional<Proof> prove(String nameTag, Optional<byte[]> password, String client) {
    Instant now = parts.now();
    Lanes lanes = parts.tags().lanes(nameTag, client);
    Optional<StoredAccount> account = parts.store().findByName(nameTag);
    Admission admission = parts.throttle().admit(lanes, now);
    Optional<StoredHash> stored =
        account
            .map(StoredAccount::credential)
            .filter(credential -> !credential.retired())
            .flatMap(StoredCredential::hash)
            .flatMap(parts.hashing()::read);
    boolean matches = parts.hashing().matches(stored, password.orElse(NONE));
    if (matches & password.isPresent() & admission.admitted()) {
      parts.throttle().succeeded(lanes, admission, now);
      return Optional.of(new Proof(account.orElseThrow(), stored.orElseThrow()));
    }
    Optional<AccountId> id = account.map(StoredAccount::id);
    parts.tell(admission.refusal().orElseGet(() -> why(account, stored)), id);
    if (admission.last()) {
      parts.tell(Kind.DELAY_BEGINS, id);
    }
    return Optional.empty();
  }

  private static Kind why(Optional<StoredAccount> account, Optional<StoredHash> stored) {
    if (account.isEmpty()) {
      return Kind.UNKNOWN_NAME;
    }
    StoredCredential credential = account.get().credential();
    if (credential.retired()) {
      return Kind.RETIRED_ACCOUNT;
    }
    if (credential.hash().isEmpty()) {
      return Kind.NO_PASSWORD;
    }
    return stored.isEmpty() ? Kind.STORED_FORM_REFUSED : Kind.WRONG_PASSWORD;
  }

  /** Whoever changes the account meanwhile has the say; the next sign-in tries again. */
  private void rehash(StoredAccount account, byte[] password) {
    StoredCredential now = account.credential();
    StoredCredential anew =
        new StoredCredential(
            now.version(), false, Optional.of(parts.hashing().hash(password)), now.token());
    if (parts.store().replace(account, account.with(anew))) {
      parts.tell(Kind.REHASHED, account.id());
    }
  }

  private StoredCredential opened(long version, byte[] password) {
    String hash = parts.hashing().hash(password);
    return new StoredCredential(version, false, Optional.of(hash), Optional.empty());
  }

  private static boolean isSame(char[] old, char[] next) {
    byte[] one = PasswordText.bytes(old).orElse(NONE);
    byte[] other = PasswordText.bytes(next).orElse(NONE);
    boolean same = MessageDigest.isEqual(one, other);
    Arrays.fill(one, (byte) 0);
    Arrays.fill(other, (byte) 0);
    return same;
  }
}
