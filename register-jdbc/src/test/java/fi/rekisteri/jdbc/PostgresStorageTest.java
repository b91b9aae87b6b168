package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit on PostgreSQL. */
class PostgresStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(Databases.migrated(Databases.postgres()));
  }
}
