package fi.rekisteri.core.credential;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.credential.BlockedPasswordSource;
import fi.rekisteri.credential.CredentialEvents;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.Credentials;
import fi.rekisteri.credential.Pepper;
import fi.rekisteri.credential.SignInLimits;
import fi.rekisteri.crypto.SecretBytes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a service together. Store, secret and events have no default; the secret and the peppers
 * stay the host's, and peppers are to stay open as long as the service.
 */
public final class CredentialServiceBuilder {
  private @Nullable CredentialStore store;
  private @Nullable SecretBytes secret;
  private @Nullable CredentialEvents events;
  private List<Pepper> peppers = List.of();
  private SignInLimits limits = SignInLimits.usual();
  private HashCost cost = HashCost.LEAST;
  private Slots slots = new Slots(2, Duration.ofSeconds(2));
  private Duration tokenLife = Duration.ofDays(1);
  private BlockedPasswordSource blocked = password -> false;
  private Clock clock = Clock.systemUTC();
  private Argon2 argon2 = Argon2::id;

  CredentialServiceBuilder() {}

  /**
   * Where accounts are kept.
   *
   * @param store the store
   * @return this builder
   */
  public CredentialServiceBuilder store(CredentialStore store) {
    this.store = store;
    return this;
  }

  /**
   * The key of names and clients. Whoever loses it locks everybody out, and has forgotten which
   * names are used; it cannot be changed.
   *
   * @param secret at least 32 random bytes from outside the database; copied
   * @return this builder
   */
  public CredentialServiceBuilder secret(SecretBytes secret) {
    if (secret.use(bytes -> bytes.length < 32)) {
      throw new IllegalArgumentException("the secret is 32 random bytes or more");
    }
    this.secret = secret;
    return this;
  }

  /**
   * Who is told what happens.
   *
   * @param events the host's trail
   * @return this builder
   */
  public CredentialServiceBuilder events(CredentialEvents events) {
    this.events = events;
    return this;
  }

  /**
   * Peppers; none unless they are given.
   *
   * @param current goes into new hashes
   * @param former those of hashes from before, which are made anew at the next sign-in
   * @return this builder
   */
  public CredentialServiceBuilder peppers(Pepper current, Pepper... former) {
    List<Pepper> all = new ArrayList<>(List.of(current));
    all.addAll(List.of(former));
    if (all.stream().map(Pepper::id).distinct().count() != all.size()) {
      throw new IllegalArgumentException("each pepper has an id of its own");
    }
    this.peppers = all;
    return this;
  }

  /**
   * How guessing is slowed down; {@link SignInLimits#usual} unless it is said.
   *
   * @param limits the limits
   * @return this builder
   */
  public CredentialServiceBuilder limits(SignInLimits limits) {
    this.limits = limits;
    return this;
  }

  /**
   * What one Argon2id costs; 19456, 2 and 1 unless it is said, the least that OWASP advises.
   * Cheaper hashes are made anew at the next sign-in.
   *
   * @param memoryKiB 19456 to 262144
   * @param iterations 2 to 16
   * @param lanes 1 to 4
   * @return this builder
   */
  public CredentialServiceBuilder cost(int memoryKiB, int iterations, int lanes) {
    HashCost asked = new HashCost(memoryKiB, iterations, lanes);
    if (!asked.isWithinBounds()) {
      throw new IllegalArgumentException(
          "Argon2id costs 19456 to 262144 KiB, 2 to 16 iterations and 1 to 4 lanes");
    }
    this.cost = asked;
    return this;
  }

  /**
   * How many passwords are computed at once; 2, and two seconds, unless it is said. Each takes the
   * memory of {@link #cost}.
   *
   * @param computations 1 or more
   * @param patience how long the next one waits before it is told that the service is busy
   * @return this builder
   */
  public CredentialServiceBuilder atOnce(int computations, Duration patience) {
    if (computations < 1 || patience.isNegative()) {
      throw new IllegalArgumentException("one computation at least, and no negative patience");
    }
    this.slots = new Slots(computations, patience);
    return this;
  }

  /**
   * How long a token holds; a day unless it is said.
   *
   * @param life a week at most
   * @return this builder
   */
  public CredentialServiceBuilder tokenLife(Duration life) {
    if (life.isNegative() || life.isZero() || life.compareTo(Duration.ofDays(7)) > 0) {
      throw new IllegalArgumentException("a token holds for a week at most");
    }
    this.tokenLife = life;
    return this;
  }

  /**
   * Passwords that nobody may choose, beside the built-in ones.
   *
   * @param blocked the host's list
   * @return this builder
   */
  public CredentialServiceBuilder blocked(BlockedPasswordSource blocked) {
    this.blocked = blocked;
    return this;
  }

  /**
   * The clock; the system's unless it is said.
   *
   * @param clock the clock
   * @return this builder
   */
  public CredentialServiceBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  CredentialServiceBuilder argon2(Argon2 other) {
    this.argon2 = other;
    return this;
  }

  /**
   * Puts the service together.
   *
   * @return the service
   * @throws IllegalStateException where a part is missing, with the line to write
   */
  public Credentials build() {
    CryptoBackend backend = CryptoBackend.configured();
    CredentialStore kept =
        require(store, "store(JdbcCredentials.on(dataSource)), or new InMemoryCredentials()");
    return new CredentialService(
        new Parts(
            kept,
            require(events, "events(event -> trail.add(event))"),
            clock,
            backend,
            new Tags(
                backend, require(secret, "secret(SecretBytes.copyOf(bytes)) with 32 random bytes")),
            new PasswordHashing(backend, argon2, cost, peppers),
            new PasswordPolicy(blocked),
            new Throttle(kept, limits)),
        tokenLife,
        slots);
  }

  private static <T> T require(@Nullable T part, String line) {
    if (part == null) {
      throw new IllegalStateException("a part is missing: add ." + line);
    }
    return part;
  }
}
