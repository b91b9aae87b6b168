package fi.rekisteri.core.credential;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.AccountStatus;
import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.Credentials;
import fi.rekisteri.credential.Enrolment;
import fi.rekisteri.credential.PasswordChange;
import fi.rekisteri.credential.PasswordFlaw;
import fi.rekisteri.credential.SignIn;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The credential service inside the host's own process. It opens no socket and starts no thread.
 *
 * <pre>{@code
 * Credentials credentials =
 *     CredentialService.builder()
 *         .store(JdbcCredentials.on(dataSource))
 *         .secret(secret)
 *         .events(event -> trail.add(event))
 *         .build();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class CredentialService implements Credentials {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LONGEST_CLIENT = 200;

  private final Parts parts;
  private final SignInDesk signIns;
  private final AccountDesk accounts;
  private final Slots slots;
  private volatile boolean closed;

  CredentialService(Parts parts, Duration tokenLife, Slots slots) {
    this.parts = parts;
    this.signIns = new SignInDesk(parts);
    this.accounts = new AccountDesk(parts, tokenLife);
    this.slots = slots;
  }

  /**
   * Begins to put a service together.
   *
   * @return a builder
   */
  public static CredentialServiceBuilder builder() {
    return new CredentialServiceBuilder();
  }

  @Override
  public Enrolment enrol(String userName) {
    requireOpen();
    return accounts.enrol(userName);
  }

  @Override
  public Enrolment reset(AccountId account) {
    requireOpen();
    return accounts.reset(account);
  }

  @Override
  public void retire(AccountId account) {
    requireOpen();
    accounts.retire(account);
  }

  @Override
  public AccountStatus status(AccountId account) {
    requireOpen();
    return accounts.status(account);
  }

  @Override
  public PasswordChange setPassword(char[] token, char[] password) {
    try {
      requireOpen();
      Optional<TokenText> shown = TokenText.parse(token, parts.tags());
      return inSlot(() -> accounts.setPassword(shown, password))
          .orElseGet(PasswordChange.Busy::new);
    } finally {
      wipe(token, password);
    }
  }

  @Override
  public PasswordChange changePassword(
      String userName, char[] old, char[] password, String client) {
    try {
      requireOpen();
      requireClient(client);
      Set<PasswordFlaw> flaws = signIns.flaws(userName, old, password);
      if (!flaws.isEmpty()) {
        return new PasswordChange.Unsuitable(flaws);
      }
      return inSlot(() -> signIns.change(userName, old, password, client))
          .orElseGet(PasswordChange.Busy::new);
    } finally {
      wipe(old, password);
    }
  }

  @Override
  public SignIn signIn(String userName, char[] password, String client) {
    try {
      requireOpen();
      requireClient(client);
      Optional<SignIn> end = inSlot(() -> signIns.signIn(userName, password, client));
      return end.orElseGet(SignIn.Busy::new);
    } finally {
      wipe(password);
    }
  }

  @Override
  public int tidy() {
    requireOpen();
    return parts.store().forgetFailures(parts.now().minus(KEPT));
  }

  @Override
  public void close() {
    closed = true;
    parts.tags().close();
  }

  private <R> Optional<R> inSlot(Supplier<R> work) {
    Optional<R> end = slots.during(work);
    if (end.isEmpty()) {
      parts.tell(Kind.BUSY, Optional.empty());
    }
    return end;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the credential service was closed");
    }
  }

  private static void requireClient(String client) {
    if (client.isBlank() || client.length() > LONGEST_CLIENT) {
      throw new IllegalArgumentException(
          "a client is a word of 1 to 200 characters, such as the address a call comes from");
    }
  }

  private static void wipe(char[]... secrets) {
    for (char[] secret : secrets) {
      Arrays.fill(secret, '\0');
    }
  }
}
