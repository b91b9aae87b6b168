package fi.rekisteri.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Lends connections that tell of each call before it reaches the database. */
final class Intercepted extends Driver {
  /** Told before each call on a connection or statement; what it throws, the adapter gets. */
  interface Listener {
    void before(Method method) throws SQLException;
  }

  private final DataSource source;
  private final Listener listener;

  Intercepted(DataSource source, Listener listener) {
    super("");
    this.source = source;
    this.listener = listener;
  }

  /** Lends the same connection each time and leaves it open. */
  static DataSource single(Connection connection) {
    return new Driver("") {
      @Override
      public Connection getConnection() {
        return (Connection)
            Proxy.newProxyInstance(
                Intercepted.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, args) ->
                    method.getName().equals("close") ? null : method.invoke(connection, args));
      }
    };
  }

  @Override
  public Connection getConnection() throws SQLException {
    return tell(Connection.class, source.getConnection());
  }

  private <T> T tell(Class<T> type, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            Intercepted.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              listener.before(method);
              try {
                return wrap(method.invoke(target, args));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  private Object wrap(Object result) {
    if (result instanceof PreparedStatement statement) {
      return tell(PreparedStatement.class, statement);
    }
    return result instanceof Statement statement ? tell(Statement.class, statement) : result;
  }

  /** Whether a call sends a statement, or ends a transaction or goes back to a savepoint. */
  static boolean reachesDatabase(Method method) {
    return method.getName().startsWith("execute") || isTransactional(method);
  }

  static boolean isTransactional(Method method) {
    return switch (method.getName()) {
      case "commit", "rollback", "setSavepoint", "releaseSavepoint" -> true;
      default -> false;
    };
  }
}
