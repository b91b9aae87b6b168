package fi.rekisteri.samples.cluster;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Mends what the engine does to the order of ids. It merges the rows of its nodes by {@code
 * UUID.compareTo}, which takes the first bit for a sign, while the nodes order ids as bytes, as all
 * SQL engines do. Here it is asked to order the texts of ids, whose order is that of the bytes.
 */
record OrderedIds(DataSource engine) implements DataSource {
  private static final Pattern ID =
      Pattern.compile(
          "(?<=[ ,])(\\w\\.)?(customer_id|lane|notice_id|run_id|record_id|hold_id|demand_id"
              + "|plan_id|task_id|subject|id)\\b");

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = engine.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            OrderedIds.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("prepareStatement")) {
                args[0] = ordered((String) args[0]);
              }
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  static String ordered(String sql) {
    int order = sql.lastIndexOf(" order by ");
    return order < 0
        ? sql
        : sql.substring(0, order)
            + ID.matcher(sql.substring(order)).replaceAll("cast($0 as varchar)");
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("the nodes know their users");
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return engine.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return engine.isWrapperFor(type);
  }
}
