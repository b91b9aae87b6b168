package fi.rekisteri.jdbc;

import fi.rekisteri.contract.CredentialStoreContract;
import fi.rekisteri.credential.CredentialStore;
import javax.sql.DataSource;

/** The contract kit for stores of credentials on MariaDB. */
class MariaCredentialsTest implements CredentialStoreContract {
  private final DataSource database = Product.MARIADB.migrated();

  @Override
  public CredentialStore credentials() {
    return JdbcCredentials.on(database);
  }

  @Override
  public CredentialStore reopened(CredentialStore credentials) {
    return JdbcCredentials.on(database);
  }
}
