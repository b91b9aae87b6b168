package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import javax.sql.DataSource;

/** The contract kit where the tables have another prefix and lie in a schema that is named. */
class MariaNamedStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    JdbcSettings settings = JdbcSettings.defaults().withSchema("crm").withTablePrefix("shop_");
    DataSource database = Databases.withSchema(Databases.mariadb(), "crm");
    JdbcSchema.migrate(database, settings);
    return JdbcStorage.on(Pool.of(database), settings);
  }
}
