package fi.rekisteri.samples.cluster;

import fi.rekisteri.contract.CustomerErasureContract;
import fi.rekisteri.contract.CustomerSaveContract;
import fi.rekisteri.contract.CustomerSearchContract;
import fi.rekisteri.contract.DisclosureStoreContract;
import fi.rekisteri.contract.SuppressionStoreContract;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.store.RegisterStorage;

/** The part of the kit that meets most of what is written otherwise for a cluster. */
class ClusterSliceTest
    implements CustomerSaveContract,
        CustomerErasureContract,
        CustomerSearchContract,
        DisclosureStoreContract,
        SuppressionStoreContract {
  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(Engine.emptied(), Engine.SETTINGS);
  }
}
