package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit on MariaDB, inside transactions that the host begins and commits. */
class MariaJoinedStorageTest implements StorageContract {
  private static final Emptied TABLES =
      new Emptied(
          DatabaseProduct.MARIADB,
          JdbcSettings.defaults(),
          () -> Databases.mariadb("&transactionIsolation=READ-COMMITTED"));

  @Override
  public RegisterStorage storage() {
    return HostTransactions.eachAlone(TABLES.next());
  }
}
