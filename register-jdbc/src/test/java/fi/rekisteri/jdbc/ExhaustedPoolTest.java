package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pool that has no connection left, and one that has a single one. */
@ExtendWith(SeededSamples.class)
class ExhaustedPoolTest {
  private static final int FAILURES = 200;

  private static HikariDataSource pool(Product product) {
    return pool(product.empty());
  }

  private static HikariDataSource pool(DataSource database) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(250);
    HikariDataSource pool = new HikariDataSource(config);
    JdbcSchema.migrate(pool);
    return pool;
  }

  private static boolean insert(RegisterStorage storage, NewCustomer one) {
    return storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(one));
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A3 an exhausted pool is unavailable and retryable, and nothing is lost or doubled")
  void exhaustedPoolKeepsNothing(Product product, Samples samples) throws Exception {
    try (HikariDataSource pool = pool(product)) {
      RegisterStorage storage = JdbcStorage.on(pool);
      NewCustomer one = samples.newcomer();
      try (Connection taken = pool.getConnection()) {
        assertThat(taken.isValid(1)).isTrue();
        StorageException failed =
            catchThrowableOfType(StorageException.class, () -> insert(storage, one));
        assertThat(failed.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
        assertThat(failed.isRetryable()).isTrue();
        assertThat(failed).hasMessageContaining("no connection");
      }
      assertThat(insert(storage, one)).as("as soon as one comes back").isTrue();
      assertThat(Sql.counts(pool)).contains("rekisteri_customer 1", "rekisteri_audit 1");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A3 after two hundred failures of all kinds no connection is missing")
  void nothingLeaks(Product product, Samples samples) {
    FaultySource faulty = new FaultySource(product.empty());
    try (HikariDataSource pool = pool(faulty)) {
      RegisterStorage storage = JdbcStorage.on(pool, JdbcSettings.defaults().withRetries(0));
      int failed = 0;
      for (int call = 0; failed < FAILURES; call = (call + 1) % 9) {
        FaultySource.Fault[] faults = FaultySource.Fault.values();
        faulty.failAt(faults[failed % faults.length], false, call);
        List<NewCustomer> two = List.of(samples.newcomer(), samples.newcomer());
        StorageException thrown =
            catchThrowableOfType(
                StorageException.class,
                () ->
                    storage.inTransaction(
                        tx -> {
                          two.forEach(one -> tx.customers().insert(List.of(one)));
                          return true;
                        }));
        failed += thrown == null ? 0 : 1;
        assertThat(thrown == null || faulty.hasHappened()).isTrue();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
      }
      faulty.failAt(FaultySource.Fault.REFUSED, false, -1);
      assertThat(insert(storage, samples.newcomer())).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("control: work that opens a second transaction inside waits for itself, and is told")
  void nestedTransactionIsTold(Product product, Samples samples) {
    try (HikariDataSource pool = pool(product)) {
      RegisterStorage storage = JdbcStorage.on(pool, JdbcSettings.defaults().withRetries(0));
      StorageException failed =
          catchThrowableOfType(
              StorageException.class,
              () ->
                  storage.inTransaction(
                      tx -> {
                        tx.customers().insert(List.of(samples.newcomer()));
                        return insert(storage, samples.newcomer());
                      }));
      assertThat(failed.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
      assertThat(Sql.counts(pool)).contains("rekisteri_customer 0", "rekisteri_audit 0");
    }
  }
}
