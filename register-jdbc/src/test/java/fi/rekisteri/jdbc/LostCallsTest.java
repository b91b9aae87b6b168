package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import org.junit.jupiter.api.Tag;

/** The contract kit where the connection is lost before each call, in turn. */
@Tag("every-fault")
class LostCallsTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return Faulted.storage(FaultySource.Fault.LOST_BEFORE, false);
  }
}
