package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/**
 * The contract kit where each test meets one kind of fault at some of its calls on the database.
 * Every kind at every call is what {@code -Pfaults} is for.
 */
class SampledFaultsTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return Faulted.sampled();
  }
}
