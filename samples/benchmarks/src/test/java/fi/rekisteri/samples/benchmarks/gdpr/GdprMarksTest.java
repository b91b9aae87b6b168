package fi.rekisteri.samples.benchmarks.gdpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GdprMarksTest {
  private static final Records ITEMS = new Records(Grain.ITEM, 250);
  private static final Pace SHORT = new Pace(250, 250, 1, 0.01, 0.01);

  @Test
  @DisplayName("all roles run on H2 at item grain, and all sides return the same rows")
  void rolesAreMeasured() throws Exception {
    List<Mark> marks = new GdprMarks(new H2Database(), ITEMS, SHORT, 30).run();
    assertThat(marks).allMatch(mark -> mark.ratio() > 0).noneMatch(mark -> mark.goal() == 7);
    assertThat(marks.stream().filter(mark -> mark.aim().ours().equals(Sides.WINDOW)))
        .extracting(Mark::contest)
        .containsExactly(
            "250 items, processor",
            "250 items, processor of the paper",
            "250 items, regulator",
            "250 items, customer",
            "250 items, customer of the paper",
            "250 items, controller",
            "250 items, metadata of each of a purpose",
            "250 items, controller, metadata of each");
  }

  @Test
  @DisplayName("bars are for the strict register over 100,000 items, and for no other")
  void barsAreForTheirSize() {
    GdprMarks full = new GdprMarks(new H2Database(), new Records(Grain.ITEM, 100_000), SHORT, 1);
    assertThat(full.aim(Mix.CONTROLLER)).isEqualTo(Aim.goal(7, Sides.OURS, Sides.PLAIN, 10));
    assertThat(full.aim(Mix.CONTROLLER_EACH).mark()).isEqualTo(1.5);
    assertThat(full.aim(Mix.EACH).number()).isZero();
    for (Records other :
        List.of(new Records(Grain.ITEM, 99_750), new Records(Grain.CUSTOMER, 100_000))) {
      assertThat(new GdprMarks(new H2Database(), other, SHORT, 1).aim(Mix.CONTROLLER).mark())
          .isZero();
    }
  }

  @Test
  @DisplayName("and at customer grain, where whole people come and go")
  void customersAreMeasured() throws Exception {
    Records people = new Records(Grain.CUSTOMER, 25);
    assertThat(new GdprMarks(new H2Database(), people, SHORT, 20).run())
        .allMatch(mark -> mark.ratio() > 0)
        .noneMatch(mark -> mark.goal() == 7);
  }

  @Test
  @DisplayName("control: a side that loses a change, a row or a deletion stops the run")
  void disagreementStopsTheRun() throws Exception {
    H2Database database = new H2Database();
    try (HikariDataSource pool = Database.pool(database.create("gdpr_control"), 2);
        PlainRecords plain = new PlainRecords(pool, ITEMS);
        RegisteredRecords ours = new RegisteredRecords(pool, ITEMS, builder -> builder)) {
      Sides.requireSame(plain, ours);
      for (Store side : List.of(plain, ours)) { // both have fewer, and need not tell how many
        assertThatThrownBy(() -> new Operation(Operation.Kind.READ_LOG, 500, 0).on(side))
            .hasMessageStartingWith("of 500 entries");
      }
      plain.delete(7);
      Operation look = new Operation(Operation.Kind.READ_BY_USER, 7, 0);
      Turns turns = new Turns(database, Map.of("plain", plain, "ours", ours));
      assertThatThrownBy(() -> turns.lap(List.of(look)))
          .hasMessageContaining("gave different results");
      assertThatThrownBy(() -> Sides.requireSame(plain, ours))
          .hasMessageStartingWith("after the changes");
      ours.delete(7);
      Sides.requireSame(plain, ours);
      plain.setObjection(3, "USE-99");
      assertThatThrownBy(() -> Sides.requireSame(plain, ours))
          .hasMessageStartingWith("after the changes");
    }
    database.drop("gdpr_control");
  }

  @Test
  @DisplayName(
      "S32 what is erased leaves neither value nor key in any table, and a stolen one stops")
  void erasedIsUnreadable() throws Exception {
    H2Database database = new H2Database();
    try (HikariDataSource pool = Database.pool(database.create("gdpr_raw"), 2);
        RegisteredRecords ours = new RegisteredRecords(pool, ITEMS, builder -> builder)) {
      Traces traces = Traces.of(pool, Set.of(ours.idOf(7).toString()), ITEMS.data(7, 0));
      assertThatThrownBy(() -> traces.requireGone(false)).hasMessageStartingWith("a value, or");
      assertThat(ours.isGone(7)).containsExactly(false);
      ours.delete(7);
      traces.requireGone(false);
      assertThat(ours.isGone(7)).containsExactly(true);
      assertThatThrownBy(() -> traces.requireGone(true)).hasMessageStartingWith("of whole people");
      Traces told = new Traces(pool, Map.of(), List.of("PURPOSE_7"));
      assertThatThrownBy(() -> told.requireGone(false)).hasMessageStartingWith("a value, or");
    }
    database.drop("gdpr_raw");
  }

  @Test
  @DisplayName("what is not there any more without a demand is no verified deletion")
  void deletionNeedsItsProof() throws Exception {
    H2Database database = new H2Database();
    Records people = new Records(Grain.CUSTOMER, 25);
    try (HikariDataSource pool = Database.pool(database.create("gdpr_proof"), 2);
        RegisteredRecords ours = new RegisteredRecords(pool, people, builder -> builder)) {
      Traces traces = Traces.of(pool, Set.of(ours.idOf(7).toString()), people.data(7, 0));
      ours.delete(7);
      traces.requireGone(true);
      assertThat(ours.isGone(7)).containsExactly(true);
      assertThat(ours.byKey(7)).isEmpty();
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("delete from rekisteri_erasure_demand");
      }
      assertThat(ours.isGone(7)).containsExactly(false);
    }
    database.drop("gdpr_proof");
  }

  @Test
  @DisplayName(
      "deletions are verified of erased records of different people, and no mix has another's")
  void keysAreTheirOwn() {
    for (Records records :
        List.of(ITEMS, new Records(Grain.ITEM, 100_000), new Records(Grain.CUSTOMER, 1_000))) {
      assertThat(records.gone()).allMatch(key -> key < records.count() - 1);
      assertThat(records.gone().stream().map(records::userOf)).doesNotHaveDuplicates();
      assertThat(Mix.REGULATOR.script(records, 1, records.count()).next(500))
          .filteredOn(one -> one.kind() == Operation.Kind.VERIFY_DELETION)
          .isNotEmpty()
          .allMatch(one -> records.gone().contains(one.number()));
    }
    Records records = new Records(Grain.ITEM, 100_000);
    assertThat(favourite(records, 1)).isEqualTo(favourite(records, 1));
    assertThat(favourite(records, 1)).isNotEqualTo(favourite(records, 2));
  }

  private static int favourite(Records records, long seed) {
    return Mix.PAPER_CUSTOMER.script(records, seed, records.count()).next(1_000).stream()
        .filter(one -> one.kind() == Operation.Kind.UPDATE_DATA_BY_KEY)
        .collect(Collectors.groupingBy(Operation::number, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  @Test
  @DisplayName("records have the cardinalities of GDPRbench, and a person's are for one purpose")
  void recordsHaveTheShape() {
    List<Row> rows =
        IntStream.range(0, 10_000).mapToObj(new Records(Grain.ITEM, 10_000)::row).toList();
    assertThat(distinct(rows, row -> row.terms().purpose())).hasSize(25);
    assertThat(distinct(rows, row -> row.terms().days())).hasSize(10);
    assertThat(distinct(rows, row -> row.terms().decision())).hasSize(2);
    assertThat(distinct(rows, row -> row.terms().sharing())).hasSize(10);
    assertThat(distinct(rows, row -> row.owner().user())).hasSize(1_000);
    assertThat(distinct(rows, row -> row.owner().objection())).hasSize(100);
    assertThat(distinct(rows, row -> row.owner().access())).hasSize(10);
    assertThat(distinct(rows, row -> row.owner().source())).hasSize(10);
    assertThat(distinct(rows, row -> row.owner().category())).hasSize(10);
    assertThat(distinct(rows, row -> row.owner().user() + row.terms().purpose())).hasSize(1_000);
    assertThat(rows).allMatch(row -> row.data().get(0).length() == 100);
    assertThatIllegalArgumentException().isThrownBy(() -> new Records(Grain.ITEM, 100));
  }

  private static Set<Object> distinct(List<Row> rows, java.util.function.Function<Row, String> of) {
    return rows.stream().map(of).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("mixes have their shares, and Zipf's law draws a few keys very often")
  void mixesHaveTheirShares() {
    Records records = new Records(Grain.ITEM, 1_000);
    Map<Operation.Kind, Long> kinds =
        Mix.CONTROLLER.script(records, 1, 1_000).next(10_000).stream()
            .collect(Collectors.groupingBy(Operation::kind, Collectors.counting()));
    assertThat(kinds)
        .hasSize(4)
        .allSatisfy((kind, many) -> assertThat(many).isBetween(2_300L, 2_700L));
    assertThat(most(Mix.REGULATOR, records)).isGreaterThan(500);
    assertThat(most(Mix.PROCESSOR, records)).isLessThan(500);
  }

  private static long most(Mix mix, Records records) {
    return mix.script(records, 1, 1_000).next(10_000).stream()
        .filter(one -> !one.kind().isByPurpose())
        .collect(Collectors.groupingBy(Operation::number, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElseThrow();
  }
}
