package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSchemaTest {
  private static final String VERSIONS =
      "select version from rekisteri_schema_version order by version";

  @ParameterizedTest
  @EnumSource
  @DisplayName("migrating makes the tables once; again it changes nothing")
  void migratingAgainChangesNothing(Product product) {
    DataSource source = product.empty();
    JdbcSchema.migrate(source);
    JdbcSchema.migrate(source);
    JdbcSchema.verify(source);
    assertThat(Sql.rows(source, VERSIONS)).containsExactly("0", "1");
    assertThat(Sql.counts(source)).hasSameSizeAs(Sql.TABLES).allMatch(line -> line.endsWith(" 0"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("tables at the version are left after one look: not even the row to lock is written")
  void tablesAtTheVersionAreLeft(Product product) {
    DataSource source = product.migrated();
    Sql.run(source, "delete from rekisteri_schema_version where version = 0");
    JdbcSchema.migrate(source);
    assertThat(Sql.rows(source, VERSIONS)).containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("processes that start together both find the tables made")
  void startingTogetherIsSafe(Product product) throws Exception {
    for (int round = 0; round < 20; round++) {
      DataSource source = Pool.of(product.empty());
      ExecutorService threads = Executors.newFixedThreadPool(4);
      CyclicBarrier start = new CyclicBarrier(4);
      Callable<Boolean> starter =
          () -> {
            start.await(30, TimeUnit.SECONDS);
            JdbcSchema.migrate(source);
            JdbcSchema.verify(source);
            return true;
          };
      List<Callable<Boolean>> starters = IntStream.range(0, 4).mapToObj(i -> starter).toList();
      for (Future<Boolean> each : threads.invokeAll(starters, 60, TimeUnit.SECONDS)) {
        assertThat(each.get()).isTrue();
      }
      threads.shutdownNow();
      assertThat(Sql.rows(source, VERSIONS)).containsExactly("0", "1");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a run that was interrupted between two statements is finished by the next")
  void interruptedRunIsFinished(Product product) {
    DataSource source = product.empty();
    JdbcSchema.migrate(source);
    Sql.run(source, "drop table rekisteri_audit");
    Sql.run(source, "delete from rekisteri_schema_version");
    JdbcSchema.migrate(source);
    JdbcSchema.verify(source);
    assertThat(Sql.counts(source)).contains("rekisteri_audit 0");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("using or verifying a database without tables says SCHEMA_MISSING")
  void missingTablesAreTold(Product product) {
    DataSource source = product.empty();
    JdbcStorage storage = JdbcStorage.on(source);
    CustomerId id = CustomerId.random();
    assertRefused(ErrorCode.SCHEMA_MISSING, () -> Look.customer(storage, id));
    assertRefused(
        ErrorCode.SCHEMA_MISSING, () -> storage.inTransaction(tx -> tx.customers().page(null, 1)));
    assertRefused(ErrorCode.SCHEMA_MISSING, () -> JdbcSchema.verify(source));
    JdbcSchema.migrate(source);
    assertThat(Look.customer(storage, id)).isEmpty();
    Sql.run(source, "delete from rekisteri_schema_version where version > 0");
    assertRefused(ErrorCode.SCHEMA_MISSING, () -> JdbcSchema.verify(source));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("tables of a newer version are left alone: SCHEMA_MISMATCH")
  void newerTablesAreLeftAlone(Product product) {
    DataSource source = product.empty();
    JdbcSchema.migrate(source);
    Sql.run(
        source,
        "insert into rekisteri_schema_version (version, script, installed_at)"
            + " values (99, 'V99', current_timestamp)");
    assertRefused(ErrorCode.SCHEMA_MISMATCH, () -> JdbcSchema.migrate(source));
    assertRefused(ErrorCode.SCHEMA_MISMATCH, () -> JdbcSchema.verify(source));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a table with other columns says SCHEMA_MISMATCH")
  void otherColumnsAreTold(Product product) {
    DataSource source = product.migrated();
    Sql.run(source, "alter table rekisteri_customer drop column sealed");
    assertRefused(
        ErrorCode.SCHEMA_MISMATCH,
        () -> JdbcStorage.on(source).inTransaction(tx -> tx.customers().page(null, 1)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "C3 each column of each table says whether it is sealed, a token, in clear or not personal")
  void eachColumnIsExplained(Product product) {
    List<String> script = Scripts.OWN.in(product.name().toLowerCase()).get(0).statements();
    List<String> columns =
        script.stream()
            .filter(sql -> sql.startsWith("create table"))
            .flatMap(sql -> sql.lines().filter(line -> line.startsWith("  ")))
            .filter(line -> !line.matches("  (primary key|unique|comment) .*"))
            .toList();
    List<String> comments =
        product == Product.MARIADB
            ? script.stream()
                .flatMap(String::lines)
                .filter(line -> line.matches("  (?!comment ).* comment '.*"))
                .toList()
            : script.stream().filter(sql -> sql.startsWith("comment on column")).toList();
    assertThat(columns).hasSize(224);
    assertThat(comments)
        .hasSameSizeAs(columns)
        .allMatch(
            sql ->
                sql.matches(
                    "(?s).*'(Sealed|Token|In clear, about the person|In clear, about whoever holds the address|Not personal|User id of who|Personal data of staff).*"));
  }

  @Test
  @DisplayName(
      "the script for a cluster differs from PostgreSQL's in the keys of the tag tables alone")
  void clusterScriptIsThatOfPostgres() {
    List<String> postgres = new ArrayList<>(Scripts.OWN.in("postgresql").get(0).statements());
    List<String> cluster = new ArrayList<>(Scripts.OWN.in("cluster").get(0).statements());
    postgres.replaceAll(
        sql ->
            sql.matches("(?s)create table if not exists rekisteri_(search|unique)_tag .*")
                ? sql.replace(
                    "key (index_id, index_version, tag", "key (tag, index_id, index_version")
                : sql);
    assertThat(cluster).isEqualTo(postgres);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
