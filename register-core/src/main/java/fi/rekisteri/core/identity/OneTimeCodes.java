package fi.rekisteri.core.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.identity.CodeStore;
import fi.rekisteri.identity.ContactKind;
import fi.rekisteri.identity.IssuedCode;
import fi.rekisteri.identity.OpenCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes one-time codes and links for cases, and redeems them once (S69, G12.6). It knows no contact
 * and sends nothing: the host asks for a code for every request alike, brings it to the contact
 * that the register holds where there is one, and tells every person the same.
 *
 * <h2>Security</h2>
 *
 * <ul>
 *   <li>Only a keyed hash is kept, bound to the case; a used, outdated or given-up code leaves
 *       none.
 *   <li>Each try moves what is stored by compare-and-set before it is answered: of two that use a
 *       code at once one succeeds, and no guess goes uncounted.
 *   <li>A code of one case holds in no other, and tries at one case end no code of another (a
 *       duplicate case neither borrows nor blocks).
 *   <li>A code that was seen to be too old stays so, and one from the future holds not, whatever
 *       the clock says later.
 * </ul>
 *
 * <p>Thread-safe, also between processes that share store and secret.
 */
public final class OneTimeCodes implements AutoCloseable {
  /** How far apart the clocks of two of the host's machines may be. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  /** How often others may get in the way before a try is refused. */
  private static final int TRIES = 20;

  private final CodeStore store;
  private final CodeTerms terms;
  private final Clock clock;
  private final CryptoBackend backend;
  private final CodeHash hash;

  /**
   * Codes on a store.
   *
   * @param store where they are kept
   * @param secret at least 32 random bytes from outside the database; copied. Without it, or with
   *     another one, open codes do not hold any more, and nothing else happens
   * @param terms how long they hold, and how many there are
   * @param clock the register's
   */
  public OneTimeCodes(CodeStore store, SecretBytes secret, CodeTerms terms, Clock clock) {
    if (secret.use(bytes -> bytes.length < 32)) {
      throw new IllegalArgumentException("the secret is 32 random bytes or more");
    }
    this.store = store;
    this.terms = terms;
    this.clock = clock;
    this.backend = CryptoBackend.configured();
    this.hash = new CodeHash(backend, secret);
  }

  /**
   * Makes a code for a case. The one before does not hold any more.
   *
   * @param caseNumber the case, from 1
   * @param contact whereto it will be sent
   * @param form how it looks
   * @return the code, or that there is none to be had now
   */
  public CodeIssue issue(long caseNumber, ContactKind contact, CodeForm form) {
    if (caseNumber < 1) {
      throw new IllegalArgumentException("cases are numbered from 1");
    }
    Optional<IssuedCode> before = store.find(caseNumber);
    Instant now = now();
    if (before.filter(stood -> isLimited(stood, now)).isPresent()) {
      return new CodeIssue.Limited();
    }
    String code = CodeText.draw(form, backend);
    Instant end = now.plus(terms.life());
    String kept = hash.of(caseNumber, contact, now, code.getBytes(US_ASCII));
    int issued = before.map(IssuedCode::issued).orElse(0) + 1;
    IssuedCode next =
        new IssuedCode(
            caseNumber,
            UUID.randomUUID(),
            issued,
            now,
            Optional.of(new OpenCode(contact, kept, now, end, 0)));
    return store.replace(before, next)
        ? new CodeIssue.Issued(code, end)
        : new CodeIssue.Limited(); // somebody else asked in the same moment
  }

  /** Whichever way the clock went: a pause that cannot be measured is over. */
  private boolean isLimited(IssuedCode stood, Instant now) {
    Duration since = Duration.between(stood.lastIssuedAt(), now).abs();
    return stood.issued() >= terms.codes() || since.compareTo(terms.pause()) < 0;
  }

  /**
   * Uses a code up. What cannot be a code is refused without counting.
   *
   * @param caseNumber the case
   * @param typed what the person typed, or the link brought; wiped
   * @return accepted once, else refused
   */
  public CodeCheck redeem(long caseNumber, char[] typed) {
    Optional<byte[]> code = CodeText.read(typed);
    Arrays.fill(typed, '\0');
    if (code.isEmpty()) {
      return new CodeCheck.Refused();
    }
    try {
      return tried(caseNumber, code.get());
    } finally {
      Arrays.fill(code.get(), (byte) 0);
    }
  }

  private CodeCheck tried(long caseNumber, byte[] code) {
    for (int left = TRIES; left > 0; left--) {
      Optional<IssuedCode> read = store.find(caseNumber);
      Optional<OpenCode> open = read.flatMap(IssuedCode::open);
      Instant now = now();
      if (open.isEmpty() || now.isBefore(open.get().issuedAt().minus(SKEW))) {
        return new CodeCheck.Refused();
      }
      boolean holds =
          now.isBefore(open.get().expiresAt()) && hash.matches(caseNumber, open.get(), code);
      Optional<OpenCode> rest = holds ? Optional.empty() : rest(open.get(), now);
      if (store.replace(read, read.get().with(rest))) {
        return holds
            ? new CodeCheck.Accepted(caseNumber, open.get().contact(), now)
            : new CodeCheck.Refused();
      }
    }
    return new CodeCheck.Refused();
  }

  /** What is left of a code after a wrong one. */
  private Optional<OpenCode> rest(OpenCode open, Instant now) {
    return Optional.of(open.failed())
        .filter(failed -> now.isBefore(failed.expiresAt()))
        .filter(failed -> failed.failures() < terms.tries());
  }

  /**
   * Forgets the codes of a case that is closed.
   *
   * @param caseNumber the case
   */
  public void forget(long caseNumber) {
    store.forget(caseNumber);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Wipes the key; every later use of a code throws {@link IllegalStateException}. */
  @Override
  public void close() {
    hash.close();
  }
}
