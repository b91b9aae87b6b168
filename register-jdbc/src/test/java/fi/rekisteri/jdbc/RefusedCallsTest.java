package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import org.junit.jupiter.api.Tag;

/** The contract kit where each call on the database is refused once, in turn. */
@Tag("every-fault")
class RefusedCallsTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return Faulted.storage(FaultySource.Fault.REFUSED, false);
  }
}
