package fi.rekisteri.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Lends connections that tell of each statement which is prepared on them. */
final class Preparing extends Driver {
  private final DataSource source;
  private final Consumer<String> told;

  Preparing(DataSource source, Consumer<String> told) {
    super("");
    this.source = source;
    this.told = told;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection lent = source.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Preparing.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("prepareStatement")) {
                told.accept((String) args[0]);
              }
              try {
                return method.invoke(lent, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
