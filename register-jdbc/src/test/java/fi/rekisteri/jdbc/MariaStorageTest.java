package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit on MariaDB. */
class MariaStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(Databases.migrated(Databases.mariadb()));
  }
}
