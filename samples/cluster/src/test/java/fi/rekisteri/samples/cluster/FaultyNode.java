package fi.rekisteri.samples.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** A node whose commits fail when they are told to. The engine reads its class, so it is public. */
public final class FaultyNode extends HikariDataSource {
  /** Asked before each commit; what it throws, the engine gets, and the node rolls back. */
  interface Fault {
    void beforeCommit() throws SQLException;
  }

  private final Fault fault;

  FaultyNode(HikariConfig config, Fault fault) {
    super(config);
    this.fault = fault;
  }

  /** The engine asks pools that it does not know for it. */
  public String getUrl() {
    return getJdbcUrl();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            FaultyNode.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("commit")) {
                try {
                  fault.beforeCommit();
                } catch (SQLException e) {
                  connection.rollback();
                  throw e;
                }
              }
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
