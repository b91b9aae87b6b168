package fi.rekisteri.samples.benchmarks.house;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Lends connections, and writes down each prepared statement that is executed on them. */
public final class CountedSource {
  /** The tables of what is held of people; those of plans, the trail and replays are none. */
  private static final Pattern CUSTOMER_DATA =
      Pattern.compile("rekisteri_(customer|item|search_tag|unique_tag)\\b");

  private final DataSource source;
  private final List<String> executed = new ArrayList<>();

  public CountedSource(DataSource source) {
    this.source = source;
  }

  public void forget() {
    executed.clear();
  }

  public List<String> executed() {
    return List.copyOf(executed);
  }

  public List<String> onCustomerData() {
    return executed.stream().filter(sql -> CUSTOMER_DATA.matcher(sql).find()).toList();
  }

  public DataSource dataSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object answer = answer(source, method, arguments);
          return answer instanceof Connection connection ? counted(connection) : answer;
        });
  }

  private Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object answer = answer(connection, method, arguments);
          return method.getName().equals("prepareStatement")
              ? counted(answer, (String) arguments[0])
              : answer;
        });
  }

  private PreparedStatement counted(Object statement, String sql) {
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            executed.add(sql);
          }
          return answer(statement, method, arguments);
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
            CountedSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
