package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What each operation costs on PostgreSQL is what {@code docs/costs.md} tells: statements, commits,
 * rows and calls exactly, memory at most. Counts are the same on a busy machine; times are not. The
 * whole table as it is now stands in {@code target/costs.md} after each run.
 */
class CostsTest {
  private static final Map<String, Cost> TOLD = CostsPage.costs();
  private static final List<String> LINES = new ArrayList<>();

  static Stream<CostedWork> works() {
    return CostedWorks.all();
  }

  @AfterAll
  static void write() throws IOException {
    Files.write(Path.of("target", "costs.md"), LINES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("works")
  @DisplayName("an operation costs what the page tells")
  void costsWhatThePageTells(CostedWork work) {
    Cost measured = work.measured();
    Cost told = TOLD.getOrDefault(work.name(), new Cost(0, 0, "", 0, 0));
    long kilobytes = measured.kilobytes();
    boolean fits = kilobytes <= told.kilobytes() && 8 * kilobytes > told.kilobytes();
    String line = measured.allowing(fits ? told.kilobytes() : rounded(kilobytes)).line(work.name());
    LINES.add(line);
    assertThat(told.differences(measured))
        .as("%s; where that is meant, docs/costs.md has this line:%n%s%n", work.name(), line)
        .isEmpty();
  }

  /** Twice what was measured, since compilers save some of it sooner or later. */
  private static long rounded(long kilobytes) {
    long step = kilobytes < 50 ? 10 : kilobytes < 500 ? 50 : 500;
    return (2 * kilobytes / step + 1) * step;
  }

  @Test
  @DisplayName("the page tells of each operation, in order, and of no other")
  void pageIsWhole() {
    assertThat(TOLD.keySet()).containsExactlyElementsOf(works().map(CostedWork::name).toList());
  }

  @Test
  @DisplayName("control: one statement, copy, row or megabyte more is noticed, and named")
  void moreIsNoticed() {
    Cost plain = CostedWork.of("get", on -> with(on, () -> {})).measured();
    assertThat(plain.differences(plain)).isEmpty();
    assertThat(noticed(plain, on -> () -> Sql.rows(on.database, "select 1")))
        .containsExactly("statements: 3 instead of 2 (+1)");
    assertThat(noticed(plain, on -> () -> Sql.run(on.database, ROW)))
        .containsExactly(
            "statements: 3 instead of 2 (+1)",
            "rows: audit +1, replay_batch +1 instead of audit +1");
    assertThat(noticed(plain, on -> () -> copy(on.database)))
        .containsExactly(
            "statements: 3 instead of 2 (+1)",
            "rows: audit +1, replay_batch +1 instead of audit +1");
    assertThat(noticed(plain, on -> () -> assertThat(new byte[3_000_000]).isNotEmpty()))
        .singleElement()
        .asString()
        .startsWith("memory: ");
    assertThat(noticed(plain, on -> () -> on.desk().audit().reports()))
        .as("what costs nothing")
        .isEmpty();
  }

  private static final String ROW =
      "insert into rekisteri_replay_batch (batch_id) values (gen_random_uuid())";

  private static void copy(CountedSource database) {
    byte[] row = (UUID.randomUUID() + "\n").getBytes(StandardCharsets.US_ASCII);
    try (Connection connection = database.getConnection()) {
      CopyIn in =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy rekisteri_replay_batch (batch_id) from stdin");
      in.writeToCopy(row, 0, row.length);
      in.endCopy();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> noticed(Cost plain, Function<CostedRegister, Runnable> more) {
    Cost measured = CostedWork.of("get", on -> with(on, more.apply(on))).measured();
    return plain.allowing(2 * plain.kilobytes()).differences(measured);
  }

  private static Runnable with(CostedRegister on, Runnable more) {
    var id = on.registered();
    return () -> {
      on.access().get(id);
      more.run();
    };
  }
}
