package fi.rekisteri.samples.hosttransaction;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two ways of the sample. */
enum Hosts {
  PLAIN {
    @Override
    Transactions over(DataSource database) {
      return new ThreadTransactions(database);
    }
  },
  SPRING {
    @Override
    Transactions over(DataSource database) {
      return new SpringTransactions(
          database, new TransactionTemplate(new DataSourceTransactionManager(database)));
    }
  };

  abstract Transactions over(DataSource database);
}
