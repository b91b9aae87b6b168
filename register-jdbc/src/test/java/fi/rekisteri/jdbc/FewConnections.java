package fi.rekisteri.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Lends so many connections at a time and lets the others wait, as a host's pool does. */
final class FewConnections extends Driver {
  private static final int MOST_SECONDS = 60;

  private final DataSource source;
  private final Semaphore free;

  FewConnections(DataSource source, int most) {
    super("");
    this.source = source;
    this.free = new Semaphore(most, true);
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      if (!free.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new SQLException("no connection came free", "08001");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted", "08001", e);
    }
    Connection lent = source.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            FewConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              try {
                return method.invoke(lent, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (method.getName().equals("close")) {
                  free.release();
                }
              }
            });
  }
}
