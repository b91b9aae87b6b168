package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit where the tables have another prefix and lie in a database that is named. */
class MariaNamedStorageTest implements StorageContract {
  private static final JdbcSettings SETTINGS =
      JdbcSettings.defaults().withSchema("crm").withTablePrefix("shop_");
  private static final Emptied TABLES =
      new Emptied(
          DatabaseProduct.MARIADB,
          SETTINGS,
          () -> Databases.withSchema(Databases.mariadb(), "crm"));

  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(TABLES.next(), SETTINGS);
  }
}
