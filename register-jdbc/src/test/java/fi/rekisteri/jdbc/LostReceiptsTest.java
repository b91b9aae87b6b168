package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import org.junit.jupiter.api.Tag;

/** The contract kit where each commit, or statement of its own, is done and never answered. */
@Tag("every-fault")
class LostReceiptsTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return Faulted.storage(FaultySource.Fault.LOST_AFTER, true);
  }
}
