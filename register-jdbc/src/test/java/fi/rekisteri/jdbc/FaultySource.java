package fi.rekisteri.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Lends connections, one call on which goes wrong once: the call that was told, counted from the
 * moment that it was. It keeps no connection that was lost. For one thread at a time.
 */
final class FaultySource extends Driver {
  /** What happens at the call. */
  enum Fault {
    /** The database refuses it, and goes on. */
    REFUSED,
    /** The connection is lost on the way there: the database has done nothing. */
    LOST_BEFORE,
    /** The connection is lost on the way back: the database has done it. */
    LOST_AFTER
  }

  private final DataSource source;
  private Fault fault = Fault.REFUSED;
  private boolean endsOnly;
  private int left = -1;
  private boolean happened;
  private boolean atTheEnd;
  private boolean undoing;

  FaultySource(DataSource source) {
    super("");
    this.source = source;
  }

  /**
   * Lets a call fail from now on.
   *
   * @param ends whether only calls count that may make something durable
   * @param call the first being 0; negative for none
   */
  void failAt(Fault what, boolean ends, int call) {
    fault = what;
    endsOnly = ends;
    left = call;
    happened = false;
    atTheEnd = false;
    undoing = false;
  }

  /** Whether the call came. */
  boolean hasHappened() {
    return happened;
  }

  /**
   * Whether it was a call that may make something durable, or prepares a statement that will: the
   * adapter does not tell the two apart.
   */
  boolean wasAtTheEnd() {
    return atTheEnd;
  }

  /** Whether it was a call that undoes something that was refused before. */
  boolean wasUndoing() {
    return undoing;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!endsOnly && left-- == 0) {
      happened = true;
      throw new SQLException("no connection", "08001");
    }
    Connection real = source.getConnection();
    return proxy(Connection.class, real, real);
  }

  private <T> T proxy(Class<T> type, T target, Connection connection) {
    InvocationHandler handler =
        (self, method, arguments) -> {
          boolean end = isEnd(method, connection);
          boolean met = (endsOnly ? end : isCounted(method)) && left-- == 0;
          if (!met) {
            return wrapped(call(method, target, arguments), connection);
          }
          if (fault == Fault.LOST_AFTER) {
            call(method, target, arguments); // what the database itself refuses is no fault
          }
          happened = true;
          atTheEnd = end || connection.getAutoCommit();
          undoing = isUndoing(method, arguments);
          throw fault == Fault.REFUSED ? refused() : lost(connection);
        };
    return type.cast(
        Proxy.newProxyInstance(
            FaultySource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object wrapped(Object result, Connection connection) {
    if (result instanceof PreparedStatement statement) {
      return proxy(PreparedStatement.class, statement, connection);
    }
    return result instanceof Statement statement
        ? proxy(Statement.class, statement, connection)
        : result;
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException refused) {
      throw refused.getCause();
    }
  }

  private static boolean isCounted(Method method) {
    return method.getName().startsWith("prepare")
        || method.getName().equals("setAutoCommit")
        || Intercepted.reachesDatabase(method);
  }

  /** A commit, and a statement that is its own transaction. */
  private static boolean isEnd(Method method, Connection connection) throws SQLException {
    return method.getName().equals("commit")
        || method.getName().startsWith("execute") && connection.getAutoCommit();
  }

  /** A rollback, and what gives the connection back as it came. */
  private static boolean isUndoing(Method method, Object[] arguments) {
    return method.getName().equals("rollback")
        || method.getName().equals("setAutoCommit") && arguments[0].equals(true);
  }

  private static SQLException refused() {
    return new SQLException("a fault with a bound value", "58030");
  }

  /** What was not committed goes with the connection. */
  private static SQLException lost(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      connection.unwrap(Connection.class).close();
    }
    return new SQLException("the connection is lost", "08006");
  }
}
