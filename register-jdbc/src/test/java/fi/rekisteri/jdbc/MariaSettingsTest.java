package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.NewCustomer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of MariaDB: those that could lose data are refused, the others do not matter. */
@ExtendWith(SeededSamples.class)
class MariaSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "&sessionVariables=sql_mode=''",
        "&sessionVariables=sql_mode='NO_ZERO_DATE'",
        "&sessionVariables=sql_mode='STRICT_ALL_TABLES,EMPTY_STRING_IS_NULL'",
        "&transactionIsolation=READ-UNCOMMITTED",
        "&sessionVariables=character_set_connection=latin1",
        "&useAffectedRows=true",
        "&useBulkStmts=true",
        "&sessionVariables=sql_select_limit=1"
      })
  @DisplayName("law 9: a setting with which values could be lost is refused, whoever asks first")
  void losingSettingsAreRefused(String option) {
    DataSource database = Databases.mariadb(option);
    assertRefused(ErrorCode.STORAGE_UNSUITABLE, () -> JdbcSchema.migrate(database));
    assertRefused(ErrorCode.STORAGE_UNSUITABLE, () -> JdbcSchema.verify(database));
    assertRefused(ErrorCode.STORAGE_UNSUITABLE, () -> JdbcStorage.on(database));
    assertRefused(ErrorCode.STORAGE_UNSUITABLE, () -> JdbcCredentials.on(database));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&sessionVariables=sql_mode='STRICT_ALL_TABLES,ANSI_QUOTES,NO_BACKSLASH_ESCAPES'",
        "&sessionVariables=sql_mode='TRADITIONAL'",
        "&sessionVariables=time_zone='+13:00'",
        "&useServerPrepStmts=true",
        "&transactionIsolation=SERIALIZABLE",
        ""
      })
  @DisplayName("A4 quoting, zones and ways of preparing do not matter: what was saved is found")
  void otherSettingsDoNotMatter(String option, Samples samples) {
    DataSource database = Databases.mariadb(option);
    JdbcStorage storage = JdbcStorage.on(Databases.migrated(database));
    NewCustomer one = samples.newcomer(samples.unique("byEmail"), samples.shared("byPhone"));
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(one));
          return true;
        });
    assertThat(Look.customer(storage, one.customer().facts().id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(one.customer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table rekisteri_customer convert to character set latin1",
        "alter table rekisteri_staff convert to character set utf8mb4 collate utf8mb4_bin",
        "alter table rekisteri_item engine = Aria"
      })
  @DisplayName("law 9: a table of another engine or collation is refused before it is used")
  void otherTablesAreRefused(String sql) {
    DataSource database = Databases.mariadb();
    JdbcSchema.migrate(database);
    Sql.run(database, sql);
    assertRefused(ErrorCode.SCHEMA_MISMATCH, () -> JdbcSchema.verify(database));
    assertRefused(ErrorCode.SCHEMA_MISMATCH, () -> JdbcSchema.migrate(database));
    assertRefused(ErrorCode.SCHEMA_MISMATCH, () -> JdbcStorage.on(database));
  }

  @Test
  @DisplayName("law 9: nor where the schema is named")
  void otherTablesOfANamedSchemaAreRefused() {
    JdbcSettings settings = JdbcSettings.defaults().withSchema("crm");
    DataSource database = Databases.withSchema(Databases.mariadb(), "crm");
    JdbcSchema.migrate(database, settings);
    JdbcSchema.verify(database, settings);
    Sql.run(database, "alter table crm.rekisteri_item engine = Aria");
    assertRefused(ErrorCode.SCHEMA_MISMATCH, () -> JdbcSchema.verify(database, settings));
  }

  @Test
  @DisplayName(
      "A11 a host's transaction at REPEATABLE READ is refused: it would not see an erasure")
  void hostsRepeatableReadIsRefused(Samples samples) {
    DataSource database = Databases.migrated(Databases.mariadb());
    HostTransactions host = new HostTransactions(database);
    JdbcStorage joined = JdbcStorage.joining(host);
    Throwable thrown =
        catchThrowable(
            () -> host.run(own -> joined.inTransaction(tx -> tx.customers().page(null, 1))));
    assertThat(thrown)
        .isInstanceOfSatisfying(
            RegisterException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNSUITABLE));
  }

  @Test
  @DisplayName("A2 the level of the adapter's transaction is not left to whoever comes next")
  void levelIsNotLeftBehind(Samples samples) throws SQLException {
    DataSource database = Databases.mariadb();
    JdbcSchema.migrate(database);
    Sql.run(database, "create table host_row (n integer)");
    Sql.run(database, "insert into host_row values (1)");
    try (Connection lent = database.getConnection()) {
      JdbcStorage storage = JdbcStorage.on(Intercepted.single(lent));
      storage.inTransaction(
          tx -> {
            tx.customers().insert(List.of(samples.newcomer()));
            return true;
          });
      assertThat(lent.getAutoCommit()).isTrue();
      lent.setAutoCommit(false);
      assertThat(number(lent)).isEqualTo("1");
      Sql.run(database, "update host_row set n = 2");
      assertThat(number(lent)).as("the session's own REPEATABLE READ").isEqualTo("1");
      lent.rollback();
    }
  }

  private static String number(Connection connection) throws SQLException {
    try (var ask = connection.createStatement();
        var row = ask.executeQuery("select n from host_row")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
