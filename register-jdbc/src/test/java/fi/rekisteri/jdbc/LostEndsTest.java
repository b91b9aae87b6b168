package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import org.junit.jupiter.api.Tag;

/** The contract kit where each commit, or statement of its own, never reaches the database. */
@Tag("every-fault")
class LostEndsTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return Faulted.storage(FaultySource.Fault.LOST_BEFORE, true);
  }
}
