package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** In MariaDB a deadlock undoes the whole transaction, and its savepoints with it. */
@ExtendWith(SeededSamples.class)
class MariaDeadlockTest {
  private static final String LOCK =
      "select 1 from rekisteri_customer where customer_id = unhex('%s') for update";

  @Test
  @Timeout(60)
  @DisplayName("A1 of work that swallows a deadlock nothing is kept, and it may be tried again")
  void swallowedDeadlockKeepsNothing(Samples samples) throws Exception {
    DataSource source = Product.MARIADB.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    NewCustomer one = samples.newcomer();
    NewCustomer two = samples.newcomer();
    NewCustomer late = samples.newcomer();
    insert(storage, List.of(one, two));
    ExecutorService other = Executors.newSingleThreadExecutor();
    Throwable[] swallowed = {null};
    try (Connection heavy = source.getConnection()) {
      burden(heavy, two);
      Throwable thrown =
          catchThrowable(
              () ->
                  storage.inTransaction(
                      tx -> {
                        tx.customers().insert(List.of(late));
                        tx.customers().hold(List.of(id(one)));
                        Future<Boolean> waiting = other.submit(() -> locked(heavy, one));
                        awaitWaiting(source);
                        swallowed[0] = catchThrowable(() -> tx.customers().hold(List.of(id(two))));
                        assertThat(get(waiting)).isTrue();
                        return true;
                      }));
      assertThat(swallowed[0])
          .isInstanceOfSatisfying(
              StorageException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
                assertThat(e.isRetryable()).isTrue();
              });
      assertThat(thrown).isInstanceOf(StorageException.class);
      heavy.rollback();
      heavy.setAutoCommit(true);
    }
    other.shutdownNow();
    assertThat(Look.customer(storage, id(late))).isEmpty();
    assertThat(Sql.counts(source)).contains("rekisteri_customer 2", "rekisteri_audit 2");
  }

  /** The savepoint goes with the deadlock, and so does what the host wrote before. */
  @Test
  @Timeout(60)
  @DisplayName("A1 a host that swallows a deadlock cannot commit the rest of its transaction")
  void hostCannotCommitTheRest(Samples samples) throws Exception {
    DataSource source = Product.MARIADB.joinable();
    Sql.run(source, "create table host_row (n integer) engine = InnoDB");
    HostTransactions host = new HostTransactions(source);
    JdbcStorage joined = JdbcStorage.joining(host);
    NewCustomer one = samples.newcomer();
    NewCustomer two = samples.newcomer();
    insert(JdbcStorage.on(source), List.of(one, two));
    ExecutorService other = Executors.newSingleThreadExecutor();
    Throwable[] swallowed = {null};
    try (Connection heavy = source.getConnection()) {
      burden(heavy, two);
      HostTransactions.Work<Boolean> work =
          own -> {
            Sql.run(own, "insert into host_row values (1)");
            swallowed[0] =
                catchThrowable(
                    () ->
                        joined.inTransaction(
                            tx -> {
                              tx.customers().hold(List.of(id(one)));
                              Future<Boolean> waiting = other.submit(() -> locked(heavy, one));
                              awaitWaiting(source);
                              return tx.customers().hold(List.of(id(two)));
                            }));
            return true;
          };
      assertThat(catchThrowable(() -> host.run(work))).as("the commit").isNotNull();
      assertThat(swallowed[0])
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.isRetryable()).isFalse())
          .hasMessageContaining("repeat the whole transaction of the host");
      heavy.rollback();
      heavy.setAutoCommit(true);
    }
    other.shutdownNow();
    assertThat(Sql.rows(source, "select n from host_row")).isEmpty();
  }

  /** Of two who meet, the one who has written less is undone. */
  private static void burden(Connection heavy, NewCustomer two) throws SQLException {
    heavy.setAutoCommit(false);
    Sql.run(heavy, "update rekisteri_suppression set since = since");
    for (int i = 0; i < 200; i++) {
      Sql.run(heavy, "insert into rekisteri_replay_batch values (unhex(md5(" + i + ")))");
    }
    Sql.run(heavy, LOCK.formatted(hex(two)));
  }

  private static boolean locked(Connection heavy, NewCustomer customer) throws SQLException {
    Sql.run(heavy, LOCK.formatted(hex(customer)));
    return true;
  }

  private static boolean get(Future<Boolean> waiting) {
    try {
      return waiting.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitWaiting(DataSource source) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Sql.rows(source, Product.MARIADB.waiting()).get(0).equals("0")) {
      assertThat(System.nanoTime()).as("the other should wait by now").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private static void insert(JdbcStorage storage, List<NewCustomer> people) {
    storage.inTransaction(
        tx -> {
          tx.customers().insert(people);
          return true;
        });
  }

  private static CustomerId id(NewCustomer one) {
    return one.customer().facts().id();
  }

  private static String hex(NewCustomer one) {
    return id(one).value().toString().replace("-", "");
  }
}
