package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit on H2 in memory. */
class H2MemoryStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(Databases.migrated(Databases.h2()));
  }
}
