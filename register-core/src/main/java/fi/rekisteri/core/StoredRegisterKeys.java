package fi.rekisteri.core;

import fi.rekisteri.core.sealing.RegisterKeys;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterStorage;
import java.util.List;

/** The register's wrapped keys, where its storage keeps them. */
record StoredRegisterKeys(RegisterDefinition definition, RegisterStorage storage)
    implements RegisterKeys {
  @Override
  public List<RegisterKey> all() {
    return storage.inTransaction(tx -> tx.keys().all(definition.id().value()));
  }

  @Override
  public boolean isInUse() {
    return storage.inTransaction(tx -> !tx.customers().page(null, 1).isEmpty());
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    return storage.inTransaction(tx -> tx.keys().addIfAbsent(key));
  }
}
