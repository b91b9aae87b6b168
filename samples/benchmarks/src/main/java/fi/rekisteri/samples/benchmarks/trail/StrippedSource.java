package fi.rekisteri.samples.benchmarks.trail;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Lends connections whose statements write no audit entry: what inserts one is sent without that
 * part, or not at all. So a change can be timed with all that it does but its entry. It exists here
 * only, and knows the adapter's statements by their text; a run counts the entries afterwards.
 *
 * @param source lends the real ones
 * @param strips whether anything is taken out; without, it shows what the wrapping itself costs
 */
public record StrippedSource(DataSource source, boolean strips) {
  private static final String INTO_AUDIT = "insert into rekisteri_audit ";

  /** A save on PostgreSQL, whose only other part is the guarded update. */
  private static final Pattern SAVE =
      Pattern.compile("with owner as \\((update .*) returning customer_id\\) " + INTO_AUDIT + ".*");

  public DataSource dataSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object answer = answer(source, method, arguments);
          return answer instanceof Connection connection ? stripped(connection) : answer;
        });
  }

  private Connection stripped(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) ->
            method.getName().equals("prepareStatement")
                ? prepared(connection, (String) arguments[0])
                : answer(connection, method, arguments));
  }

  private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
    if (!strips) {
      return shortened(connection.prepareStatement(sql), Integer.MAX_VALUE);
    }
    if (sql.startsWith(INTO_AUDIT)) {
      return proxy(
          PreparedStatement.class,
          (self, method, arguments) -> method.getName().equals("executeUpdate") ? 1 : null);
    }
    Matcher save = SAVE.matcher(sql);
    if (!save.matches()) {
      if (sql.contains(INTO_AUDIT)) {
        throw new IllegalStateException("a statement that nobody knows how to strip: " + sql);
      }
      return connection.prepareStatement(sql);
    }
    String update = save.group(1);
    return shortened(
        connection.prepareStatement(update), update.chars().filter(c -> c == '?').count());
  }

  /** Lets go of the parameters that belong to what was taken out. */
  private static PreparedStatement shortened(PreparedStatement statement, long parameters) {
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          boolean binds = method.getName().startsWith("set") && arguments.length == 2;
          return binds && (Integer) arguments[0] > parameters
              ? null
              : answer(statement, method, arguments);
        });
  }

  private static Object answer(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException refused) {
      throw refused.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            StrippedSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
