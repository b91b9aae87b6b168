package fi.rekisteri.samples.cluster;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.store.RegisterStorage;

/** The whole contract kit on tables that are spread over two nodes. */
class ClusterStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(Engine.emptied(), Engine.SETTINGS);
  }
}
