package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit on MariaDB, inside transactions that the host begins and commits. */
class MariaJoinedStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return HostTransactions.eachAlone(
        Databases.migrated(Databases.mariadb("&transactionIsolation=READ-COMMITTED")));
  }
}
