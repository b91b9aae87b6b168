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
  @Override
  public RegisterStorage storage() {
    JdbcSettings settings = JdbcSettings.defaults().forCluster().withRetries(20);
    DataSource database = Databases.postgres();
    JdbcSchema.migrate(database, settings);
    return JdbcStorage.on(serializable(database), settings);
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
