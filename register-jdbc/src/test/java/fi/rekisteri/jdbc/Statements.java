package fi.rekisteri.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Lends connections, and remembers each statement that is prepared on one of them. */
final class Statements extends Driver {
  private final DataSource source;
  private final Set<String> prepared;

  Statements(DataSource source, Set<String> prepared) {
    super("");
    this.source = source;
    this.prepared = prepared;
  }

  /** For statements of several tests. */
  static Set<String> memory() {
    return Collections.synchronizedSet(new TreeSet<>());
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = source.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
