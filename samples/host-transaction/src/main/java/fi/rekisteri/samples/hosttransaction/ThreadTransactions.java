package fi.rekisteri.samples.hosttransaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions without any framework: each thread has the connection of its own one. The pool
 * switches autocommit on again, as pools do.
 */
final class ThreadTransactions implements Transactions {
  private final DataSource database;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  ThreadTransactions(DataSource database) {
    this.database = database;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    if (current.get() != null) {
      throw new IllegalStateException("this thread is in a transaction already");
    }
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      return ending(connection, work);
    } catch (SQLException failed) {
      throw new IllegalStateException("the shop's transaction failed", failed);
    } finally {
      current.remove();
    }
  }

  /** Whatever came in the way is what the caller is told, also where the rollback fails too. */
  private static <T> T ending(Connection connection, Supplier<T> work) throws SQLException {
    try {
      T result = work.get();
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException | Error failure) {
      try {
        connection.rollback();
      } catch (SQLException lost) {
        failure.addSuppressed(lost);
      }
      throw failure;
    }
  }

  /** Outside of a transaction it lends a connection for the call alone, which may only look. */
  @Override
  public Connection get() throws SQLException {
    Connection own = current.get();
    return own != null ? own : database.getConnection();
  }

  @Override
  public void release(Connection connection) throws SQLException {
    if (connection != current.get()) {
      connection.close();
    }
  }
}
