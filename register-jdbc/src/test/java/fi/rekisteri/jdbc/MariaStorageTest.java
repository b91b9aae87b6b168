package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit on MariaDB. */
class MariaStorageTest implements StorageContract {
  private static final Emptied TABLES =
      new Emptied(DatabaseProduct.MARIADB, JdbcSettings.defaults(), Databases::mariadb);

  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(TABLES.next());
  }
}
