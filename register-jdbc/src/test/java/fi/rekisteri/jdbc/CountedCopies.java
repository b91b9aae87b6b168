package fi.rekisteri.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Counts the copies that PostgreSQL's driver is asked for: no statement of JDBC tells of them. */
final class CountedCopies extends CopyManager {
  private final Runnable counter;

  private CountedCopies(BaseConnection connection, Runnable counter) throws SQLException {
    super(connection);
    this.counter = counter;
  }

  /** The same connection; whoever asks it for the driver's own gets one that counts. */
  static Connection around(Connection connection, Runnable counter) {
    return proxy(
        Connection.class,
        connection,
        "unwrap",
        asked -> asked == PGConnection.class ? driver(connection, counter) : null);
  }

  private static PGConnection driver(Connection connection, Runnable counter) throws SQLException {
    return proxy(
        PGConnection.class,
        connection.unwrap(PGConnection.class),
        "getCopyAPI",
        asked -> new CountedCopies(connection.unwrap(BaseConnection.class), counter));
  }

  /** What stands in for the answer of one method; null where the answer stands. */
  private interface Other {
    Object instead(Object argument) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T intact, String replaced, Other other) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedCopies.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              if (method.getName().equals(replaced)) {
                Object instead = other.instead(args == null ? null : args[0]);
                if (instead != null) {
                  return instead;
                }
              }
              try {
                return method.invoke(intact, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Override
  public CopyIn copyIn(String sql) throws SQLException {
    counter.run();
    return super.copyIn(sql);
  }
}
