package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A statement that waits for another connection's lock is given up when its time is over. H2 does
 * not look at the statement's time while it waits for a lock, but at its own (HYT00); of anything
 * else that takes long it does.
 */
@ExtendWith(SeededSamples.class)
class StatementTimeoutTest {
  private static final JdbcSettings ONE_SECOND =
      JdbcSettings.defaults().withStatementTimeout(Duration.ofSeconds(1)).withRetries(0);

  /** A good deal more than any of the times that end here. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private DataSource source;
  private NewCustomer one;

  private void prepare(DataSource empty, Samples samples) {
    source = Databases.migrated(empty);
    one = samples.newcomer();
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              tx.customers().insert(List.of(one));
              return true;
            });
  }

  private boolean save(RegisterStorage storage, Samples samples, boolean alone) {
    return storage.inTransaction(
        tx -> {
          if (!alone) {
            tx.customers().insert(List.of(samples.newcomer()));
          }
          tx.customers()
              .save(
                  Samples.change(samples.next(one.customer())),
                  samples.audit(AuditAction.CHANGE, one.customer().facts().id()));
          return true;
        });
  }

  private StorageException whileLocked(Runnable work) throws SQLException {
    try (Connection other = source.getConnection()) {
      other.setAutoCommit(false);
      Sql.run(other, "update rekisteri_customer set version = version");
      long begun = System.nanoTime();
      StorageException failed = catchThrowableOfType(StorageException.class, work::run);
      assertThat(System.nanoTime() - begun).isLessThan(LONGEST.toNanos());
      other.rollback();
      other.setAutoCommit(true);
      return failed;
    }
  }

  /** What a statement says that waited too long for a lock. */
  private static String atLock(Product product) {
    return product == Product.H2 ? "HYT00" : cancelled(product);
  }

  /** What a statement says that worked too long. */
  private static String cancelled(Product product) {
    return product == Product.MARIADB ? "70100" : "57014";
  }

  /** Looks at a million times a million pairs of numbers, and counts none. */
  private static String longStatement(Product product) {
    String numbers =
        switch (product) {
          case H2 -> "system_range(1, 1000000) %s(n)";
          case POSTGRESQL -> "generate_series(1, 1000000) %s(n)";
          case MARIADB -> "(select seq as n from seq_1_to_1000000) %s";
        };
    return "select count(*) from %s, %s where mod(a.n + b.n, 7) = 9"
        .formatted(numbers.formatted("a"), numbers.formatted("b"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A3 a statement whose time is over is given up, keeps nothing, and may be repeated")
  void lateStatementIsGivenUp(Product product, Samples samples) throws SQLException {
    prepare(product.empty(), samples);
    RegisterStorage storage = JdbcStorage.on(source, ONE_SECOND);
    List<String> before = Contents.of(source);
    for (boolean alone : new boolean[] {true, false}) {
      StorageException failed = whileLocked(() -> save(storage, samples, alone));
      assertThat(failed.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
      assertThat(failed.isRetryable()).isTrue();
      assertThat(failed).hasMessageContaining(atLock(product));
      assertThat(Contents.of(source)).isEqualTo(before);
    }
    assertThat(save(storage, samples, false)).as("the same connection works on").isTrue();
    assertThat(Sql.counts(source)).contains("rekisteri_customer 2", "rekisteri_audit 3");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A3 inside a host's transaction it may not be repeated alone, and leaves it usable")
  void lateStatementInTheHostsTransaction(Product product, Samples samples) throws SQLException {
    prepare(product.lendable(), samples);
    HostTransactions host = new HostTransactions(source);
    RegisterStorage joined = JdbcStorage.joining(host, ONE_SECOND);
    List<String> before = Contents.of(source);
    host.run(
        connection -> {
          StorageException failed = whileLocked(() -> save(joined, samples, false));
          assertThat(failed.isRetryable()).isFalse();
          assertThat(failed).hasMessageContaining(atLock(product));
          return joined.inTransaction(tx -> tx.customers().leftovers());
        });
    assertThat(Contents.of(source)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A3 a statement that works too long is cancelled, and its connection works on")
  void longStatementIsCancelled(Product product) throws SQLException {
    DataSource database = product.empty();
    try (Connection connection = database.getConnection()) {
      OpenConnection open =
          OpenConnection.of(connection, Dialect.of(connection, ONE_SECOND), ONE_SECOND);
      SQLException late =
          catchThrowableOfType(
              SQLException.class,
              () -> {
                try (Prepared statement = open.prepare(longStatement(product))) {
                  statement.executeQuery();
                }
              });
      StorageException failed = SqlFailure.of(late, false);
      assertThat(failed)
          .hasMessageContaining("took too long")
          .hasMessageContaining(cancelled(product));
      assertThat(failed.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
      assertThat(failed.isRetryable()).isTrue();
      try (Prepared statement = open.prepare("select 1")) {
        assertThat(statement.executeQuery().next()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("control: without a time-out the same statement waits until it is let through")
  void withoutTimeoutItWaits(Product product, Samples samples) throws Exception {
    prepare(product.empty(), samples);
    RegisterStorage storage = JdbcStorage.on(source);
    Thread waiting = new Thread(() -> save(storage, samples, false));
    StorageException failed =
        whileLocked(
            () -> {
              waiting.start();
              try {
                waiting.join(Duration.ofMillis(1200).toMillis());
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              assertThat(waiting.isAlive()).isTrue();
            });
    waiting.join(LONGEST.toMillis());
    assertThat(failed).isNull();
    assertThat(Sql.counts(source)).contains("rekisteri_customer 2", "rekisteri_audit 3");
  }
}
