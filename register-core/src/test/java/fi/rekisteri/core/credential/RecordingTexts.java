package fi.rekisteri.core.credential;

import fi.rekisteri.core.store.InMemoryCredentials;
import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.credential.StoredAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes every text that a store is given, the secret ones too. */
final class RecordingTexts implements CredentialStore {
  final List<String> written = new ArrayList<>();
  private final CredentialStore kept = new InMemoryCredentials();

  private void write(StoredAccount account) {
    written.add(account.nameTag());
    account.credential().hash().ifPresent(written::add);
    account.credential().token().ifPresent(token -> written.add(token.hash()));
  }

  @Override
  public boolean insert(StoredAccount account) {
    write(account);
    return kept.insert(account);
  }

  @Override
  public Optional<StoredAccount> find(AccountId id) {
    return kept.find(id);
  }

  @Override
  public Optional<StoredAccount> findByName(String nameTag) {
    written.add(nameTag);
    return kept.findByName(nameTag);
  }

  @Override
  public boolean replace(StoredAccount from, StoredAccount to) {
    write(to);
    return kept.replace(from, to);
  }

  @Override
  public Map<String, FailureCount> failures(Set<String> lanes) {
    written.addAll(lanes);
    return kept.failures(lanes);
  }

  @Override
  public boolean count(String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
    written.add(lane);
    return kept.count(lane, from, to);
  }

  @Override
  public int forgetFailures(Instant before) {
    return kept.forgetFailures(before);
  }
}
