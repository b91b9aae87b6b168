package fi.rekisteri.core.store;

import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.credential.StoredAccount;
import fi.rekisteri.credential.StoredCredential;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores of credentials that are wrong on purpose, A34 and A35. */
final class CredentialFlaws {
  /** Long enough for every racer to have read before one of them writes. */
  private static final long PAUSE = 2_000_000;

  private CredentialFlaws() {}

  /**
   * A store that is wrong on purpose.
   *
   * @param promise the promise that it breaks
   * @param wrong what it does
   * @param store opens an empty one
   */
  record CredentialFlaw(String promise, String wrong, Supplier<CredentialStore> store) {
    @Override
    public String toString() {
      return promise + ": " + wrong;
    }
  }

  static Stream<CredentialFlaw> all() {
    return Stream.of(
        flaw("A34", "cuts what is long", Cutting::new),
        flaw("A34", "finds nobody by name", Nameless::new),
        flaw("A34", "gives a name to a second person", SecondBearer::new),
        flaw("A34", "gives the name of somebody who has left to another", Forgetting::new),
        flaw("A34", "replaces whatever is stored", Overwriting::new),
        flaw("A34", "adds what it was to replace", Adding::new),
        flaw("A34", "compares first and writes later", Racing::new),
        flaw("A35", "hands out all counts", Chatty::new),
        flaw("A35", "keeps seconds only", Coarse::new),
        flaw("A35", "keeps counts in the process", Forgetful::new),
        flaw("A35", "counts from wherever it stands", Unconditional::new),
        flaw("A35", "compares the number of failures only", Numbers::new),
        flaw("A35", "compares a count first and writes it later", RacingCount::new),
        flaw("A35", "forgets one microsecond too many", Eager::new));
  }

  private static CredentialFlaw flaw(
      String promise, String wrong, UnaryOperator<CredentialStore> around) {
    return new CredentialFlaw(promise, wrong, () -> around.apply(new InMemoryCredentials()));
  }

  private static final class Cutting extends CredentialsAround {
    Cutting(CredentialStore intact) {
      super(intact);
    }

    @Override
    public boolean replace(StoredAccount from, StoredAccount to) {
      StoredCredential whole = to.credential();
      Optional<String> cut =
          whole.hash().map(hash -> hash.substring(0, Math.min(190, hash.length())));
      StoredCredential kept =
          new StoredCredential(whole.version(), whole.retired(), cut, whole.token());
      return super.replace(from, new StoredAccount(to.id(), to.nameTag(), to.version(), kept));
    }
  }

  private static final class Nameless extends CredentialsAround {
    Nameless(CredentialStore intact) {
      super(intact);
    }

    @Override
    public Optional<StoredAccount> findByName(String nameTag) {
      return Optional.empty();
    }
  }

  private static final class SecondBearer extends CredentialsAround {
    SecondBearer(CredentialStore intact) {
      super(intact);
    }

    @Override
    public boolean insert(StoredAccount account) {
      return super.insert(account)
          || find(account.id()).isEmpty()
              && super.insert(
                  new StoredAccount(
                      account.id(), account.nameTag() + "2", 1, account.credential()));
    }
  }

  private static final class Forgetting extends CredentialsAround {
    Forgetting(CredentialStore intact) {
      super(intact);
    }

    @Override
    public boolean insert(StoredAccount account) {
      boolean left =
          findByName(account.nameTag()).filter(holder -> holder.credential().retired()).isPresent();
      return left || super.insert(account);
    }
  }

  private static final class Overwriting extends CredentialsAround {
    Overwriting(CredentialStore intact) {
      super(intact);
    }

    @Override
    public boolean replace(StoredAccount from, StoredAccount to) {
      return super.replace(find(from.id()).orElse(from), to);
    }
  }

  private static final class Adding extends CredentialsAround {
    Adding(CredentialStore intact) {
      super(intact);
    }

    @Override
    public boolean replace(StoredAccount from, StoredAccount to) {
      return super.replace(from, to) || super.insert(to);
    }
  }

  private static final class Racing extends CredentialsAround {
    Racing(CredentialStore intact) {
      super(intact);
    }

    @Override
    public boolean replace(StoredAccount from, StoredAccount to) {
      Optional<StoredAccount> read = find(from.id());
      if (read.filter(stored -> stored.version() == from.version()).isEmpty()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE);
      super.replace(from, to);
      return !read.get().credential().retired();
    }
  }

  private static final class Chatty extends CredentialsAround {
    private final Set<String> known = new HashSet<>();

    Chatty(CredentialStore intact) {
      super(intact);
    }

    @Override
    public synchronized Map<String, FailureCount> failures(Set<String> lanes) {
      known.addAll(lanes);
      return super.failures(known);
    }

    @Override
    public synchronized boolean count(
        String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
      known.add(lane);
      return super.count(lane, from, to);
    }
  }

  private static final class Coarse extends CredentialsAround {
    Coarse(CredentialStore intact) {
      super(intact);
    }

    @Override
    public Map<String, FailureCount> failures(Set<String> lanes) {
      return super.failures(lanes).entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> coarse(entry.getValue())));
    }

    private static FailureCount coarse(FailureCount count) {
      return new FailureCount(count.failures(), count.lastAt().truncatedTo(ChronoUnit.SECONDS));
    }
  }

  /** What the kit opens again lives elsewhere: counts are kept by the thread's view only. */
  static final class Forgetful extends CredentialsAround {
    Forgetful(CredentialStore intact) {
      super(intact);
    }

    CredentialStore reopened() {
      return new InMemoryCredentials();
    }
  }

  private static final class Unconditional extends CredentialsAround {
    Unconditional(CredentialStore intact) {
      super(intact);
    }

    @Override
    public synchronized boolean count(
        String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
      return super.count(lane, Optional.ofNullable(failures(Set.of(lane)).get(lane)), to);
    }
  }

  private static final class Numbers extends CredentialsAround {
    Numbers(CredentialStore intact) {
      super(intact);
    }

    @Override
    public synchronized boolean count(
        String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
      Optional<FailureCount> stored = Optional.ofNullable(failures(Set.of(lane)).get(lane));
      boolean same = stored.map(FailureCount::failures).equals(from.map(FailureCount::failures));
      return same && super.count(lane, stored, to);
    }
  }

  private static final class RacingCount extends CredentialsAround {
    RacingCount(CredentialStore intact) {
      super(intact);
    }

    @Override
    public boolean count(String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
      if (!Optional.ofNullable(failures(Set.of(lane)).get(lane)).equals(from)) {
        return false;
      }
      LockSupport.parkNanos(PAUSE);
      super.count(lane, from, to);
      return true;
    }
  }

  private static final class Eager extends CredentialsAround {
    Eager(CredentialStore intact) {
      super(intact);
    }

    @Override
    public int forgetFailures(Instant before) {
      return super.forgetFailures(before.plus(1, ChronoUnit.MICROS));
    }
  }
}
