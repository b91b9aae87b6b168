package fi.rekisteri.core.credential;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.AccountStatus;
import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.Enrolment;
import fi.rekisteri.credential.PasswordChange;
import fi.rekisteri.credential.PasswordFlaw;
import fi.rekisteri.credential.StoredAccount;
import fi.rekisteri.credential.StoredCredential;
import fi.rekisteri.credential.StoredToken;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Opens, resets and closes accounts, and lets a token set a password. */
final class AccountDesk {
  /** How far apart the clocks of two of the host's machines may be. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final int TRIES = 20;

  private final Parts parts;
  private final Duration tokenLife;

  AccountDesk(Parts parts, Duration tokenLife) {
    this.parts = parts;
    this.tokenLife = tokenLife;
  }

  Enrolment enrol(String userName) {
    if (UserNames.normal(userName).isEmpty()) {
      throw new InvalidValueException(
          ErrorCode.INVALID_USER_NAME,
          "the user name is not of 3 to 64 Latin letters, digits and single marks . _ - @ +",
          "give another name");
    }
    String nameTag = parts.tags().name(userName);
    for (int left = TRIES; left > 0; left--) {
      Optional<StoredAccount> holder = parts.store().findByName(nameTag);
      if (holder.isPresent()) {
        throw AccountRefusals.taken(holder.get());
      }
      Issued issued = issue(AccountId.random());
      StoredCredential first =
          new StoredCredential(1, false, Optional.empty(), Optional.of(issued.stored()));
      AccountId id = issued.enrolment().account();
      if (parts.store().insert(new StoredAccount(id, nameTag, 1, first))) {
        parts.tell(Kind.ENROLLED, id);
        return issued.enrolment();
      }
    }
    throw crowded("the account was not opened");
  }

  Enrolment reset(AccountId account) {
    Issued issued = issue(account);
    change(
        account,
        now ->
            new StoredCredential(
                now.version() + 1, false, Optional.empty(), Optional.of(issued.stored())));
    parts.tell(Kind.RESET, account);
    return issued.enrolment();
  }

  void retire(AccountId account) {
    if (get(account).credential().retired()) {
      return;
    }
    change(
        account,
        now -> new StoredCredential(now.version() + 1, true, Optional.empty(), Optional.empty()));
    parts.tell(Kind.RETIRED, account);
  }

  AccountStatus status(AccountId account) {
    StoredCredential now = get(account).credential();
    return new AccountStatus(now.version(), now.hash().isPresent(), now.retired());
  }

  PasswordChange setPassword(Optional<TokenText> token, char[] password) {
    Optional<StoredAccount> found =
        token.flatMap(shown -> parts.store().find(shown.account()).filter(a -> opens(shown, a)));
    if (found.isEmpty()) {
      return refused(token.map(TokenText::account));
    }
    StoredAccount account = found.get();
    Set<PasswordFlaw> flaws =
        parts.policy().flaws(password, text -> parts.isName(account.nameTag(), text));
    if (!flaws.isEmpty()) {
      return new PasswordChange.Unsuitable(flaws);
    }
    long version = account.credential().version() + 1;
    StoredCredential opened =
        new StoredCredential(version, false, Optional.of(hash(password)), Optional.empty());
    if (!parts.store().replace(account, account.with(opened))) {
      return refused(Optional.of(account.id())); // somebody used the token meanwhile
    }
    parts.throttle().forgive(Lanes.accountLane(account.nameTag()));
    parts.tell(Kind.PASSWORD_SET, account.id());
    return new PasswordChange.Changed(account.id(), version);
  }

  private String hash(char[] password) {
    byte[] bytes = PasswordText.bytes(password).orElseThrow();
    try {
      return parts.hashing().hash(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** A clock that was moved back before the token was made does not make it live longer. */
  private boolean opens(TokenText shown, StoredAccount account) {
    Instant now = parts.now();
    return account
        .credential()
        .token()
        .filter(token -> shown.matches(token.hash()))
        .filter(token -> !now.isBefore(token.issuedAt().minus(SKEW)))
        .filter(token -> now.isBefore(token.expiresAt()))
        .isPresent();
  }

  private PasswordChange refused(Optional<AccountId> shown) {
    parts.tell(Kind.TOKEN_REFUSED, shown.flatMap(parts.store()::find).map(StoredAccount::id));
    return new PasswordChange.Refused();
  }

  /** A token that was just made: what is stored of it, and what the person gets. */
  private record Issued(StoredToken stored, Enrolment enrolment) {}

  private Issued issue(AccountId account) {
    String token = TokenText.create(account, parts.backend());
    Instant now = parts.now();
    Instant end = now.plus(tokenLife);
    String hash = TokenText.parse(token.toCharArray(), parts.tags()).orElseThrow().tag();
    return new Issued(new StoredToken(hash, now, end), new Enrolment(account, token, end));
  }

  private StoredAccount get(AccountId account) {
    return parts.store().find(account).orElseThrow(() -> AccountRefusals.notFound(account));
  }

  private void change(AccountId account, UnaryOperator<StoredCredential> next) {
    for (int left = TRIES; left > 0; left--) {
      StoredAccount now = get(account);
      if (now.credential().retired()) {
        throw AccountRefusals.retired(account);
      }
      if (parts.store().replace(now, now.with(next.apply(now.credential())))) {
        return;
      }
    }
    throw crowded("account " + account + " was not changed");
  }

  private static StorageException crowded(String what) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED,
        what + ", others were always in the way",
        "repeat the call",
        true);
  }
}
