package fi.rekisteri.samples.benchmarks.gdpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import java.util.HashMap;
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

  @Test
  @DisplayName("all roles run on H2 at item grain, and both sides return the same rows")
  void rolesAreMeasured() throws Exception {
    List<Mark> marks = new GdprMarks(new H2Database(), ITEMS, 1, 30).run();
    assertThat(marks).allMatch(mark -> mark.ratio() > 0);
    assertThat(marks.stream().filter(mark -> mark.goal() == 7).map(Mark::contest))
        .containsExactlyInAnyOrder(
            "250 items, processor",
            "250 items, customer",
            "250 items, regulator",
            "250 items, controller",
            "250 items, metadata of each of a purpose");
  }

  @Test
  @DisplayName("and at customer grain, where whole people come and go")
  void customersAreMeasured() throws Exception {
    Records people = new Records(Grain.CUSTOMER, 25);
    assertThat(new GdprMarks(new H2Database(), people, 1, 20).run())
        .allMatch(mark -> mark.ratio() > 0)
        .noneMatch(mark -> mark.goal() == 7);
  }

  @Test
  @DisplayName("control: a side that loses a change, a row or a deletion stops the run")
  void disagreementStopsTheRun() throws Exception {
    H2Database database = new H2Database();
    try (HikariDataSource pool = Database.pool(database.create("gdpr_control"), 2);
        PlainRecords plain = new PlainRecords(pool, ITEMS);
        RegisteredRecords ours = new RegisteredRecords(pool, ITEMS)) {
      GdprMarks.requireSame(plain, ours);
      plain.delete(7);
      Operation look = new Operation(Operation.Kind.READ_BY_USER, 7, 0);
      Turns turns = new Turns(database, Map.of("plain", plain, "ours", ours));
      assertThatThrownBy(() -> turns.measure(List.of(look)))
          .hasMessageContaining("gave different results");
      assertThatThrownBy(() -> GdprMarks.requireSame(plain, ours))
          .hasMessageStartingWith("after the changes");
      ours.delete(7);
      GdprMarks.requireSame(plain, ours);
      plain.setObjection(3, "USE-99");
      assertThatThrownBy(() -> GdprMarks.requireSame(plain, ours))
          .hasMessageStartingWith("after the changes");
    }
    database.drop("gdpr_control");
  }

  @Test
  @DisplayName("what is erased stands under another key than before, and nothing stands in clear")
  void erasedIsUnreadable() throws Exception {
    H2Database database = new H2Database();
    try (HikariDataSource pool = Database.pool(database.create("gdpr_raw"), 2);
        RegisteredRecords ours = new RegisteredRecords(pool, ITEMS)) {
      RawPeople raw = new RawPeople(pool);
      Map<String, String> before = raw.keys();
      raw.requireSealed(ITEMS.data(7, 0));
      ours.delete(7);
      Map<String, String> after = new HashMap<>(raw.keys());
      assertThat(after.keySet()).isEqualTo(before.keySet());
      after.entrySet().removeAll(before.entrySet());
      assertThat(after).hasSize(1);
      assertThatThrownBy(() -> raw.requireSealed(List.of("CUSTOMER")))
          .hasMessageStartingWith("something stands in clear");
    }
    database.drop("gdpr_raw");
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
        Mix.CONTROLLER.operations(records, 10_000, 1).stream()
            .collect(Collectors.groupingBy(Operation::kind, Collectors.counting()));
    assertThat(kinds)
        .hasSize(4)
        .allSatisfy((kind, many) -> assertThat(many).isBetween(2_300L, 2_700L));
    assertThat(most(Mix.REGULATOR, records)).isGreaterThan(500);
    assertThat(most(Mix.PROCESSOR, records)).isLessThan(500);
  }

  private static long most(Mix mix, Records records) {
    return mix.operations(records, 10_000, 1).stream()
        .filter(one -> !one.kind().isByPurpose())
        .collect(Collectors.groupingBy(Operation::number, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElseThrow();
  }
}
