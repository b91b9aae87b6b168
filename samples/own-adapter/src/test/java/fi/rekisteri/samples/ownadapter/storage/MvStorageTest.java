package fi.rekisteri.samples.ownadapter.storage;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The whole contract kit, on a file. */
class MvStorageTest implements StorageContract {
  @TempDir Path folder;

  private MvStorage storage;

  @Override
  public RegisterStorage storage() {
    storage = MvStorage.open(folder.resolve("register.mv"));
    return storage;
  }

  @AfterEach
  void close() {
    storage.close();
  }
}
