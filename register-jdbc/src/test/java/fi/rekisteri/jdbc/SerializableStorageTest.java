package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The contract kit with the statements for a cluster at SERIALIZABLE, as some such engines know no
 * other isolation: what is refused by 40001 is run again.
 */
class SerializableStorageTest implements StorageContract {
  private static final JdbcSettings SETTINGS = JdbcSettings.defaults().forCluster().withRetries(20);
  private static final Emptied TABLES =
      new Emptied(DatabaseProduct.POSTGRESQL, SETTINGS, () -> serializable(Databases.postgres()));

  @Override
  public RegisterStorage storage() {
    return JdbcStorage.on(TABLES.next(), SETTINGS);
  }

  private static DataSource serializable(DataSource database) {
    return new Driver("") {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        return connection;
      }
    };
  }
}
