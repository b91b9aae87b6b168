package fi.rekisteri.core.store;

import fi.rekisteri.contract.CodeStoreContract;
import fi.rekisteri.identity.CodeStore;

class InMemoryCodesTest implements CodeStoreContract {
  @Override
  public CodeStore codes() {
    return new InMemoryCodes();
  }
}
