package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host's own row and the register's change, in one transaction of the host. */
@ExtendWith(SeededSamples.class)
class JoiningTest {
  private static final String INSERT = "insert into shop_order values (1)";

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 the host's row and the register's change are kept together")
  void bothAreKept(Product product, Samples samples) {
    DataSource source = shop(product);
    HostTransactions host = new HostTransactions(source);
    JdbcStorage storage = JdbcStorage.joining(host);
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    host.run(
        connection -> {
          Sql.run(connection, INSERT);
          storage.inTransaction(inserting(one));
          assertThat(connection.getAutoCommit()).isFalse();
          assertThat(orders(source)).as("seen outside before the host commits").isEmpty();
          return null;
        });
    assertThat(orders(source)).containsExactly("1");
    assertThat(found(source, one)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 when the host gives up, the register's change goes with it")
  void bothAreGivenUp(Product product, Samples samples) {
    DataSource source = shop(product);
    HostTransactions host = new HostTransactions(source);
    JdbcStorage storage = JdbcStorage.joining(host);
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    IllegalArgumentException hosts = new IllegalArgumentException("the host's own");
    assertThatThrownBy(
            () ->
                host.run(
                    connection -> {
                      Sql.run(connection, INSERT);
                      storage.inTransaction(inserting(one));
                      throw hosts;
                    }))
        .isSameAs(hosts);
    assertThat(orders(source)).isEmpty();
    assertThat(Sql.counts(source)).allMatch(line -> line.endsWith(" 0"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A5 a refused insert leaves the host's transaction usable and its row in it")
  void refusalLeavesTheHostUsable(Product product, Samples samples) {
    DataSource source = shop(product);
    HostTransactions host = new HostTransactions(source);
    JdbcStorage storage = JdbcStorage.joining(host);
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    NewCustomer twin = samples.newcomer(one.tags().get(0));
    host.run(
        connection -> {
          storage.inTransaction(inserting(one));
          Sql.run(connection, INSERT);
          assertThatThrownBy(() -> storage.inTransaction(inserting(twin)))
              .isInstanceOf(ConflictException.class);
          Sql.run(connection, "insert into shop_order values (2)");
          return null;
        });
    assertThat(orders(source)).containsExactly("1", "2");
    assertThat(found(source, one)).isTrue();
    assertThat(found(source, twin)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 work that throws leaves nothing, while the host's row stays")
  void failedWorkLeavesNothing(Product product, Samples samples) {
    DataSource source = shop(product);
    HostTransactions host = new HostTransactions(source);
    JdbcStorage storage = JdbcStorage.joining(host);
    IllegalStateException failure = new IllegalStateException("the work's own");
    NewCustomer one = samples.newcomer(samples.unique("byEmail"));
    host.run(
        connection -> {
          Sql.run(connection, INSERT);
          Function<StorageTransaction, Object> failing =
              tx -> {
                inserting(one).apply(tx);
                throw failure;
              };
          assertThatThrownBy(() -> storage.inTransaction(failing)).isSameAs(failure);
          return null;
        });
    assertThat(orders(source)).containsExactly("1");
    assertThat(Sql.counts(source)).allMatch(line -> line.endsWith(" 0"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 a write is refused where the host has not begun a transaction")
  void autoCommitIsRefused(Product product, Samples samples) throws Exception {
    DataSource source = shop(product);
    try (Connection connection = source.getConnection()) {
      JdbcStorage storage =
          JdbcStorage.joining(
              new ConnectionSource() {
                @Override
                public Connection get() {
                  return connection;
                }

                @Override
                public void release(Connection lent) {}
              });
      CustomerId id = samples.id();
      assertThat(Look.customer(storage, id)).isEmpty();
      assertThatIllegalStateException()
          .isThrownBy(() -> storage.inTransaction(inserting(samples.newcomer())))
          .withMessageContaining("autocommit");
    }
    assertThat(Sql.counts(source)).allMatch(line -> line.endsWith(" 0"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 a look that fails leaves the host's transaction usable and its row in it")
  void failedLookLeavesTheHostUsable(Product product, Samples samples) {
    DataSource source = shop(product);
    HostTransactions host = new HostTransactions(source);
    JdbcStorage storage = JdbcStorage.joining(host);
    Sql.run(source, "alter table rekisteri_customer rename to customer_elsewhere");
    host.run(
        connection -> {
          Sql.run(connection, INSERT);
          assertThatThrownBy(() -> Look.customer(storage, samples.id()))
              .isInstanceOf(StorageException.class);
          Sql.run(connection, "insert into shop_order values (2)");
          return null;
        });
    assertThat(orders(source)).containsExactly("1", "2");
  }

  @Test
  @DisplayName("A3 a host that lends no connection is told to repeat its whole transaction")
  void noConnectionIsTold(Samples samples) {
    JdbcStorage storage = JdbcStorage.joining(HostTransactions.lendingNothing());
    assertThatThrownBy(() -> Look.customer(storage, samples.id()))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.isRetryable()).as("by itself").isFalse())
        .hasMessageContaining("repeat the whole transaction of the host");
  }

  private static Function<StorageTransaction, Object> inserting(NewCustomer one) {
    return tx -> {
      tx.customers().insert(List.of(one));
      return true;
    };
  }

  private static DataSource shop(Product product) {
    DataSource source = product.joinable();
    Sql.run(source, "create table shop_order (id integer primary key)");
    return source;
  }

  private static List<String> orders(DataSource source) {
    return Sql.rows(source, "select id from shop_order order by id");
  }

  private static boolean found(DataSource source, NewCustomer one) {
    CustomerId id = one.customer().facts().id();
    return Look.customer(JdbcStorage.on(source), id).isPresent();
  }
}
