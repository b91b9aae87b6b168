package fi.rekisteri.core.store;

import fi.rekisteri.identity.CodeStore;
import fi.rekisteri.identity.IssuedCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps one-time codes in memory, for tests, trials and hosts of one process: whoever loses the
 * process loses the open codes, and the counts of tries too. Thread-safe.
 */
public final class InMemoryCodes implements CodeStore {
  private final Map<Long, IssuedCode> codes = new HashMap<>();

  /** An empty store. */
  public InMemoryCodes() {}

  @Override
  public synchronized Optional<IssuedCode> find(long caseNumber) {
    return Optional.ofNullable(codes.get(caseNumber));
  }

  @Override
  public synchronized boolean replace(Optional<IssuedCode> from, IssuedCode to) {
    Optional<IssuedCode> stored = find(to.caseNumber());
    if (!stored.map(IssuedCode::mark).equals(from.map(IssuedCode::mark))) {
      return false;
    }
    codes.put(to.caseNumber(), to);
    return true;
  }

  @Override
  public synchronized void forget(long caseNumber) {
    codes.remove(caseNumber);
  }
}
