package fi.rekisteri.core.crypto;

class Pkcs12KeysContractTest extends KeyStoreKeysContract {
  Pkcs12KeysContractTest() {
    super(KeyStoreForm.PKCS12);
  }
}
