package fi.rekisteri.core;

import fi.rekisteri.core.sealing.RegisterKeys;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterStorage;

/** The register's wrapped keys, where its storage keeps them. */
record StoredRegisterKeys(RegisterDefinition definition, RegisterStorage storage)
    implements RegisterKeys {
  @Override
  public KeyRing ring() {
    return storage.inTransaction(tx -> tx.keys().ring(definition.id().value()));
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
