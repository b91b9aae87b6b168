package fi.rekisteri.samples.hosttransaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring's transactions, whatever began them: a template as here, or {@code @Transactional}.
 *
 * <p>{@code doGetConnection} is {@code getConnection} without Spring's own exception, so that the
 * register says with a code that no connection is to be had.
 */
record SpringTransactions(DataSource database, TransactionTemplate template)
    implements Transactions {
  @Override
  public Connection get() throws SQLException {
    return DataSourceUtils.doGetConnection(database);
  }

  @Override
  public void release(Connection connection) throws SQLException {
    DataSourceUtils.doReleaseConnection(connection, database);
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return template.execute(status -> work.get());
  }
}
