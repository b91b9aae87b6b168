package fi.rekisteri.samples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.bulk.ExportMarks;
import fi.rekisteri.samples.benchmarks.bulk.ListMarks;
import fi.rekisteri.samples.benchmarks.disclosing.DisclosureMarks;
import fi.rekisteri.samples.benchmarks.erasure.ErasedCustomers;
import fi.rekisteri.samples.benchmarks.erasure.ErasureListMarks;
import fi.rekisteri.samples.benchmarks.erasure.ErasureMarks;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Engine;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Report;
import fi.rekisteri.samples.benchmarks.house.Side;
import fi.rekisteri.samples.benchmarks.house.Workload;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.retention.RetainedCustomers;
import fi.rekisteri.samples.benchmarks.retention.RetentionMarks;
import fi.rekisteri.samples.benchmarks.single.SearchMarks;
import fi.rekisteri.samples.benchmarks.trail.AuditMarks;
import fi.rekisteri.samples.benchmarks.visits.VisitMarks;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
  private static final Pace SHORT = new Pace(40, 40, 1, 0.001, 0.001);

  @Test
  @DisplayName("singles and imports run on H2, both sides agree, and the report holds all of it")
  void allContestsRun(@TempDir Path folder) throws Exception {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Report report = new Report("test", new HashMap<>(Map.of("processors", 2)), folder);
    Marks marks = new Marks(SHORT, report, new PrintStream(told, true, UTF_8));
    marks.run(Engine.H2_MEMORY, Workloads.named("singles", "import"));
    marks.requireWhole();

    assertThat(told.toString(UTF_8))
        .contains("H2 in memory, 2 thread(s)", "import of 40: ", "control: ", "find by e-mail: ")
        .contains("change a field: ", "change a searchable field: ", "read by id: ");
    assertThat(Files.readString(folder.resolve("marks.json")))
        .contains("\"ratio\" :", "\"cpuMicros\" :", "\"processors\" : 2");
    assertThat(Files.readString(folder.resolve("marks.md")).lines())
        .anySatisfy(line -> assertThat(line).startsWith("| 1 | read by id"));
    assertThat(Files.readString(folder.resolve("goals.svg")))
        .contains("<title", "1  read by id", "of 0.40");
  }

  @Test
  @DisplayName("a workload whose sides disagree gives no figure, is told, and fails the run")
  void disagreementFailsTheRun(@TempDir Path folder) throws Exception {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Report report = new Report("test", new HashMap<>(), folder);
    Marks marks = new Marks(SHORT, report, new PrintStream(told, true, UTF_8));
    marks.run(Engine.H2_MEMORY, List.of(disagreeing(), Workloads.named("import").get(0)));

    assertThat(told.toString(UTF_8)).contains("import of 40: ");
    assertThat(Files.readString(folder.resolve("marks.json"))).doesNotContain("disagreeing");
    assertThatThrownBy(marks::requireWhole)
        .hasMessageStartingWith("no figures from disagreeing on H2 in memory: ")
        .hasMessageContaining("gave different results in round 0");
  }

  private static Workload disagreeing() {
    Side one = new Side("one", (who, serial) -> 1);
    Side two = new Side("two", (who, serial) -> 2);
    return Workload.of(
        "disagreeing",
        (database, pace) -> {
          try (Contest contest = new Contest(database, pace, 1)) {
            Place place = new Place("disagreeing", database.name(), 1);
            return List.of(Mark.of(place, Aim.told("two", "one"), contest.run(List.of(one, two))));
          }
        },
        Engine.H2_MEMORY);
  }

  @Test
  @DisplayName("a workload of no such name is refused with the names that there are")
  void namesAreKnown() {
    assertThatThrownBy(() -> Workloads.named("visit"))
        .hasMessageStartingWith("workloads are singles, search, import, ")
        .hasMessageContaining("visits");
  }

  @Test
  @DisplayName("the contest of observations runs on H2, and loses none")
  void observationsAreRecorded() throws Exception {
    assertThat(new VisitMarks(new H2Database(), SHORT).run())
        .hasSize(2)
        .allSatisfy(mark -> assertThat(mark.ratio()).isPositive());
  }

  @Test
  @DisplayName("erasing is measured in a file too, everybody is gone and their values are removed")
  void erasuresAreMeasured() throws Exception {
    try (H2Database file = H2Database.inFile()) {
      assertThat(new ErasureMarks(file, SHORT, new ErasureMarks.Attached(2, 40)).run())
          .singleElement()
          .satisfies(mark -> assertThat(mark.ratio()).isPositive())
          .satisfies(mark -> assertThat(mark.database()).isEqualTo("H2 in a file"));
      assertThat(new ErasureListMarks(file, SHORT).run())
          .singleElement()
          .satisfies(mark -> assertThat(mark.ours().rate()).isPositive());
    }
  }

  @Test
  @DisplayName("retention is measured in a file, everybody who is due is planned and goes")
  void retentionIsMeasured() throws Exception {
    try (H2Database file = H2Database.inFile()) {
      assertThat(new RetentionMarks(file, stored(300)).run())
          .hasSize(13)
          .extracting(Figure::contest)
          .contains("find and erase 4", "sweep of 40", "judge and erase a customer")
          .contains("nothing due among 300: by two selects by key")
          .contains("sweep of 40: plan and execute, a person");
    }
  }

  @Test
  @DisplayName("control: somebody who is planned and not expected stops the run")
  void whoIsNotExpectedStopsTheRun() throws Exception {
    H2Database database = new H2Database();
    try (HikariDataSource pool = Database.pool(database.create("expected"), 1);
        RetainedCustomers customers = new RetainedCustomers(pool)) {
      customers.due(2, 1);
      assertThatThrownBy(() -> customers.plan(1)).hasMessageStartingWith("a plan names somebody");
      assertThatThrownBy(customers::requireNoTraces).hasMessage("a row of the erased is left");
      customers.sweep(2);
      customers.requireNoTraces();
      assertThatThrownBy(() -> customers.cleanUp(3)).hasMessageStartingWith("leftovers were lost");
    }
    database.drop("expected");
  }

  @Test
  @DisplayName("a disclosure is measured, and both sides leave a line and an entry for each")
  void disclosuresAreMeasured() throws Exception {
    assertThat(new DisclosureMarks(new H2Database(), SHORT).run())
        .singleElement()
        .satisfies(mark -> assertThat(mark.ratio()).isPositive());
  }

  @Test
  @DisplayName("a list is released on both sides, everybody is on it, and the rows are the same")
  void listsAreMeasured() throws Exception {
    assertThat(new ListMarks(new H2Database(), SHORT, 700).run())
        .singleElement()
        .satisfies(mark -> assertThat(mark.ratio()).isPositive());
  }

  @Test
  @DisplayName(
      "every contest of the trail runs, a stripped change leaves no entry, and all is whole")
  void trailIsMeasured() throws Exception {
    List<Mark> marks = AuditMarks.run(new H2Database(), SHORT, List.of(1, 2));
    assertThat(marks)
        .extracting(Mark::contest)
        .contains("change a field", "read by id", "a page of 20", "growth");
    assertThat(marks)
        .allMatch(mark -> mark.ratio() > 0)
        .filteredOn(mark -> mark.goal() == 3)
        .extracting(mark -> mark.aim().ours() + " / " + mark.aim().against())
        .containsOnly("audited, wrapped / no entry written, wrapped alike");
    assertThat(AuditMarks.trail(new H2Database(), SHORT))
        .extracting(Mark::contest)
        .containsOnly("a trail of 800 entries and more");
  }

  @Test
  @DisplayName("control: somebody whose values are not on the list of leftovers stops the run")
  void whatIsMissingStopsTheRun() throws Exception {
    H2Database database = new H2Database();
    try (HikariDataSource pool = Database.pool(database.create("control"), 1)) {
      ErasedCustomers customers = new ErasedCustomers(pool);
      List<CustomerId> ids = customers.insert(2, 3);
      assertThatThrownBy(() -> customers.requireErased(ids)).hasMessage("a record was left");
      ids.forEach(customers::erase);
      customers.requireErased(ids);
      assertThatThrownBy(() -> customers.requireRemoved(2, 7))
          .hasMessage("leftovers were lost or forgotten");
    }
    database.drop("control");
  }

  @Test
  @DisplayName("the unaudited part leaves out the audit entry of a read and nothing else")
  void onlyTheEntryOfTheReadIsLeftOut() throws SQLException {
    H2Database database = new H2Database();
    try (HikariDataSource pool = Database.pool(database.create("trail"), 1);
        RegisteredCustomers registered = new RegisteredCustomers(pool)) {
      List<Person> people = People.invent(1, 7);
      registered.importAll(people);
      CustomerId id = registered.idsByNumber().get(people.get(0).number());
      long before = entries(pool);

      assertThat(registered.get(id, false)).isEqualTo(people.get(0));
      assertThat(entries(pool)).isEqualTo(before);
      assertThat(registered.get(id, true)).isEqualTo(people.get(0));
      assertThat(entries(pool)).isEqualTo(before + 1);
    }
    database.drop("trail");
  }

  @Test
  @DisplayName("a search is measured on H2 too, and whom the index finds is whom comparing finds")
  void searchIsMeasured() throws Exception {
    assertThat(SearchMarks.run(new H2Database(), stored(300)))
        .singleElement()
        .satisfies(mark -> assertThat(mark.goal()).isEqualTo(2))
        .satisfies(mark -> assertThat(mark.ratio()).isGreaterThan(1));
  }

  @Test
  @DisplayName("an export is measured on H2, and every side hands out everybody")
  void exportIsMeasured() throws Exception {
    assertThat(ExportMarks.run(new H2Database(), SHORT))
        .hasSize(2)
        .allSatisfy(mark -> assertThat(mark.ratio()).isPositive());
  }

  private static Pace stored(int customers) {
    return new Pace(40, 40, 1, 0.001, 0.001, customers);
  }

  private static long entries(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from rekisteri_audit")) {
      count.next();
      return count.getLong(1);
    }
  }
}
