package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections come back to the pool as they were lent; {@link Pool} fails the test otherwise. */
@ExtendWith(SeededSamples.class)
class ConnectionStateTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 a pool that lends connections with autocommit off gets them back so")
  void poolWithoutAutoCommitWorks(Product product, Samples samples) {
    DataSource database = product.empty();
    JdbcSchema.migrate(database);
    DataSource pool = Pool.withoutAutoCommit(database);
    JdbcStorage storage = JdbcStorage.on(pool);
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    NewCustomer twin = samples.newcomer(one.tags().get(0));
    CustomerId id = one.customer().facts().id();
    assertThat(Look.customer(storage, id)).isEmpty();
    storage.inTransaction(tx -> insert(tx, one));
    assertThat(catchThrowable(() -> storage.inTransaction(tx -> insert(tx, twin)))).isNotNull();
    assertThat(Look.customer(storage, id)).isPresent();
    assertThat(Sql.counts(database)).contains("rekisteri_customer 1", "rekisteri_audit 1");
  }

  @Test
  @DisplayName("A2 a connection of a weaker isolation is lifted, and comes back as it was")
  void weakerIsolationIsLifted(Samples samples) throws SQLException {
    DataSource database = Databases.h2();
    JdbcSchema.migrate(database);
    try (Connection weak = database.getConnection()) {
      weak.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
      JdbcStorage storage = JdbcStorage.on(Intercepted.single(weak));
      int inside =
          storage.inTransaction(
              tx -> {
                insert(tx, samples.newcomer());
                return isolation(weak);
              });
      assertThat(inside).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
      assertThat(isolation(weak)).isEqualTo(Connection.TRANSACTION_READ_UNCOMMITTED);
      assertThat(weak.getAutoCommit()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A5 work may catch a refusal and go on; only the refused call is undone")
  void refusedCallAloneIsUndone(Product product, Samples samples) {
    DataSource source = product.migrated();
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    NewCustomer twin = samples.newcomer(one.tags().get(0));
    NewCustomer other = samples.newcomer(samples.unique("byEmail"));
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              insert(tx, one);
              assertThat(catchThrowable(() -> insert(tx, twin))).isNotNull();
              return insert(tx, other);
            });
    assertThat(Sql.counts(source))
        .contains("rekisteri_customer 2", "rekisteri_unique_tag 2", "rekisteri_audit 2");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 a store that was kept beyond its transaction does nothing")
  void keptStoreDoesNothing(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    CustomerStore kept = storage.inTransaction(StorageTransaction::customers);
    NewCustomer one = samples.newcomer();
    assertThatIllegalStateException().isThrownBy(() -> kept.insert(List.of(one)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.inTransaction(tx -> tx.customers().page(null, 0)));
    assertThat(Sql.counts(source)).allMatch(line -> line.endsWith(" 0"));
  }

  private static boolean insert(StorageTransaction tx, NewCustomer one) {
    tx.customers().insert(List.of(one));
    return true;
  }

  private static int isolation(Connection connection) {
    try {
      return connection.getTransactionIsolation();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
