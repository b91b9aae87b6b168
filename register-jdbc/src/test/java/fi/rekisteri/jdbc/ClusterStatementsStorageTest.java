package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit with the statements for a cluster, on one PostgreSQL server. */
class ClusterStatementsStorageTest implements StorageContract {
  private static final JdbcSettings SETTINGS = JdbcSettings.defaults().forCluster();
  private static final Emptied TABLES =
      new Emptied(DatabaseProduct.POSTGRESQL, SETTINGS, Databases::postgres);

  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(TABLES.next(), SETTINGS);
  }
}
