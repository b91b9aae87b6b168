package fi.rekisteri.core.store;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.credential.StoredAccount;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps accounts in memory, for tests and trials: whoever loses the process loses them, and the
 * counts of failures too. Thread-safe.
 */
public final class InMemoryCredentials implements CredentialStore {
  private final Map<AccountId, StoredAccount> accounts = new HashMap<>();
  private final Map<String, FailureCount> failures = new HashMap<>();

  /** An empty store. */
  public InMemoryCredentials() {}

  @Override
  public synchronized boolean insert(StoredAccount account) {
    return findByName(account.nameTag()).isEmpty()
        && accounts.putIfAbsent(account.id(), account) == null;
  }

  @Override
  public synchronized Optional<StoredAccount> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public synchronized Optional<StoredAccount> findByName(String nameTag) {
    return accounts.values().stream().filter(a -> a.nameTag().equals(nameTag)).findFirst();
  }

  @Override
  public synchronized boolean replace(StoredAccount from, StoredAccount to) {
    StoredAccount stored = accounts.get(from.id());
    if (stored == null || stored.version() != from.version() || stored.credential().retired()) {
      return false;
    }
    accounts.put(from.id(), to);
    return true;
  }

  @Override
  public synchronized Map<String, FailureCount> failures(Set<String> lanes) {
    Map<String, FailureCount> found = new HashMap<>(failures);
    found.keySet().retainAll(lanes);
    return found;
  }

  @Override
  public synchronized boolean count(
      String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
    if (!Optional.ofNullable(failures.get(lane)).equals(from)) {
      return false;
    }
    to.ifPresentOrElse(count -> failures.put(lane, count), () -> failures.remove(lane));
    return true;
  }

  @Override
  public synchronized int forgetFailures(Instant before) {
    int all = failures.size();
    failures.values().removeIf(count -> count.lastAt().isBefore(before));
    return all - failures.size();
  }
}
