package fi.rekisteri.jdbc;

import static fi.rekisteri.jdbc.AuditPlansTest.plan;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the databases look for holds, demands, items of plans and tasks among many: by an index. */
@ExtendWith(SeededSamples.class)
class RetentionPlansTest {
  private static final int ROWS = 20_000;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A51 holds and demands of a batch of people are looked up by an index")
  void subjectsAreLookedUpByAnIndex(Product product, Samples samples) {
    DataSource source = filled(product);
    List<UUID> batch = Stream.generate(() -> samples.id().value()).limit(500).toList();
    plan(source, HoldRows.OF_SUBJECTS, batch).matches(indexed(product));
    plan(source, DemandRows.OF_SUBJECTS, batch).matches(indexed(product));
    plan(source, ReplayRows.KNOWN, batch).matches(indexed(product));
    plan(source, "select hold_id from rekisteri_hold where code = ?", "X")
        .as("control: what has no index is noticed")
        .doesNotMatch(indexed(product));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A55 pages of items, of open demands and of tasks are read by an index")
  void pagesAreReadByAnIndex(Product product) {
    DataSource source = filled(product);
    UUID id = new UUID(0, 1);
    LocalDate today = LocalDate.of(2026, 5, 25);
    plan(source, PlanRows.ITEMS, id, 10_000L, 10_500L, 500).matches(indexed(product));
    plan(source, PlanRows.UNFINISHED, id, 10_000L, 10_500L, 500).matches(indexed(product));
    plan(source, DemandRows.OPEN, 500).matches(indexed(product));
    plan(source, DemandRows.OPEN_AFTER, id, 500).matches(indexed(product));
    plan(source, SourceTaskRows.TO_ASK, today, 500).matches(ordered(product));
    plan(source, SourceTaskRows.TO_ASK_AFTER, today, id, 500).matches(ordered(product));
    plan(source, SourceTaskRows.OF_SUBJECT, id).matches(indexed(product));
    plan(source, SourceTaskRows.COUNTS, id).matches(indexed(product));
    plan(source, "select task_id from rekisteri_source_task order by attempts limit ?", 500)
        .as("control: a sort is noticed")
        .doesNotMatch(ordered(product));
  }

  /** Joined in another way, each outcome of a call may be held against all of them. */
  @Test
  @DisplayName("A56 each outcome of many finds its item by the key")
  void outcomesFindTheirItems() {
    DataSource source = filled(Product.POSTGRESQL);
    String time = "2026-05-25 10:00+00";
    plan(
            source,
            PostgresRetention.FINISH,
            "{19500,19501}",
            "{a,b}",
            "{" + time + "," + time + "}",
            new UUID(0, 1))
        .matches("(?s)(?!.*Seq Scan)(?!.*Hash)(?=.*Index Scan)(?=.*Tid Scan).*");
  }

  private static String indexed(Product product) {
    return product == Product.H2 ? "(?s)(?!.*tableScan).*" : "(?s)(?!.*Seq Scan).*(Index|Bitmap).*";
  }

  private static String ordered(Product product) {
    return product == Product.H2
        ? "(?s)(?!.*tableScan).*/\\* index sorted \\*/\\s*"
        : "(?s)(?!.*Sort  \\()(?!.*Seq Scan).*Index.*";
  }

  private static DataSource filled(Product product) {
    DataSource source = product.migrated();
    fill(
        source,
        "rekisteri_hold (hold_id, subject, code, placed_at, hold_from, until_event)",
        "ID, ID, 'X', current_timestamp, current_date, 'X'");
    fill(
        source,
        "rekisteri_erasure_demand (demand_id, subject, cause, fields, elements, since, received_at,"
            + " ended_at, withdrawn)",
        "ID, ID, 'PROMISED', '', '', current_date, current_timestamp,"
            + " case when mod(n, 100) = 0 then null else current_timestamp end, false");
    fill(
        source,
        "rekisteri_erasure_item (plan_id, number, customer_id, version, planned, outcome)",
        "cast('00000000-0000-0000-0000-000000000001' as uuid), n, ID, 1, 'x',"
            + " case when n < 19000 then 'done' else null end");
    fill(
        source,
        "rekisteri_source_task (task_id, subject, source, fields, rule, ordered_at, version,"
            + " state, attempts)",
        "ID, ID, 'shop', '', 'S33', current_timestamp, 1,"
            + " case when mod(n, 100) = 0 then 'PENDING' else 'REMOVED' end, 0");
    fill(source, "rekisteri_replay_batch (batch_id)", "ID");
    Sql.run(source, "analyze");
    return source;
  }

  private static void fill(DataSource source, String into, String values) {
    String id = "cast('00000000-0000-0000-0000-0' || (10000000000 + n) as uuid)";
    String rows =
        "with recursive r (n) as (select 1 union all select n + 1 from r where n < " + ROWS + ")";
    Sql.run(
        source,
        "insert into " + into + " " + rows + " select " + values.replace("ID", id) + " from r");
  }
}
