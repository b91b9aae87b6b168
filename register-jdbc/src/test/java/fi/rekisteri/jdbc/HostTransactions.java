package fi.rekisteri.jdbc;

import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A host that begins and finishes transactions itself and lends their connection, thread by thread.
 */
final class HostTransactions implements ConnectionSource {
  private final DataSource source;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  HostTransactions(DataSource source) {
    this.source = source;
  }

  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  <T> T run(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      boolean done = false;
      try {
        T result = work.run(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        current.remove();
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A storage each of whose transactions is a host's transaction of its own. */
  static RegisterStorage eachAlone(DataSource source) {
    HostTransactions host = new HostTransactions(source);
    JdbcStorage joined = JdbcStorage.joining(host);
    return new RegisterStorage() {
      @Override
      public <T> T inTransaction(Function<StorageTransaction, T> work) {
        return host.run(connection -> joined.inTransaction(work));
      }

      @Override
      public void close() {
        joined.close();
      }
    };
  }

  /** A host that can get no connection of its own. */
  static ConnectionSource lendingNothing() {
    return new ConnectionSource() {
      @Override
      public Connection get() throws SQLException {
        throw new SQLException("none is free", "08001");
      }

      @Override
      public void release(Connection connection) {}
    };
  }

  @Override
  public Connection get() {
    return current.get();
  }

  @Override
  public void release(Connection connection) {}
}
