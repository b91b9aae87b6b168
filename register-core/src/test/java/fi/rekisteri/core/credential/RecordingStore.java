package fi.rekisteri.core.credential;

import fi.rekisteri.core.store.InMemoryCredentials;
import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.credential.StoredAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Notes which calls a store gets, in their order, and lets a test come in between. */
final class RecordingStore implements CredentialStore {
  final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  /** Done once, before the next count is moved: somebody is faster. */
  final AtomicReference<Runnable> overtaking = new AtomicReference<>();

  private final CredentialStore kept = new InMemoryCredentials();

  @Override
  public boolean insert(StoredAccount account) {
    calls.add("insert");
    return kept.insert(account);
  }

  @Override
  public Optional<StoredAccount> find(AccountId id) {
    calls.add("find");
    return kept.find(id);
  }

  @Override
  public Optional<StoredAccount> findByName(String nameTag) {
    calls.add("findByName");
    return kept.findByName(nameTag);
  }

  @Override
  public boolean replace(StoredAccount from, StoredAccount to) {
    calls.add("replace");
    return kept.replace(from, to);
  }

  @Override
  public Map<String, FailureCount> failures(Set<String> lanes) {
    calls.add("failures " + lanes.size());
    return kept.failures(lanes);
  }

  @Override
  public boolean count(String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
    calls.add("count " + lane.charAt(0));
    Runnable faster = overtaking.getAndSet(null);
    if (faster != null) {
      faster.run();
    }
    return kept.count(lane, from, to);
  }

  @Override
  public int forgetFailures(Instant before) {
    calls.add("forgetFailures");
    return kept.forgetFailures(before);
  }
}
