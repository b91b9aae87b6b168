package fi.rekisteri.samples.benchmarks.ycsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YcsbMarksTest {
  private static final Pace SHORT = new Pace(60, 0, 1, 0.001, 0.001);

  private final H2Database database = new H2Database();

  @Test
  @DisplayName("all six workloads run by one thread and two, and every side gives the same")
  void allWorkloadsRun() throws Exception {
    List<Figure> figures = new YcsbMarks(database, SHORT, List.of(1, 2)).run();

    assertThat(figures).hasSize(6 * 2 * 4);
    assertThat(figures).extracting(Figure::threads).containsOnly(1, 2);
    for (Letter letter : Letter.values()) {
      assertThat(figures).anyMatch(figure -> figure.what().startsWith("YCSB " + letter + ", "));
    }
  }

  @Test
  @DisplayName("control: a side that reads another value stops the run")
  void anotherValueStopsTheRun() throws Exception {
    refuses(Fault.FORGED_READ, "gave different results in round 0");
  }

  @Test
  @DisplayName("control: a side whose scans come short stops the run, also where threads meet")
  void shortScanStopsTheRun() throws Exception {
    refuses(Fault.SHORT_SCAN, "gave different results in round 0");
  }

  @Test
  @DisplayName("control: a side that loses updates stops the run")
  void lostUpdateStopsTheRun() throws Exception {
    refuses(Fault.LOST_UPDATE, "gave different results in round 0");
  }

  @Test
  @DisplayName("control: a side that holds somebody whom no operation reaches stops the run")
  void whoIsNeverReadStopsTheRun() throws Exception {
    refuses(Fault.ONE_MORE, "after workload A the sides hold other records");
  }

  @Test
  @DisplayName("control: each look, of whatever page, leaves an entry, and a missing one is told")
  void looksLeaveEntries() throws Exception {
    List<Call.Insert> people = new Share(Letter.A, new Share.Part(0, 0, 1, 5)).load();
    try (RegisteredRecords registered =
        new RegisteredRecords("register", pool("trail"), builder -> builder)) {
      registered.load(people);
      new Call.Read(people.get(0).key()).on(registered);
      new Call.Scan(new UUID(0, 0).toString(), 3).on(registered);
      assertThat(registered.entries()).isEqualTo(5 + 1 + 3);
    }
    database.drop("trail");
    assertThatThrownBy(() -> YcsbMarks.requireSameTrail(9, 8)).hasMessageContaining("8 entries");
  }

  @Test
  @DisplayName("control: values stand readable in the plain table, and nowhere in the register's")
  void valuesAreSealed() throws Exception {
    Call.Insert somebody = new Share(Letter.A, new Share.Part(0, 0, 1, 1)).load().get(0);
    try (PlainRecords plain = new PlainRecords(pool("bare"));
        RegisteredRecords registered =
            new RegisteredRecords("register", pool("covered"), builder -> builder)) {
      plain.load(List.of(somebody));
      registered.load(List.of(somebody));
      assertThat(plain.shows(somebody)).isTrue();
      assertThat(registered.shows(somebody)).isFalse();
      assertThat(registered.shows(new Call.Insert("", Map.of("id", somebody.key())))).isTrue();
    }
    database.drop("bare");
    database.drop("covered");
  }

  private void refuses(Fault fault, String message) throws Exception {
    try (PlainRecords plain = new PlainRecords(pool("plain"));
        FaultyRecords faulty = new FaultyRecords(fault, new PlainRecords(pool("faulty")))) {
      YcsbMarks marks = new YcsbMarks(database, SHORT, List.of(2));
      assertThatThrownBy(() -> marks.run(List.of(plain, faulty))).hasMessageContaining(message);
    } finally {
      database.drop("plain");
      database.drop("faulty");
    }
  }

  private HikariDataSource pool(String name) {
    return Database.pool(database.create(name), 2);
  }
}
