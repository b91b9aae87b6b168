package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit on PostgreSQL, inside transactions that the host begins and commits. */
class JoinedStorageTest implements StorageContract {
  private static final Emptied TABLES =
      new Emptied(DatabaseProduct.POSTGRESQL, JdbcSettings.defaults(), Databases::postgres);

  @Override
  public RegisterStorage storage() {
    return HostTransactions.eachAlone(TABLES.next());
  }
}
