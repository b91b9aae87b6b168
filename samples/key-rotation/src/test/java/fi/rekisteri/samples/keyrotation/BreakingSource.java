package fi.rekisteri.samples.keyrotation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Lends PostgreSQL connections, until the server kills one of them at a given call. From then on
 * nothing works any more, as for a process that dies.
 */
final class BreakingSource {
  /** Where a connection breaks. */
  enum Break {
    BEFORE_A_CALL,
    AFTER_A_COMMIT
  }

  private static final Set<String> TRANSACTIONAL =
      Set.of("commit", "setSavepoint", "releaseSavepoint");

  private final DataSource source;
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
  private final Break where;

  BreakingSource(DataSource source, Break where) {
    this.source = source;
    this.where = where;
  }

  void breakAt(int call) {
    left.set(call);
  }

  boolean hasBroken() {
    return left.get() <= 0;
  }

  DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            BreakingSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> {
              if (hasBroken()) {
                throw new SQLException("gone", "08001");
              }
              return frail(Connection.class, source.getConnection(), null);
            });
  }

  private <T> T frail(Class<T> type, T target, Connection owner) {
    Connection connection = target instanceof Connection own ? own : owner;
    Object proxy =
        Proxy.newProxyInstance(
            BreakingSource.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(connection, target, method, arguments));
    return type.cast(proxy);
  }

  private Object call(Connection connection, Object target, Method method, Object[] arguments)
      throws Throwable {
    boolean last = isCounted(method) && left.decrementAndGet() == 0;
    if (last && where == Break.BEFORE_A_CALL) {
      kill(connection);
    }
    Object answer;
    try {
      answer = method.invoke(target, arguments);
    } catch (InvocationTargetException refused) {
      throw refused.getCause();
    }
    if (last) {
      kill(connection);
    }
    return answer instanceof PreparedStatement statement
        ? frail(PreparedStatement.class, statement, connection)
        : answer;
  }

  private boolean isCounted(Method method) {
    String name = method.getName();
    return where == Break.AFTER_A_COMMIT
        ? name.equals("commit")
        : name.startsWith("execute") || TRANSACTIONAL.contains(name);
  }

  private static void kill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_terminate_backend(pg_backend_pid())");
    }
    throw new SQLException("it should have been killed", "08006");
  }
}
