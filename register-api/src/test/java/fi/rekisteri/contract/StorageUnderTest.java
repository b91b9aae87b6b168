package fi.rekisteri.contract;

import fi.rekisteri.store.RegisterStorage;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the contract gets the storage from. */
@ExtendWith(SeededSamples.class)
public interface StorageUnderTest {
  /**
   * A storage for one test, which calls this once. Closing it is the adapter's own test's business.
   *
   * @return a fresh, empty storage that nothing else uses
   */
  RegisterStorage storage();
}
