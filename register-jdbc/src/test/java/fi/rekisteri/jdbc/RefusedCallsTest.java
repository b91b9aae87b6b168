package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit where each call on the database is refused once, in turn. */
class RefusedCallsTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return Faulted.storage(FaultySource.Fault.REFUSED, false);
  }
}
