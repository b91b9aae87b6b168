package fi.rekisteri.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Keeps connections for the next who asks, as a host's pool would, and is strict about the state in
 * which they come back: a connection that was not restored is an {@link AssertionError}.
 */
final class Pool extends Driver {
  private final DataSource source;
  private final boolean autoCommit;
  private final AtomicInteger isolation = new AtomicInteger();
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  private Pool(DataSource source, boolean autoCommit) {
    super("");
    this.source = source;
    this.autoCommit = autoCommit;
  }

  static Pool of(DataSource source) {
    return new Pool(source, true);
  }

  static Pool withoutAutoCommit(DataSource source) {
    return new Pool(source, false);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection pooled = idle.poll();
    Connection connection = pooled != null ? pooled : source.getConnection();
    connection.setAutoCommit(autoCommit);
    isolation.compareAndSet(0, connection.getTransactionIsolation());
    return (Connection)
        Proxy.newProxyInstance(
            Pool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("close")) {
                takeBack(connection);
                return null;
              }
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void takeBack(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    if (connection.getAutoCommit() != autoCommit) {
      throw new AssertionError("a connection came back in another autocommit mode");
    }
    if (connection.getTransactionIsolation() != isolation.get()) {
      throw new AssertionError("a connection came back with another isolation");
    }
    idle.add(connection);
  }
}
