package fi.rekisteri.jdbc;

import static fi.rekisteri.jdbc.AuditPlansTest.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.EvidenceVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the databases look for requests among many: by the index that is made for it. */
class RequestPlansTest {
  private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
  private static final int REQUESTS = 20_000;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A64, A72 a page and the count of the due are a range of the index, and not sorted")
  void dueIsARangeOfTheIndex(Product product) {
    DataSource source = filled(product);
    for (LocalDate through : new LocalDate[] {TODAY.minusDays(1), TODAY, TODAY.plusYears(20)}) {
      plan(source, RequestRows.DUE, through, 500).matches(ordered(product, "day"));
      plan(source, RequestRows.DUE_AFTER, through, TODAY, TODAY, 9L, 500)
          .matches(ordered(product, "day"));
      plan(source, RequestRows.COUNT_DUE, through).matches(indexed(product, "day"));
    }
    plan(source, "select request from rekisteri_request order by received_on, request limit ?", 500)
        .as("control: another order is sorted")
        .doesNotMatch(ordered(product, "day"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A64 what is kept no longer is found by its day, however many requests there are")
  void expiredAreFoundByTheirDay(Product product) {
    DataSource source = filled(product);
    plan(source, RequestRows.EXPIRED, TODAY, 0L, 500).matches(indexed(product, "day"));
    plan(source, RequestRows.EXPIRED, TODAY, 900L, 500).matches(indexed(product, "day"));
    plan(source, "select request from rekisteri_request where received_on < ?", TODAY)
        .as("control: what has no index is noticed")
        .doesNotMatch(indexed(product, "day"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A64 requests of a person, and pages of all, are read by an index")
  void othersAreReadByAnIndex(Product product) {
    DataSource source = filled(product);
    plan(source, RequestRows.OF_SUBJECT, new UUID(0, 5)).matches(indexed(product, "subject"));
    plan(source, RequestRows.PAGE, 5_000L, 500)
        .doesNotMatch("(?s).*(tableScan|Seq Scan|Sort  \\().*");
  }

  private static String indexed(Product product, String index) {
    String name = "rekisteri_request_" + index;
    return product == Product.H2
        ? "(?s)(?!.*tableScan).*" + name.toUpperCase() + "\\b.*"
        : "(?s)(?!.*Seq Scan).*" + name + "\\b.*";
  }

  private static String ordered(Product product, String index) {
    return product == Product.H2
        ? indexed(product, index) + "/\\* index sorted \\*/\\s*"
        : "(?s)(?!.*Sort  \\()" + indexed(product, index);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A65 of a removed request its number is left in its row, and nothing else")
  void removedRequestLeavesItsNumber(Product product) {
    DataSource source = filled(product);
    Sql.run(
        source,
        "insert into rekisteri_request_line (request, number, at, writer, kind, sealed)"
            + " select request, 1, current_timestamp, 'clerk', 'CLOSED', cast('x' as "
            + (product == Product.H2 ? "varbinary" : "bytea")
            + ") from rekisteri_request");
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              tx.requests()
                  .remove(new EvidenceVerdict(7, new RuleId("Art. 5(1)(e)"), Instant.EPOCH));
              return true;
            });
    assertThat(
            Sql.rows(
                source,
                "select request from rekisteri_request where lines = 0 and subject is null"
                    + " and received_on is null and next_on is null and kept_through is null"))
        .containsExactly("7");
    assertThat(
            Sql.rows(
                source,
                "select request from rekisteri_request_line where request between 6 and 8"
                    + " order by request"))
        .containsExactly("6", "8");
  }

  /** Of a hundred requests one is open, and of the closed ones one in two hundred is over. */
  private static DataSource filled(Product product) {
    DataSource source = product.migrated();
    Sql.run(
        source,
        "insert into rekisteri_request (request, subject, received_on, next_on, kept_through, lines)"
            + " with recursive r (n) as (select 1 union all select n + 1 from r where n < "
            + REQUESTS
            + ") select n, cast('00000000-0000-0000-0000-0' || (10000000000 + n) as uuid),"
            + " date '2027-01-01', case when mod(n, 100) = 0 then date '2028-02-29'"
            + " else date '9999-12-31' end, case when mod(n, 100) = 0 then null"
            + " when mod(n, 200) = 1 then date '2028-02-28' else date '2029-01-01' end, 1 from r");
    Sql.run(source, "analyze");
    return source;
  }
}
