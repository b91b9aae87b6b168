package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SeededSamples.class)
class SqlFailureTest {
  private static final String CANARY = "canary-of-a-value";

  @ParameterizedTest
  @CsvSource({
    "08006, STORAGE_UNAVAILABLE, true",
    "57P01, STORAGE_UNAVAILABLE, true",
    "90098, STORAGE_UNAVAILABLE, true",
    "40001, STORAGE_FAILED, true",
    "40P01, STORAGE_FAILED, true",
    "HYT00, STORAGE_FAILED, true",
    "57014, STORAGE_FAILED, true",
    "70100, STORAGE_FAILED, true",
    "25P03, STORAGE_UNAVAILABLE, true",
    "42P01, SCHEMA_MISSING, false",
    "42S02, SCHEMA_MISSING, false",
    "42703, SCHEMA_MISMATCH, false",
    "22021, STORAGE_FAILED, false",
    "23505, STORAGE_FAILED, false"
  })
  @DisplayName("A3 a SQL state decides on the code and on whether to try again")
  void stateDecides(String state, ErrorCode code, boolean retryable) {
    StorageException failure = SqlFailure.of(new SQLException(CANARY, state), false);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.isRetryable()).isEqualTo(retryable);
    assertThat(failure).hasMessageContaining(state).hasNoCause();
    assertThat(SqlFailure.of(new SQLException(CANARY, state), true).isRetryable())
        .as("inside a host's transaction")
        .isFalse();
  }

  @Test
  @DisplayName("A3 the state is looked for behind a batch's and a wrapper's exception too")
  void chainIsSearched() {
    SQLException next = new SQLException(CANARY, "40001");
    BatchUpdateException batch = new BatchUpdateException(CANARY, null, 0, new int[0]);
    batch.setNextException(next);
    assertThat(SqlFailure.of(batch, false).isRetryable()).isTrue();
    assertThat(SqlFailure.atCommit(batch).isRetryable()).isTrue();
    SQLException wrapper = new SQLException(CANARY, new RuntimeException(CANARY, next));
    assertThat(SqlFailure.of(wrapper, false).isRetryable()).isTrue();
    SQLException circle = new SQLException(CANARY, "22000");
    circle.setNextException(new SQLException(CANARY, null, circle));
    assertThat(SqlFailure.of(circle, false).isRetryable()).isFalse();
  }

  @Test
  @DisplayName("A3 what MariaDB's states do not say, the numbers of its errors do")
  void numbersOfMariaDbAreUnderstood() {
    assertThat(SqlFailure.isDuplicate(new SQLException(CANARY, "23000", 1062))).isTrue();
    assertThat(SqlFailure.isDuplicate(new SQLException(CANARY, "23000", 1048))).isFalse();
    assertThat(SqlFailure.of(new SQLException(CANARY, "HY000", 1205), false).isRetryable())
        .isTrue();
    assertThat(SqlFailure.of(new SQLException(CANARY, "HY000", 1364), false).isRetryable())
        .isFalse();
    assertThat(SqlFailure.of(new SQLException(CANARY, "40001", 1213), false).isRetryable())
        .isTrue();
    assertThat(SqlFailure.of(new SQLException(CANARY, "08S01", 1153), false).isRetryable())
        .isFalse();
    assertThat(SqlFailure.of(new SQLException(CANARY, "70100", 1927), false).code())
        .isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
    assertThat(SqlFailure.of(new SQLException(CANARY, "42000", 1049), false).code())
        .isEqualTo(ErrorCode.SCHEMA_MISSING);
  }

  @Test
  @DisplayName("A3 a commit that failed without saying so has an unknown outcome")
  void silentCommitIsUnknown() {
    for (String state : new String[] {null, "08007", "40003", "XX000"}) {
      StorageException failure = SqlFailure.atCommit(new SQLException(CANARY, state));
      assertThat(failure.isRetryable()).isFalse();
      assertThat(failure).hasMessageContaining("unknown");
    }
    assertThat(SqlFailure.atCommit(new SQLException(CANARY, "23505")))
        .hasMessageNotContaining("unknown");
  }

  @Test
  @DisplayName("A3, A71 a commit that says 40001 in one place and is lost in another is in doubt")
  void oneDoubtInTheChainIsEnough() {
    SQLException silent = new SQLException(CANARY, (String) null);
    silent.setNextException(new SQLException(CANARY, "40001"));
    assertThat(SqlFailure.atCommit(silent).isRetryable()).as("the state is told behind").isTrue();
    for (String doubt : new String[] {"08006", "40003", "57P01", "90028"}) {
      SQLException both = new SQLException(CANARY, "40001");
      both.setNextException(new SQLException(CANARY, null, new SQLException(CANARY, doubt)));
      assertThat(SqlFailure.atCommit(both)).as(doubt).hasMessageContaining("unknown");
      assertThat(SqlFailure.atCommit(both).isRetryable()).isFalse();
      assertThat(SqlFailure.inAutoCommit(both).isRetryable()).isFalse();
    }
    SQLException beside = new SQLException(CANARY, null, new SQLException(CANARY, "40003"));
    beside.setNextException(new SQLException(CANARY, "40001"));
    assertThat(SqlFailure.atCommit(beside).isRetryable()).as("a cause beside a next").isFalse();
  }

  @Test
  @DisplayName("A3 of a statement that is its own transaction nobody knows where it was lost")
  void lostStatementOfItsOwnIsUnknown() {
    for (String state : new String[] {null, "08007", "40003", "57P01"}) {
      StorageException failure = SqlFailure.inAutoCommit(new SQLException(CANARY, state));
      assertThat(failure.isRetryable()).isFalse();
      assertThat(failure).hasMessageContaining("unknown");
    }
    for (String state : new String[] {"40001", "57014", "25P03"}) {
      StorageException failure = SqlFailure.inAutoCommit(new SQLException(CANARY, state));
      assertThat(failure.isRetryable()).as(state).isTrue();
    }
    assertThat(SqlFailure.inAutoCommit(new SQLException(CANARY, "22001")))
        .hasMessageNotContaining("unknown");
  }

  @Test
  @DisplayName("A3 a pool without a free connection is unavailable, and may be tried again")
  void exhaustedPoolIsUnavailable() {
    StorageException failure =
        SqlFailure.noConnection(new SQLTransientConnectionException("timeout"));
    assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
    assertThat(failure.isRetryable()).isTrue();
    assertThat(SqlFailure.noConnection(new SQLException("password", "28P01")).isRetryable())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A3 no refusal or failure prints a bound value; the driver's own message does")
  void noBoundValueIsPrinted(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    byte[] tag = CANARY.substring(0, 16).getBytes(StandardCharsets.US_ASCII);
    NewCustomer one = samples.newcomer(new SearchTag(CANARY, 1, tag, true));
    NewCustomer twin = samples.newcomer(new SearchTag(CANARY, 1, tag, true));
    insert(storage, one);
    assertThat(printed(catchThrowable(() -> insert(storage, twin)))).doesNotContain(CANARY);
    NewCustomer tooLong = samples.newcomer(new SearchTag(CANARY.repeat(9), 1, tag, true));
    assertThat(printed(catchThrowable(() -> insert(storage, tooLong)))).doesNotContain(CANARY);
    String control =
        "insert into rekisteri_unique_tag (customer_id, index_id, index_version, tag)"
            + " select customer_id, index_id, index_version, tag from rekisteri_unique_tag";
    assertThat(printed(catchThrowable(() -> Sql.run(source, control)))).contains(CANARY);
  }

  private static void insert(JdbcStorage storage, NewCustomer one) {
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(one));
          return true;
        });
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
