package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that are not as the adapter needs them. */
@ExtendWith(SeededSamples.class)
class UnsuitableDatabaseTest {
  @TempDir Path folder;

  @Test
  @DisplayName("PostgreSQL that takes no changes is read, and a write is told once, coded")
  void readOnlyPostgresIsTold(Samples samples) {
    UnaryOperator<DataSource> readOnly =
        database -> Databases.with(database, "options=-c%20default_transaction_read_only=on");
    assertReadOnly(samples, Databases.postgres(), readOnly);
    assertNotMade(readOnly.apply(Databases.postgres()));
  }

  @Test
  @DisplayName("H2 that takes no changes is read, and a write is told once, coded")
  void readOnlyH2IsTold(Samples samples) {
    UnaryOperator<DataSource> readOnly = database -> Databases.with(database, "ACCESS_MODE_DATA=r");
    assertReadOnly(samples, Databases.h2(folder), readOnly);
    DataSource empty = Databases.h2(folder.resolve("empty"));
    Sql.run(empty, "select 1");
    assertNotMade(readOnly.apply(empty));
  }

  private static void assertReadOnly(
      Samples samples, DataSource writable, UnaryOperator<DataSource> reading) {
    DataSource readOnly = reading.apply(writable);
    JdbcSchema.migrate(writable);
    NewCustomer known = samples.newcomer();
    insert(JdbcStorage.on(writable), known);
    JdbcSchema.verify(readOnly);
    JdbcStorage storage = JdbcStorage.on(readOnly);
    assertThat(Look.customer(storage, known.customer().facts().id())).isPresent();
    JdbcSchema.migrate(readOnly); // of tables that are at the version nothing is made
    NewCustomer more = samples.newcomer();
    assertFailed(() -> insert(storage, more), "the database takes no changes");
    assertThat(Look.customer(JdbcStorage.on(writable), more.customer().facts().id())).isEmpty();
  }

  private static void assertNotMade(DataSource readOnly) {
    Calls calls = new Calls(readOnly);
    assertFailed(() -> JdbcSchema.migrate(calls), "the database takes no changes");
    assertThat(calls.count()).as("tries").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQL_ASCII", "LATIN1"})
  @DisplayName("PostgreSQL whose encoding is not UTF8 is refused at each door, before any table")
  void otherEncodingsAreRefused(String encoding) {
    DataSource database = Databases.postgresIn(encoding);
    for (ThrowingCallable door :
        List.<ThrowingCallable>of(
            () -> JdbcSchema.migrate(database),
            () -> JdbcSchema.verify(database),
            () -> JdbcStorage.on(database),
            () -> JdbcCredentials.on(database))) {
      assertThatThrownBy(door)
          .isInstanceOfSatisfying(
              StorageException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNSUITABLE))
          .hasMessageContaining(encoding);
    }
    assertThat(Sql.rows(database, "select tablename from pg_tables where schemaname = 'public'"))
        .isEmpty();
  }

  @Test
  @DisplayName("connections that do not see who was erased meanwhile are refused at each door")
  void snapshotsAreRefused() {
    assertRefusedAt("REPEATABLE READ", Databases.postgres(), Databases::repeatable);
    assertRefusedAt("REPEATABLE READ", Databases.h2(), Databases::repeatable);
  }

  private static void assertRefusedAt(
      String level, DataSource database, UnaryOperator<DataSource> lending) {
    JdbcSchema.migrate(database);
    DataSource unsuitable = lending.apply(database);
    HostTransactions host = new HostTransactions(unsuitable);
    JdbcStorage joined = JdbcStorage.joining(host);
    for (ThrowingCallable door :
        List.<ThrowingCallable>of(
            () -> JdbcStorage.on(unsuitable),
            () ->
                host.run(connection -> joined.inTransaction(tx -> tx.customers().page(null, 1))))) {
      assertThatThrownBy(door)
          .isInstanceOfSatisfying(
              StorageException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNSUITABLE))
          .hasMessageContaining(level);
    }
  }

  @Test
  @DisplayName("a wrong password is told at once, and is not worth another try")
  void wrongPasswordIsTold() {
    DataSource database = Databases.h2();
    JdbcSchema.migrate(database);
    Calls wrong = new Calls(Databases.with(database, "USER=NOBODY;PASSWORD=no"));
    assertThatThrownBy(() -> JdbcSchema.migrate(wrong))
        .isInstanceOfSatisfying(
            StorageException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE);
              assertThat(e.isRetryable()).isFalse();
            });
    assertThat(wrong.count()).isEqualTo(1);
  }

  private static void insert(JdbcStorage storage, NewCustomer person) {
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(person));
          return true;
        });
  }

  private static void assertFailed(ThrowingCallable call, String why) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StorageException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
              assertThat(e.isRetryable()).isFalse();
            })
        .hasMessageContaining(why);
  }
}
