package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;

/** The contract kit where the tables have another prefix and lie in a schema that is named. */
class PostgresNamedStorageTest implements StorageContract {
  private static final JdbcSettings SETTINGS =
      JdbcSettings.defaults().withSchema("crm").withTablePrefix("shop_");
  private static final Emptied TABLES =
      new Emptied(
          DatabaseProduct.POSTGRESQL,
          SETTINGS,
          () -> Databases.withSchema(Databases.postgres(), "crm"));

  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(TABLES.next(), SETTINGS);
  }
}
