package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a transaction is run again, how often, and after what pause. */
@ExtendWith(SeededSamples.class)
class RetriesTest {
  private final List<Long> pauses = new ArrayList<>();
  private int runs;

  private static StorageException failure(ErrorCode code, boolean retryable) {
    return new StorageException(code, "it failed", "come again", retryable);
  }

  private Throwable run(Retries retries, Supplier<RuntimeException> failing) {
    runs = 0;
    return catchThrowable(
        () ->
            retries.run(
                () -> {
                  runs++;
                  throw failing.get();
                },
                pauses::add));
  }

  @ParameterizedTest
  @CsvSource({
    "STORAGE_FAILED, true, 4",
    "STORAGE_UNAVAILABLE, true, 4",
    "STORAGE_FAILED, false, 1",
    "STORAGE_UNAVAILABLE, false, 1",
    "KEY_RING_CHANGED, true, 1"
  })
  @DisplayName("A71 only what may pass is run again, and no more often than the settings say")
  void onlyWhatMayPassIsRunAgain(ErrorCode code, boolean retryable, int expected) {
    StorageException failure = failure(code, retryable);
    assertThat(run(Retries.USUAL, () -> failure)).isSameAs(failure);
    assertThat(runs).isEqualTo(expected);
    assertThat(run(Retries.NONE, () -> failure)).isSameAs(failure);
    assertThat(runs).isOne();
  }

  @Test
  @DisplayName("A71 the pauses grow, differ from each other, and none is longer than 250 ms")
  void pausesAreBoundedAndDiffer() {
    run(Retries.of(20), () -> failure(ErrorCode.STORAGE_FAILED, true));
    assertThat(pauses).hasSize(20).allMatch(nanos -> nanos >= 1_000_000);
    assertThat(pauses).allMatch(nanos -> nanos <= Duration.ofMillis(250).toNanos());
    assertThat(pauses.get(0)).isLessThan(pauses.get(5));
    long different =
        LongStream.range(0, 50)
            .map(
                round -> {
                  pauses.clear();
                  run(Retries.of(1), () -> failure(ErrorCode.STORAGE_FAILED, true));
                  return pauses.get(0);
                })
            .distinct()
            .count();
    assertThat(different).as("first pauses of fifty who met").isGreaterThan(40);
    assertThatIllegalArgumentException().isThrownBy(() -> Retries.of(21));
    assertThatIllegalArgumentException().isThrownBy(() -> Retries.of(-1));
  }

  @Test
  @DisplayName("A71 an interrupted thread runs nothing again, and stays interrupted")
  void interruptedThreadStops() {
    Thread.currentThread().interrupt();
    run(Retries.USUAL, () -> failure(ErrorCode.STORAGE_FAILED, true));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(runs).isOne();
    assertThat(pauses).isEmpty();
    Throwable thrown =
        catchThrowable(
            () ->
                Retries.USUAL.run(
                    () -> {
                      runs++;
                      throw failure(ErrorCode.STORAGE_FAILED, true);
                    },
                    nanos -> Thread.currentThread().interrupt()));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isInstanceOf(StorageException.class);
    assertThat(runs).as("interrupted while it waited").isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A71 a commit that another transaction is in the way of comes through the next time")
  void refusedCommitComesThrough(Product product, Samples samples) {
    DataSource source = product.migrated();
    int[] left = {2};
    DataSource refusing =
        new Intercepted(
            source,
            method -> {
              if (method.getName().equals("commit") && left[0]-- > 0) {
                SQLException silent = new SQLException("wrapped", (String) null);
                silent.setNextException(new SQLException("serialization", "40001"));
                throw silent;
              }
            });
    NewCustomer one = samples.newcomer();
    NewCustomer other = samples.newcomer();
    int[] work = {0};
    JdbcStorage.on(refusing)
        .inTransaction(
            tx -> {
              work[0]++;
              tx.customers().insert(List.of(one));
              tx.customers().insert(List.of(other));
              return true;
            });
    assertThat(work[0]).isEqualTo(3);
    assertThat(Sql.counts(source)).contains("rekisteri_customer 2", "rekisteri_audit 2");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A71 in a transaction of the host's nothing is run again, whatever the settings say")
  void joinedWorkIsNotRunAgain(Product product, Samples samples) throws SQLException {
    DataSource source = product.migrated();
    int[] work = {0};
    try (Connection host = source.getConnection()) {
      host.setAutoCommit(false);
      ConnectionSource lending =
          new ConnectionSource() {
            @Override
            public Connection get() {
              return host;
            }

            @Override
            public void release(Connection connection) {}
          };
      JdbcStorage joined = JdbcStorage.joining(lending, JdbcSettings.defaults().withRetries(5));
      Throwable thrown =
          catchThrowable(
              () ->
                  joined.inTransaction(
                      tx -> {
                        work[0]++;
                        tx.customers().insert(List.of(samples.newcomer()));
                        throw failure(ErrorCode.STORAGE_FAILED, true);
                      }));
      assertThat(thrown).isInstanceOf(StorageException.class);
      host.rollback();
      host.setAutoCommit(true);
    }
    assertThat(work[0]).isOne();
    assertThat(Sql.counts(source)).contains("rekisteri_customer 0");
  }
}
