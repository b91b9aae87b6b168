package fi.rekisteri.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Lends connections, one of which is lost at a call that may make something durable: a commit, or a
 * statement that writes. Whether the database did what it was told, its caller cannot know.
 */
final class LosingSource extends Driver {
  private final DataSource source;
  private final boolean done;
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  /**
   * A source.
   *
   * @param done whether the database does what it is told before the connection is lost
   */
  LosingSource(DataSource source, boolean done) {
    super("");
    this.source = source;
    this.done = done;
  }

  /** The connection is lost at that call from now on, the first being 1. */
  void loseAt(int call) {
    left.set(call);
  }

  boolean hasLost() {
    return left.get() <= 0;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = source.getConnection();
    return proxy(Connection.class, real, real);
  }

  private <T> T proxy(Class<T> type, T target, Connection connection) {
    InvocationHandler handler =
        (self, method, arguments) -> {
          String name = method.getName();
          boolean lost =
              (name.equals("commit") || name.equals("executeUpdate"))
                  && left.decrementAndGet() == 0;
          if (lost && !done) {
            throw gone(connection);
          }
          Object answer;
          try {
            answer = method.invoke(target, arguments);
          } catch (InvocationTargetException refused) {
            throw refused.getCause();
          }
          if (lost) {
            throw gone(connection);
          }
          return answer instanceof PreparedStatement statement
              ? proxy(PreparedStatement.class, statement, connection)
              : answer;
        };
    return type.cast(
        Proxy.newProxyInstance(
            LosingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** What was not committed goes with the connection. */
  private static SQLException gone(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    connection.unwrap(Connection.class).close();
    return new SQLException("the connection is lost", "08006");
  }
}
