package fi.rekisteri.core;

import fi.rekisteri.core.rotation.KeyDesk;
import fi.rekisteri.core.sealing.RegisterKeys;
import fi.rekisteri.crypto.KeyPurpose;
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

  /**
   * Nothing of a customer hangs on the key of the suppression list: what people forbade stands in
   * their own records too. So a register that is older than the list gets its key when it is opened
   * next; but where the list holds anything, another key would never match it again.
   */
  @Override
  public boolean isInUse(KeyPurpose purpose) {
    return storage.inTransaction(
        tx ->
            switch (purpose) {
              case CUSTOMER_KEYS, SEARCH_INDEX -> !tx.customers().page(null, 1).isEmpty();
              case SUPPRESSION -> !tx.suppressions().page(null, 1).isEmpty();
              case AUDIT ->
                  tx.checkpoints().lastCheckpoint().isPresent()
                      || !tx.checkpoints().lanes(null, 1).isEmpty();
            });
  }

  /**
   * Adds a key unless its context has one.
   *
   * @throws fi.rekisteri.error.ConflictException {@code KEYS_NEED_OWN_TRANSACTION} where the host
   *     could take it back after it was used
   */
  @Override
  public boolean addIfAbsent(RegisterKey key) {
    KeyDesk.requireOwnTransactions(storage.endsTransactions());
    return storage.inTransaction(tx -> tx.keys().addIfAbsent(key));
  }
}
