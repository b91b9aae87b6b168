package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the databases look for entries of a long trail: by an index, and not by reading it all. */
@ExtendWith(SeededSamples.class)
class AuditPlansTest {
  private static final int LANES = 20;
  private static final int ENTRIES = 500;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A13 every query of the trail is answered by an index")
  void queriesUseAnIndex(Product product, Samples samples) {
    DataSource source = product.migrated();
    UUID lane = fill(source, samples);
    OffsetDateTime at = Samples.BEGINNING.atOffset(ZoneOffset.UTC);
    OffsetDateTime soon = at.plusNanos(50_000);
    plan(source, AuditSql.OF_SUBJECT, lane, 10).doesNotMatch(reading());
    plan(source, AuditSql.OF_SUBJECT_BEFORE, lane, at, at, lane, 5L, 10).doesNotMatch(reading());
    plan(source, AuditSql.BETWEEN, at, soon, 10).doesNotMatch(reading());
    plan(source, AuditSql.BETWEEN_BEFORE, at, soon, at, at, lane, 5L, 10).doesNotMatch(reading());
    plan(source, AuditSql.IN_ORDER, 10).doesNotMatch(reading());
    plan(source, AuditSql.REST_OF_LANE, lane, 5L, 10).doesNotMatch(reading());
    plan(source, AuditSql.LANES_BEHIND, lane, 10).doesNotMatch(reading());
    plan(source, AuditSql.OF_LANE, lane, 5L, 20L, 10).doesNotMatch(reading());
    plan(source, CheckpointRows.PRUNE, lane, 5L, 20L).doesNotMatch(reading());
    plan(source, "select lane from rekisteri_audit where actor = ?", "nobody")
        .as("control: what has no index is noticed")
        .matches(reading());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A13 no page of the trail sorts what comes behind it")
  void pagesAreReadInTheOrderOfAnIndex(Product product, Samples samples) {
    DataSource source = product.migrated();
    UUID lane = fill(source, samples);
    OffsetDateTime at = Samples.BEGINNING.atOffset(ZoneOffset.UTC);
    plan(source, AuditSql.REST_OF_LANE, lane, 5L, 10).matches(ordered(product));
    plan(source, AuditSql.LANES_BEHIND, lane, 10).matches(ordered(product));
    plan(source, AuditSql.OF_LANE, lane, 5L, 400L, 10).matches(ordered(product));
    plan(source, AuditSql.OF_SUBJECT, lane, 10).matches(ordered(product));
    plan(source, AuditSql.BETWEEN, at, at.plusDays(1), 10).matches(ordered(product));
    plan(source, "select lane from rekisteri_audit where number > ? order by number", 5L)
        .as("control: a sort is noticed")
        .doesNotMatch(ordered(product));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName(
      "A69, A70 the trail of a time by actions, person and actor is a range of the index on times")
  void selectionIsARangeOfTheIndex(Product product, Samples samples) {
    DataSource source = product.migrated();
    UUID lane = fill(source, samples);
    OffsetDateTime at = Samples.BEGINNING.atOffset(ZoneOffset.UTC);
    OffsetDateTime soon = at.plusNanos(50_000);
    TimeSpan span = new TimeSpan(Samples.BEGINNING, Samples.BEGINNING.plusNanos(50_000));
    for (TrailQuery query :
        List.of(
            TrailQuery.of(span),
            new TrailQuery(span, Set.of(AuditAction.ERASE, AuditAction.CHANGE)))) {
      plan(source, AuditSql.select(query), at, soon, 10).doesNotMatch(reading());
      plan(source, AuditSql.selectAfter(query), at, soon, at, at, lane, 5L, 10)
          .doesNotMatch(reading());
      plan(source, AuditSql.count(query), at, soon).doesNotMatch(reading());
    }
    TrailQuery narrow = TrailQuery.of(span).about(new CustomerId(lane)).by("maija");
    plan(source, AuditSql.select(narrow), lane, at, soon, "maija", 10).doesNotMatch(reading());
    plan(source, AuditSql.selectAfter(narrow), lane, at, soon, "maija", at, at, lane, 5L, 10)
        .doesNotMatch(reading());
    plan(source, AuditSql.count(narrow), lane, at, soon, "maija").doesNotMatch(reading());
    TrailQuery actors = TrailQuery.of(span).by("maija");
    plan(source, AuditSql.select(actors), at, soon, "maija", 10).doesNotMatch(reading());
    plan(source, AuditSql.count(actors), at, soon, "maija").doesNotMatch(reading());
    plan(source, AuditSql.select(TrailQuery.of(span)), at, at.plusDays(1), 10)
        .as("a long time is read in the order of the index")
        .matches(ordered(product));
  }

  /** PostgreSQL may sort the few entries of one microsecond, and says incremental then. */
  private static String ordered(Product product) {
    return product == Product.H2
        ? "(?s).*/\\* index sorted \\*/\\s*"
        : "(?s)(?!.*(?<!Incremental )Sort  \\().*Index.*";
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A28 listing and retiring lanes reads what is not covered, and nothing before it")
  void coveredEntriesAreNotRead(Product product, Samples samples) {
    DataSource source = product.migrated();
    UUID lane = fill(source, samples);
    String index = "(?is).*\\blane = \\w+\\.lane\\W+and \\(?number > \\w+\\.covered.*";
    plan(source, CheckpointRows.LANES + CheckpointRows.ORDERED, 100)
        .doesNotMatch(reading())
        .matches(index);
    plan(source, CheckpointRows.RETIRE, List.of(lane)).doesNotMatch(reading()).matches(index);
  }

  /** What a plan says that reads the whole trail, in H2's words and in PostgreSQL's. */
  private static String reading() {
    return "(?is).*(REKISTERI_AUDIT\\.tableScan|Seq Scan on rekisteri_audit\\b(?!_)).*";
  }

  /** Twenty lanes of five hundred entries, nearly all covered; gives the id of one. */
  private static UUID fill(DataSource source, Samples samples) {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(LANES).toList();
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              for (UUID id : ids) {
                tx.checkpoints().open(samples.lane(id));
                tx.audit()
                    .append(
                        Stream.iterate(1L, n -> n + 1)
                            .limit(ENTRIES)
                            .map(n -> entry(samples, id, n))
                            .toList());
              }
              tx.checkpoints()
                  .keep(
                      samples.checkpoint(1),
                      ids.stream().map(id -> new LaneRange(id, 1, ENTRIES - 5)).toList());
              return true;
            });
    Sql.run(source, "analyze");
    return ids.get(0);
  }

  private static AuditEntry entry(Samples samples, UUID lane, long number) {
    AuditEntry e = samples.audit(AuditAction.READ, samples.id());
    Evidence evidence = Evidence.at(new AuditPlace(lane, number));
    return new AuditEntry(evidence, e.at(), e.actor(), e.interfaceId(), e.purpose(), e.act());
  }

  static AbstractStringAssert<?> plan(DataSource source, String sql, Object... values) {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = source.getConnection();
        PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
      for (int i = 0; i < values.length; i++) {
        explain.setObject(
            i + 1,
            values[i] instanceof List<?> ids
                ? connection.createArrayOf("uuid", ids.toArray())
                : values[i]);
      }
      try (ResultSet row = explain.executeQuery()) {
        while (row.next()) {
          plan.append(row.getString(1)).append('\n');
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return assertThat(plan.toString());
  }
}
