package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.TrailFinding.Kind;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.jdbc.TamperedRows.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Behind the register's back, with SQL: what was done to the trail is named. */
class TrailTamperingTest {
  private static final int CASES = 60;

  /** What else may stand in a column; a value that was there already is taken for the other one. */
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("subject", List.of("'00000000-0000-4000-8000-000000000001'")),
          Map.entry("at", List.of("at + interval '1' second")),
          Map.entry("actor", List.of("'nobody'", "actor || ' '")),
          Map.entry("interface_id", List.of("''", "'elsewhere'")),
          Map.entry("purpose", List.of("'DIRECT_MARKETING'")),
          Map.entry("action", List.of("'ERASE'")),
          Map.entry("fields", List.of("fields || ','", "'address,'")),
          Map.entry("outcome", List.of("'DENIED'")),
          Map.entry("code", List.of("'SAFETY_BAN'")),
          Map.entry("footing", List.of("'BREAK_GLASS'")),
          Map.entry("link", List.of("cast('0123456789abcdef' as bytea)")),
          Map.entry("reason", List.of("cast('why' as bytea)")));

  private final long seed = new Random().nextLong();
  private final RandomGenerator random = new SplittableRandom(seed);
  private final InMemoryKeys keys = InMemoryKeys.random();

  @TempDir Path folder;
  private DataSource source;
  private TrailedRegister here;
  private TamperedRows rows;
  private SignedCheckpoint last;
  private Row idle;

  /** Two processes, two checkpoints, and a tail; afterwards one of them only verifies. */
  private void prepare(Product product) {
    source = Databases.migrated(product == Product.H2 ? Databases.h2(folder) : product.empty());
    here = TrailedRegister.over(JdbcStorage.on(source), keys);
    TrailedRegister there = TrailedRegister.over(JdbcStorage.on(source), keys);
    CustomerId one = here.register(1);
    for (int round = 0; round < 3; round++) {
      for (TrailedRegister process : List.of(here, there)) {
        process.customers().get(one);
        process.change(one, 10 + round);
        process.customers().page(null, 10);
        process.customers().get(one);
      }
      last = round < 2 ? here.trail().checkpoint().made().get(0) : last;
    }
    assertThat(here.trail().verify().findings()).as("control").isEmpty();
    rows = new TamperedRows(source);
    List<Row> all = rows.rows();
    String theirs =
        Sql.rows(
                source,
                "select lane from rekisteri_audit group by lane having not max(case when actor ="
                    + " 'controller' then 1 else 0 end) = 1")
            .get(0);
    idle =
        all.stream().filter(row -> row.lane().toString().equals(theirs)).reduce((a, b) -> b).get();
  }

  private List<TrailFinding> found() {
    return here.trail().verify().findings();
  }

  private void assertNamed(String what, Row... victims) {
    for (Row victim : victims) {
      assertThat(found())
          .as("seed %d: %s, %s", seed, what, victim)
          .anyMatch(finding -> finding.place().filter(place(victim)::equals).isPresent());
    }
    rows.undo();
    assertThat(found()).as("seed %d: %s, undone", seed, what).isEmpty();
  }

  private static AuditPlace place(Row row) {
    return new AuditPlace(row.lane(), row.number());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // whose ids are no text
  @DisplayName("Art. 5(2) a change of any column of any row is named by its place")
  void anyColumnIsGuarded(Product product) {
    prepare(product);
    List<String> columns = List.copyOf(OTHERS.keySet());
    assertThat(columns).hasSize(AuditSql.COLUMNS.split(",").length - 2);
    for (int i = 0; i < CASES; i++) {
      Row victim = rows.any(random);
      String column = columns.get(i % columns.size());
      List<String> others = OTHERS.get(column);
      String other = others.get(random.nextInt(others.size()));
      rows.run("update rekisteri_audit set " + column + " = " + other + victim.here());
      assertNamed(column + " = " + other, victim);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // whose ids are no text
  @DisplayName("Art. 5(2) a row that is gone, moved or changed for another is named by its place")
  void placesAreGuarded(Product product) {
    prepare(product);
    for (int i = 0; i < CASES; i++) {
      Row victim = notLast();
      Row other = notLast();
      switch (i % 3) {
        case 0 -> rows.run("delete from rekisteri_audit" + victim.here());
        case 1 -> rows.move(victim, new Row(victim.lane(), 100_000));
        default -> {
          rows.move(victim, new Row(victim.lane(), 100_000));
          if (!other.equals(victim)) {
            rows.move(other, victim);
            rows.move(new Row(victim.lane(), 100_000), other);
          }
        }
      }
      assertNamed("case " + i % 3 + " with " + other, victim);
    }
  }

  /** What is cut off the end of a tail that nobody goes on with, no one can tell. */
  private Row notLast() {
    Row row = rows.any(random);
    return row.equals(idle) ? notLast() : row;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // whose ids are no text
  @DisplayName("Art. 5(2) a copy of a row is named wherever it is put")
  void copiesAreNamed(Product product) {
    prepare(product);
    for (int i = 0; i < CASES / 3; i++) {
      Row to =
          List.of(
                  new Row(UUID.randomUUID(), 1),
                  new Row(idle.lane(), idle.number() + 1),
                  new Row(idle.lane(), 50_000))
              .get(i % 3);
      rows.copy(rows.any(random), to);
      assertThat(found())
          .as("seed %d: a copy at %s", seed, to)
          .anyMatch(
              finding -> finding.place().filter(at -> at.lane().equals(to.lane())).isPresent());
      rows.undo();
    }
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // whose ids are no text
  @DisplayName("Art. 5(2) a tail that was covered cannot be cut off, nor the checkpoint with it")
  void tailsAreGuarded(Product product) {
    prepare(product);
    List<Row> covered = rows.covered();
    for (int i = 0; i < CASES / 6; i++) {
      Row from = covered.get(random.nextInt(covered.size()));
      rows.cutOff(from);
      assertNamed("cut off", from);
    }
    rows.run("delete from rekisteri_checkpoint where number = 2");
    assertThat(found()).contains(TrailFinding.in(Kind.CHECKPOINT_MISSING, 2));
    rows.run("update rekisteri_audit_lane set covered = 0");
    rows.run("delete from rekisteri_checkpoint");
    assertThat(here.trail().verify(last).findings())
        .as("set back altogether: a witness tells")
        .contains(TrailFinding.in(Kind.CHECKPOINT_MISSING, 1));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // whose ids are no text
  @DisplayName("Art. 5(2) a lane that is set back, and checkpoints that change places, are named")
  void lanesAndCheckpointsAreGuarded(Product product) {
    prepare(product);
    rows.run(
        "update rekisteri_audit_lane set covered = covered - 1 where lane = '" + idle.lane() + "'");
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.LANE_SET_BACK))
        .satisfies(
            finding -> assertThat(finding.place().orElseThrow().lane()).isEqualTo(idle.lane()));
    rows.undo();
    rows.run("update rekisteri_checkpoint set number = 3 where number = 1");
    rows.run("update rekisteri_checkpoint set number = 1 where number = 2");
    rows.run("update rekisteri_checkpoint set number = 2 where number = 3");
    assertThat(found())
        .extracting(TrailFinding::kind)
        .containsAnyOf(Kind.CHECKPOINT_ALTERED, Kind.CHECKPOINT_FORKED);
    rows.undo();
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // whose ids are no text
  @DisplayName("Art. 5(2) a row that no version can read stops the verification with its place")
  void unreadableRowIsRefused(Product product) {
    prepare(product);
    Row victim = rows.any(random);
    rows.run("update rekisteri_audit set action = 'NOTHING'" + victim.here());
    assertThatThrownBy(this::found)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(victim.lane() + "/" + victim.number());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // whose ids are no text
  @DisplayName(
      "Art. 17 a trail is whole when a person's record and key are gone, and its beginning")
  void erasedAndPrunedIsWhole(Product product) {
    prepare(product);
    for (String table :
        List.of("rekisteri_customer", "rekisteri_unique_tag", "rekisteri_search_tag")) {
      rows.run("delete from " + table);
    }
    assertThat(found()).isEmpty();
    ByteArrayOutputStream export = new ByteArrayOutputStream();
    here.trail().export(export);
    assertThat(here.trail().prune(new ByteArrayInputStream(export.toByteArray())))
        .isEqualTo(rows.covered().size());
    assertThat(found()).isEmpty();
    rows.run(
        "delete from rekisteri_audit where lane = '"
            + idle.lane()
            + "' and number < "
            + idle.number());
    assertThat(found()).as("control: what was not pruned is guarded as before").isNotEmpty();
  }
}
