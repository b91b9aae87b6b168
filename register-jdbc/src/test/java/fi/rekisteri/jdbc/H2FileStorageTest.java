package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract kit on H2 in a file. */
class H2FileStorageTest implements StorageContract {
  @TempDir Path folder;

  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(Databases.migrated(Databases.h2(folder)));
  }
}
