package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What MariaDB makes of statements whose cost must not grow with the register. */
class MariaPlansTest {
  private static final String NONE = "00000000-0000-0000-0000-000000000000";
  private static DataSource database;

  /** How one table is read. */
  private record Access(String table, String type, String key, String extra) {}

  @BeforeAll
  static void fill() {
    database = Databases.migrated(Databases.mariadb());
    Sql.run(
        database,
        "insert into rekisteri_customer select unhex(md5(seq)), 'CUSTOMER', '', 1, 1, '', '',"
            + " date '2026-01-01' + interval seq % 900 day, false, '', 1, '' from seq_1_to_5000");
    Sql.run(
        database,
        "insert into rekisteri_audit select unhex(md5(seq % 50)), seq, unhex(md5(seq % 20)),"
            + " utc_timestamp(6) - interval seq second, '', '', '', '', '', '', null, '', '', null"
            + " from seq_1_to_5000");
    Sql.run(
        database,
        "insert into rekisteri_suppression select concat('i', seq % 3), 1, unhex(md5(seq)), 1, 1,"
            + " utc_timestamp(6) from seq_1_to_5000");
    Sql.run(
        database,
        "insert into rekisteri_search_tag"
            + " select 'm', 1, unhex(if(seq % 100 = 0, '02', '01')), unhex(md5(seq))"
            + " from seq_1_to_5000");
    for (String table : List.of("customer", "search_tag", "audit", "suppression")) {
      Sql.run(database, "analyze table rekisteri_" + table);
    }
  }

  @Test
  @DisplayName("A36 A49 people of a list are locked by the primary key, few or many")
  void peopleAreLockedByTheKey() {
    for (int people : new int[] {2, 40, 1_200}) {
      List<UUID> ids = IntStream.range(0, people).mapToObj(i -> UUID.randomUUID()).toList();
      assertThat(plan(CustomerSql.HOLD_ALL, Listed.ids(ids)))
          .singleElement()
          .satisfies(
              read -> {
                assertThat(read.key()).isEqualTo("PRIMARY");
                assertThat(read.type()).isIn("range", "const");
                assertThat(read.extra()).doesNotContain("filesort");
              });
    }
  }

  @Test
  @DisplayName("A48 a page of who is due is a range of the index, in its order")
  void dueIsARange() {
    LocalDate day = LocalDate.of(2026, 7, 1);
    assertThat(plan(CustomerSql.NEXT_DUE, day.plusDays(9), day, day, UUID.fromString(NONE), 10))
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.key()).isEqualTo("rekisteri_customer_look");
              assertThat(read.type()).isEqualTo("range");
              assertThat(read.extra()).doesNotContain("filesort");
            });
  }

  @Test
  @DisplayName("A13 pages of the trail are read in the order of an index")
  void trailIsReadInOrder() {
    Object now = Times.of(Instant.now());
    UUID id = UUID.fromString(NONE);
    assertThat(plan(AuditSql.OF_SUBJECT_BEFORE, id, now, now, id, 1L, 10))
        .allSatisfy(read -> assertThat(read.key()).isEqualTo("rekisteri_audit_subject"))
        .noneSatisfy(read -> assertThat(read.extra()).contains("filesort"));
    assertThat(plan(AuditSql.REST_OF_LANE, id, 4L, 10))
        .allSatisfy(read -> assertThat(read.key()).isEqualTo("PRIMARY"))
        .noneSatisfy(read -> assertThat(read.extra()).contains("filesort"));
  }

  @Test
  @DisplayName("A66, A67 a page of a mark, and its count, read the tags by their key")
  void marksAreARange() {
    byte[] tag = {1};
    long ring = RingGuard.NONE;
    assertReadByKey(plan(CustomerSql.FIND_SHARED, tag, "m", 1, 50));
    assertReadByKey(plan(CustomerSql.NEXT_SHARED, tag, "m", 1, UUID.fromString(NONE), 50));
    assertReadByKey(plan(CustomerSql.FIND_SOME, tag, "m", 1, 50));
    assertReadByKey(plan(CustomerSql.COUNT_SHARED, tag, "m", 1, ring));
  }

  private static void assertReadByKey(List<Access> plan) {
    assertThat(plan)
        .filteredOn(read -> "t".equals(read.table()))
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.key()).isEqualTo("PRIMARY");
              assertThat(read.type()).isIn("ref", "range");
            });
  }

  @Test
  @DisplayName("A69, A70 the trail of a time by actions is a range of the index on times, in order")
  void selectionIsARangeOfTheIndex() {
    Instant now = Instant.now();
    TimeSpan span = new TimeSpan(now.minusSeconds(60), now);
    Object from = Times.of(span.from());
    Object until = Times.of(span.until());
    UUID lane = UUID.fromString(NONE);
    for (TrailQuery query :
        List.of(
            TrailQuery.of(span),
            new TrailQuery(span, Set.of(AuditAction.ERASE, AuditAction.CHANGE)))) {
      assertRangeOfTimes(plan(AuditSql.select(query), from, until, 10));
      assertRangeOfTimes(plan(AuditSql.selectAfter(query), from, until, from, from, lane, 5L, 10));
      assertRangeOfTimes(plan(AuditSql.count(query), from, until));
    }
    assertThat(plan("select number from rekisteri_audit where actor = ?", "nobody"))
        .as("control: what has no index is noticed")
        .allSatisfy(read -> assertThat(read.type()).isEqualTo("ALL"));
  }

  private static void assertRangeOfTimes(List<Access> plan) {
    assertThat(plan)
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.key()).isEqualTo("rekisteri_audit_time");
              assertThat(read.type()).isEqualTo("range");
              assertThat(read.extra()).doesNotContain("filesort");
            });
  }

  @Test
  @DisplayName("A24 each term is looked up in the suppression list, also where there are thousands")
  void termsAreLookedUp() throws SQLException {
    try (Connection connection = database.getConnection()) {
      String sql = "select s.since" + Dialect.of(connection, JdbcSettings.defaults()).suppressed();
      Object[] texts = IntStream.range(0, 3_000).mapToObj(i -> "i" + i % 3).toArray();
      Object[] ones = IntStream.range(0, 3_000).mapToObj(i -> 1).toArray();
      Object[] tags = IntStream.range(0, 3_000).mapToObj(i -> new byte[] {1, (byte) i}).toArray();
      assertThat(
              plan(
                  sql,
                  new Listed("varchar", texts),
                  new Listed("int4", ones),
                  new Listed("bytea", tags)))
          .filteredOn(read -> "s".equals(read.table()))
          .singleElement()
          .satisfies(
              read -> {
                assertThat(read.key()).isEqualTo("PRIMARY");
                assertThat(read.type()).isEqualTo("eq_ref");
              });
    }
  }

  private static List<Access> plan(String sql, Object... values) {
    try (Connection connection = database.getConnection()) {
      OpenConnection open =
          OpenConnection.of(
              connection, Dialect.of(connection, JdbcSettings.defaults()), JdbcSettings.defaults());
      return Selection.of(
          open,
          "explain " + sql,
          row ->
              new Access(row.getString(3), row.getString(4), row.getString(6), row.getString(10)),
          values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
