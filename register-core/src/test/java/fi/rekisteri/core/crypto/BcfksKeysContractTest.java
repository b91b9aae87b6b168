package fi.rekisteri.core.crypto;

class BcfksKeysContractTest extends KeyStoreKeysContract {
  BcfksKeysContractTest() {
    super(KeyStoreForm.BCFKS);
  }
}
