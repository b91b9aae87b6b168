package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import javax.sql.DataSource;

/** The contract kit with the statements for a cluster, on one PostgreSQL server. */
class ClusterStatementsStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    JdbcSettings settings = JdbcSettings.defaults().forCluster();
    DataSource database = Databases.postgres();
    JdbcSchema.migrate(database, settings);
    return JdbcStorage.on(Pool.of(database), settings);
  }
}
