package fi.rekisteri.jdbc;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import javax.sql.DataSource;

/** The contract kit on H2 with the rights of the writer of {@code roles.sql}. */
class H2WriterStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    DataSource admin = Databases.with(Databases.h2(), "USER=ADMIN;PASSWORD=a");
    JdbcSchema.migrate(admin);
    String roles = JdbcSchema.roles(DatabaseProduct.H2, JdbcSettings.defaults());
    new SchemaScript(0, "", roles).statements().forEach(sql -> Sql.run(admin, sql));
    Sql.run(admin, "create user w password 'w'");
    Sql.run(admin, "grant rekisteri_writer to w");
    return JdbcStorage.on(Pool.of(Databases.with(database(admin), "USER=W;PASSWORD=w")));
  }

  /** Without the settings that the administrator alone may make. */
  private static DataSource database(DataSource admin) {
    String url = ((Driver) admin).url();
    return new Driver(url.substring(0, url.indexOf(';')));
  }
}
