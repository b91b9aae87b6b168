package fi.rekisteri.core.store;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.FailureCount;
import fi.rekisteri.credential.StoredAccount;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Passes every call on; a flaw overrides one of them. */
class CredentialsAround implements CredentialStore {
  final CredentialStore intact;

  CredentialsAround(CredentialStore intact) {
    this.intact = intact;
  }

  @Override
  public boolean insert(StoredAccount account) {
    return intact.insert(account);
  }

  @Override
  public Optional<StoredAccount> find(AccountId id) {
    return intact.find(id);
  }

  @Override
  public Optional<StoredAccount> findByName(String nameTag) {
    return intact.findByName(nameTag);
  }

  @Override
  public boolean replace(StoredAccount from, StoredAccount to) {
    return intact.replace(from, to);
  }

  @Override
  public Map<String, FailureCount> failures(Set<String> lanes) {
    return intact.failures(lanes);
  }

  @Override
  public boolean count(String lane, Optional<FailureCount> from, Optional<FailureCount> to) {
    return intact.count(lane, from, to);
  }

  @Override
  public int forgetFailures(Instant before) {
    return intact.forgetFailures(before);
  }
}
